import VietnameseText

/// The villages of all communes.
///
/// A number is given once and never changed; a name is matched ever after.
public struct VillageRegister: Sendable {
  private var villagesByCommune: [AreaCode: [Village]] = [:]
  /// What the villages are called, in the same order, for communes whose names were looked up while registering.
  private var placeNames: [AreaCode: [PlaceName?]] = [:]
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
    guard let place = PlaceName(name, on: .village) else { return nil }
    let known = zip(villages(of: commune), placeNames[commune] ?? names(of: commune))
    if let exact = known.first(where: { $0.1?.key == place.key }) { return exact.0 }
    let similar = known.filter { _, other in
      other?.nameKey == place.nameKey && (other?.kind == nil || place.kind == nil)
    }.map(\.0)
    return similar.count == 1 ? similar[0] : nil
  }

  private func names(of commune: AreaCode) -> [PlaceName?] {
    villages(of: commune).map { PlaceName($0.name, on: .village) }
  }

  /// The village of a name; a new one is given the next number of its commune.
  ///
  /// - Parameter isRegistered: Whether a summary sheet names it.
  public mutating func register(_ name: String, in commune: AreaCode, isRegistered: Bool) -> Village {
    if placeNames[commune] == nil { placeNames[commune] = names(of: commune) }
    if let known = find(name, in: commune) {
      guard isRegistered, !known.isRegistered else { return known }
      return replace(known, with: known.registered)
    }
    let number = villages(of: commune).map(\.number).max() ?? 0
    let digits = String(number + 1)
    let code = commune.rawValue + "-" + (digits.count < 2 ? "0" + digits : digits)
    let village = Village(
      code: AreaCode(rawValue: code), commune: commune, name: name, isRegistered: isRegistered)
    villagesByCommune[commune, default: []].append(village)
    placeNames[commune]?.append(PlaceName(village.name, on: .village))
    changed.append(village)
    return village
  }

  private mutating func replace(_ known: Village, with village: Village) -> Village {
    guard let place = villagesByCommune[known.commune]?.firstIndex(of: known) else { return village }
    villagesByCommune[known.commune]?[place] = village
    placeNames[known.commune] = nil
    changed.append(village)
    return village
  }
}
