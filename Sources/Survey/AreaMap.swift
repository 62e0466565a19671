/// The boundaries that counts are shown in.
public enum AreaMap: Hashable, Sendable {
  /// The units of a day.
  case day(Day)
  /// The districts that were last in force, with their provinces; of earlier rounds those of the time.
  case formerDistricts

  /// The map of a text: a day as `2025-07-01`, or `former-district`; nil for anything else.
  public init?(_ text: String) {
    if text == Self.districtWord {
      self = .formerDistricts
    } else if let day = Day(text) {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// The map as ``init(_:)`` reads it.
  public var text: String {
    switch self {
    case .day(let day): day.description
    case .formerDistricts: Self.districtWord
    }
  }

  /// Whether communes are shown: one that was made of parts of several districts lies in none of them.
  public var showsCommunes: Bool { self != .formerDistricts }

  private static let districtWord = "former-district"
}
