public import Survey

extension SurveyStore {
  /// The files of decisions in force in a round, in the order of their names; with none of their lines.
  public func decisionFiles(round: RoundID) throws(StoreError) -> [DecisionFile] {
    try read("reading the files of decisions") { database in
      try database.rows(
        "SELECT sha256, name FROM decision_file WHERE round = ? AND state = 'current' ORDER BY name, sha256",
        [round.rawValue]
      ) { DecisionFile(hash: $0["sha256"], name: $0["name"], lines: []) }
    }
  }
}
