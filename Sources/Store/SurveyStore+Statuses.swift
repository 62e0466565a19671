public import Survey

extension SurveyStore {
  /// The provinces among some in which a household of a round has a result.
  public func provinces(
    of wanted: Set<AreaCode>, withHouseholdsOf status: Status, round: RoundID
  ) throws(StoreError) -> Set<AreaCode> {
    try read("looking for a result") { database in
      var found: Set<AreaCode> = []
      // The first household of each is enough: most rounds are told after a few rows.
      while !wanted.isSubset(of: found) {
        let known = found.sorted().map(\.rawValue)
        let others =
          known.isEmpty ? "" : " AND province NOT IN (\(known.map { _ in "?" }.joined(separator: ", ")))"
        guard
          let next = try database.text(
            "SELECT province FROM household WHERE round = ? AND status = ?\(others) LIMIT 1",
            [round.rawValue, status.rawValue] + known)
        else { break }
        found.insert(AreaCode(rawValue: next))
      }
      return found
    }
  }
}
