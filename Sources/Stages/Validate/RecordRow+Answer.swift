import Survey

extension RecordRow {
  /// The answer at a place among the readings; missing where there is no place, because the table does not ask for it.
  func answer(_ slot: Int?) -> Answer {
    guard let slot else { return .missing }
    return readings[slot].answer
  }
}
