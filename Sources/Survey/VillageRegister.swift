import VietnameseText

/// The villages of all communes.
///
/// A number is given once and never changed; a name is matched ever after.
public struct VillageRegister: Sendable {
  private var villagesByCommune: [AreaCode: [Village]] = [:]
  /// The names of communes whose villages changed while registering.
  private var names: [AreaCode: VillageNames] = [:]
  /// The names of all other communes; copies of a register share them, since these communes are as they were loaded.
  private let memory = VillageNameMemory()
  /// The villages that were added or confirmed since the register was loaded, in order.
  public private(set) var changed: [Village] = []

  /// A register with the villages known so far.
  public init(_ villages: some Sequence<Village> = []) {
    for village in villages { villagesByCommune[village.commune, default: []].append(village) }
    for commune in villagesByCommune.keys {
      villagesByCommune[commune]?.sort { ($0.number, $0.code) < ($1.number, $1.code) }
    }
  }

  /// The villages of a commune in the order of their numbers.
  public func villages(of commune: AreaCode) -> [Village] { villagesByCommune[commune] ?? [] }

  /// The village of a code, which begins with that of its commune; nil when it is not known.
  public func village(_ code: AreaCode) -> Village? {
    let commune = AreaCode(rawValue: String(code.rawValue.prefix { $0 != "-" }))
    return villages(of: commune).first { $0.code == code }
  }

  /// Whether a summary sheet of the commune was ever received.
  public func hasSummary(of commune: AreaCode) -> Bool {
    villages(of: commune).contains(where: \.isRegistered)
  }

  /// The village of a commune that a written name means; nil when it means none or several.
  public func find(_ name: String, in commune: AreaCode) -> Village? {
    let villages = villages(of: commune)
    let place =
      if let names = names[commune] { names.place(of: name) } else {
        memory.place(of: name, in: commune, villages: villages)
      }
    return place.map { villages[$0] }
  }

  /// The village of a name; a new one is given the next number of its commune.
  ///
  /// - Parameter isRegistered: Whether a summary sheet names it.
  public mutating func register(_ name: String, in commune: AreaCode, isRegistered: Bool) -> Village {
    if let known = find(name, in: commune) {
      guard isRegistered, !known.isRegistered else { return known }
      return replace(known, with: known.registered)
    }
    var names = names.removeValue(forKey: commune) ?? VillageNames(villages(of: commune))
    let digits = String(names.highestNumber + 1)
    let code = commune.rawValue + "-" + (digits.count < 2 ? "0" + digits : digits)
    let village = Village(
      code: AreaCode(rawValue: code), commune: commune, name: name, isRegistered: isRegistered)
    villagesByCommune[commune, default: []].append(village)
    names.add(village)
    self.names[commune] = names
    changed.append(village)
    return village
  }

  private mutating func replace(_ known: Village, with village: Village) -> Village {
    guard let place = villagesByCommune[known.commune]?.firstIndex(of: known) else { return village }
    villagesByCommune[known.commune]?[place] = village
    changed.append(village)
    return village
  }
}
