/// What an office decides about a received list without touching it.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// A cell was copied wrongly and means another value.
  case correction
  /// What a rule found is known and accepted for this round.
  case waiver
  /// Households that look like one are one, or are not.
  case duplicate

  /// The columns a sheet of such decisions must have.
  public var requiredColumns: [DecisionColumn] {
    let common: [DecisionColumn] = [.round, .village, .reason, .author]
    return switch self {
    case .correction: common + [.household, .variable, .expected, .value]
    case .waiver: common + [.rule]
    case .duplicate: common + [.household, .verdict]
    }
  }

  /// The columns whose fields every line must fill in.
  public var filledColumns: [DecisionColumn] {
    let common: [DecisionColumn] = [.round, .village, .reason, .author]
    return switch self {
    case .correction: common + [.variable]
    case .waiver: common + [.rule]
    case .duplicate: common + [.household, .verdict]
    }
  }
}

/// One column of a sheet of decisions.
public enum DecisionColumn: String, CaseIterable, Sendable {
  /// The round the decision holds for, and for no other.
  case round
  /// The village's code.
  case village
  /// The household's code as the list writes it; blank for the village itself.
  case household
  /// The code of the second of two households.
  case otherHousehold = "other-household"
  /// The household of the round before that the household is, or is not: its key, or its code in the same village.
  case earlierHousehold = "earlier-household"
  /// The number of the member within the household; blank for the household itself.
  case member
  /// The variable to be corrected.
  case variable
  /// What the cell is expected to hold.
  case expected
  /// What it should say.
  case value
  /// The rule that is waived.
  case rule
  /// Whether two households are one family.
  case verdict
  /// The row of the list that is counted.
  case keptRow = "kept-row"
  /// Why.
  case reason
  /// Who decided.
  case author
  /// When.
  case day
}

/// What was decided about households that look like one.
public enum DuplicateVerdict: String, CaseIterable, Sendable {
  /// They are one family: one row is counted.
  case sameFamily = "same-family"
  /// They are two families: both are counted.
  case twoFamilies = "two-families"
}
