/// The tables of the tidy tally contract, in its order.
public enum TallyTable: String, CaseIterable, Sendable {
  /// Resident households and persons, the denominators.
  case population
  /// Households and persons by result.
  case status
  /// Poor households by criterion (VN2016).
  case criterion
  /// Poor and near-poor by ethnic group of the head.
  case ethnicity
  /// Poor and near-poor by target group.
  case targetGroup = "target-group"
  /// Deprivations of poor households.
  case deprivationPoor = "deprivation-poor"
  /// Deprivations of near-poor households.
  case deprivationNearPoor = "deprivation-near-poor"
  /// Causes of poverty of poor households.
  case causePoor = "cause-poor"
  /// Causes of poverty of near-poor households.
  case causeNearPoor = "cause-near-poor"
  /// Wishes of poor households.
  case wishPoor = "wish-poor"
  /// Wishes of near-poor households.
  case wishNearPoor = "wish-near-poor"
  /// Grades of will of poor households (VN2016).
  case willPoor = "will-poor"
  /// How the number of poor households changed since the earlier round.
  case movementPoor = "movement-poor"
  /// How the number of near-poor households changed since the earlier round.
  case movementNearPoor = "movement-near-poor"
  /// Children and their deprivations.
  case childDeprivation = "child-deprivation"
}
