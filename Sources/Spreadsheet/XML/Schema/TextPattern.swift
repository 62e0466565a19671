/// A pattern of characters one behind the other, each perhaps repeated (XML Schema part 2, F), of ASCII alone.
///
/// Groups, categories and classes by exclusion are not known.
struct TextPattern: Sendable {
  /// Characters of which one may stand at a place.
  private struct Place: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var isOptional = false
    var isRepeated = false

    mutating func add(_ byte: UInt8) {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }

    func contains(_ byte: UInt8) -> Bool {
      byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }
  }

  private var places: [Place] = []
  private static let mostPlaces = 60

  /// A pattern; nil for one that says more than is known here.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard let place = Self.place(&rest), repeatPlace(place, &rest), places.count <= Self.mostPlaces
      else { return nil }
    }
  }

  /// Whether the whole text is what the pattern describes.
  func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A bit for each place that may come next; the one behind the last place is the end.
    var states = reachable(from: 1)
    for byte in bytes {
      var next: UInt64 = 0
      for (index, place) in places.enumerated() where states >> UInt64(index) & 1 == 1 {
        guard place.contains(byte) else { continue }
        next |= 1 << UInt64(index + 1)
        if place.isRepeated { next |= 1 << UInt64(index) }
      }
      guard next != 0 else { return false }
      states = reachable(from: next)
    }
    return states >> UInt64(places.count) & 1 == 1
  }

  private func reachable(from states: UInt64) -> UInt64 {
    var states = states
    for (index, place) in places.enumerated() where place.isOptional && states >> UInt64(index) & 1 == 1 {
      states |= 1 << UInt64(index + 1)
    }
    return states
  }

  private static func place(_ rest: inout ArraySlice<UInt8>) -> Place? {
    guard let first = rest.popFirst(), first < 0x80 else { return nil }
    var place = Place()
    switch first {
    case UInt8(ascii: "["):
      guard rest.first != UInt8(ascii: "]") else { return nil }
      while rest.first != UInt8(ascii: "]") {
        guard addRange(&rest, to: &place) else { return nil }
      }
      rest.removeFirst()
    case UInt8(ascii: "\\"):
      guard addEscape(&rest, to: &place) else { return nil }
    default:
      guard isPlain(first) || first == UInt8(ascii: "-") else { return nil }
      place.add(first)
    }
    return place
  }

  /// Letters, digits, and what means nothing but itself anywhere.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") <= 9 || (byte | 0x20) &- UInt8(ascii: "a") < 26
      || " /:;,_@#%=".utf8.contains(byte)
  }

  private static func addRange(_ rest: inout ArraySlice<UInt8>, to place: inout Place) -> Bool {
    guard let first = rest.popFirst() else { return false }
    if first == UInt8(ascii: "\\") { return addEscape(&rest, to: &place) }
    guard isPlain(first) || UInt8(ascii: ".") == first else { return false }
    guard rest.first == UInt8(ascii: "-") else {
      place.add(first)
      return true
    }
    rest.removeFirst()
    guard let last = rest.popFirst(), isPlain(last), first <= last else { return false }
    for byte in first...last { place.add(byte) }
    return true
  }

  private static func addEscape(_ rest: inout ArraySlice<UInt8>, to place: inout Place) -> Bool {
    guard let byte = rest.popFirst() else { return false }
    if byte == UInt8(ascii: "d") {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { place.add(digit) }
      return true
    }
    guard "\\|.?*+(){}-[]^".utf8.contains(byte) else { return false }
    place.add(byte)
    return true
  }

  /// Adds a place as often as what follows it says.
  private mutating func repeatPlace(_ place: Place, _ rest: inout ArraySlice<UInt8>) -> Bool {
    var (least, most): (Int, Int?) = (1, 1)
    switch rest.first {
    case UInt8(ascii: "?"): least = 0
    case UInt8(ascii: "*"): (least, most) = (0, nil)
    case UInt8(ascii: "+"): most = nil
    case UInt8(ascii: "{"):
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return false }
      let numbers = rest[..<end].dropFirst().split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false
      )
      .map { String(decoding: $0, as: UTF8.self) }
      guard (1...2).contains(numbers.count), let first = Int(numbers[0]), first >= 0, first <= Self.mostPlaces
      else { return false }
      least = first
      if numbers.count == 1 { most = first } else { most = numbers[1].isEmpty ? nil : Int(numbers[1]) }
      guard numbers.last.map({ $0.isEmpty || Int($0) != nil }) ?? false else { return false }
      rest = rest[end...]
    default:
      places.append(place)
      return true
    }
    rest.removeFirst()
    guard most.map({ $0 >= least && $0 <= Self.mostPlaces }) ?? true else { return false }
    for _ in 0..<least { places.append(place) }
    var optional = place
    optional.isOptional = true
    guard let most else {
      optional.isRepeated = true
      places.append(optional)
      return true
    }
    for _ in least..<most { places.append(optional) }
    return true
  }
}
