public import Rules
public import Survey

/// What an office decided about a household of this round and one of the round before.
public struct LinkDecision: Hashable, Sendable {
  /// The village of the household of this round.
  public var village: AreaCode
  /// The household within it as the office writes it: `001`, `001#2` for the second of a code, `#3` for one without.
  public var household: String
  /// The household of the earlier round; its round is that of the earlier lists, whatever is written.
  public var earlier: HouseholdKey
  /// Whether they are one household.
  public var isSame: Bool
  /// The line that says so.
  public var line: DecisionLine

  /// What it says, as one text.
  public var words: String { "\(earlier) \(isSame ? "is" : "not") \(village.rawValue)/\(household)" }

  /// The decision of a line; nil when it is none about the round before.
  ///
  /// The household of the earlier round is written as its key, `2018/29461-01/017`, or, in the same village, as its
  /// code alone.
  public init?(_ line: DecisionLine, forms: DecisionForms) {
    guard line.kind == .duplicate, !line[.earlierHousehold].isBlank,
      let verdict = forms.verdict(of: line[.verdict].text)
    else { return nil }
    let written = line[.earlierHousehold].text
    village = line.village
    household = line[.household].text
    earlier = HouseholdKey(written) ?? Self.key(written, in: line.village)
    isSame = verdict == .sameFamily
    self.line = line
  }

  private static func key(_ code: String, in village: AreaCode) -> HouseholdKey {
    HouseholdKey("-/\(village.rawValue)/\(code)") ?? HouseholdKey(round: "-", village: village, code: code)
  }

  /// Whether a household of the earlier lists is the one it speaks of.
  func speaks(ofEarlier key: HouseholdKey) -> Bool {
    key.village == earlier.village && key.ordinal == earlier.ordinal
      && (key.code == earlier.code
        || HouseholdIdentity.plain(key.code) == HouseholdIdentity.plain(earlier.code))
  }

  /// Whether a household of this round is the one it speaks of.
  func speaks(of name: String) -> Bool {
    name == household || HouseholdIdentity.plain(name) == HouseholdIdentity.plain(household)
  }
}

/// What was decided about the households of two lists of one village, by their places in the lists.
struct DecidedPairs {
  /// Households decided to be one.
  var same: [HouseholdPair] = []
  /// Pairs decided to be two households.
  var apart: Set<HouseholdPair> = []
  /// Rows that are one with a household of any village: no other is looked for.
  var takenRows: Set<Int> = []
  /// Places that are one with a household of any village.
  var takenPlaces: Set<Int> = []
}
