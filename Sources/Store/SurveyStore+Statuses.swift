public import Survey

extension SurveyStore {
  /// Whether a household of a round has a result.
  public func hasHousehold(of status: Status, round: RoundID) throws(StoreError) -> Bool {
    try read("looking for a result") { database in
      try database.number(
        "SELECT 1 FROM household WHERE round = ? AND status = ? LIMIT 1", [round.rawValue, status.rawValue])
        != nil
    }
  }
}
