/// What tells one household of one round from every other.
///
/// Household codes start again in every village, so the village belongs to the key; two families that were given one
/// code are told apart by an ordinal.
public struct HouseholdKey: Hashable, Sendable {
  /// The round.
  public let round: RoundID
  /// The village's code.
  public let village: AreaCode
  /// The household's code within the village, as text.
  public let code: String
  /// 1 for the first household with the code, 2 for the second; nearly always 1.
  public let ordinal: Int

  /// A household's key.
  public init(round: RoundID, village: AreaCode, code: String, ordinal: Int = 1) {
    self.round = round
    self.village = village
    self.code = code
    self.ordinal = ordinal
  }
}

extension HouseholdKey: Comparable {
  /// By round, village, code and ordinal.
  public static func < (left: Self, right: Self) -> Bool {
    (left.round, left.village, left.code, left.ordinal) < (
      right.round, right.village, right.code, right.ordinal
    )
  }
}

extension HouseholdKey {
  /// The key as it is typed, `2019/29461-01/001` or `2019/29461-01/001#2`; nil when the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var code = parts[2]
    var ordinal = 1
    if let mark = code.lastIndex(of: "#"), mark > code.startIndex,
      let number = Int(code[code.index(after: mark)...])
    {
      guard number > 0 else { return nil }
      ordinal = number
      code = String(code[..<mark])
    }
    self.init(
      round: RoundID(rawValue: parts[0]), village: AreaCode(rawValue: parts[1]), code: code, ordinal: ordinal)
  }
}

extension HouseholdKey: CustomStringConvertible {
  /// The key as it is typed on the command line, `2019/29461-01/001`; a second household of a code ends in `#2`.
  public var description: String {
    "\(round.rawValue)/\(village.rawValue)/\(name)"
  }
}

extension HouseholdKey {
  /// The household within its village, as an office writes it: `001`, the second of a code `001#2`.
  public var name: String { code + (ordinal > 1 ? "#\(ordinal)" : "") }

  /// Whether a household's code can be shown: it is one that was written, and none that could be an identity number.
  public static func isPresentable(_ code: String) -> Bool {
    !code.hasPrefix("#") && code.utf8.count < shortestIdentityNumber
  }

  /// Numbers of persons have 9 or 12 digits; a code as long is not repeated anywhere.
  private static let shortestIdentityNumber = 9
}
