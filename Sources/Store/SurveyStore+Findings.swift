public import Provenance
public import Survey

/// The stage that found something.
public enum FindingStage: String, CaseIterable, Sendable {
  /// While reading files.
  case `import`
  /// By edit rules.
  case validate
  /// While corrections and other decisions are replayed.
  case decisions
  /// While the counts are compared with those of the round before.
  case aggregate
  /// By edit rules in an earlier delivery; the one that took its place has it no more.
  case gone
}

/// A finding with the delivery it belongs to.
public struct StoredFinding: Sendable {
  /// The finding.
  public var finding: Finding
  /// The delivery; nil when it belongs to a file that gave none.
  public var delivery: String?
  /// The file.
  public var fileHash: String?
  /// The code of the household it speaks of; nil when there is none to name.
  public var household: String?
  /// What became of it since the delivery before; nil where there was none.
  public var change: FindingChange?

  /// A finding of a delivery or a file.
  public init(
    finding: Finding, delivery: String?, fileHash: String?, household: String? = nil,
    change: FindingChange? = nil
  ) {
    self.finding = finding
    self.delivery = delivery
    self.fileHash = fileHash
    self.household = household
    self.change = change
  }
}

extension SurveyStore {
  /// Keeps what a stage found, in place of what it found before.
  ///
  /// - Parameter fileHashes: For the import stage, the files whose findings are replaced; nil replaces all.
  public func replaceFindings(
    _ findings: [StoredFinding], round: RoundID, stage: FindingStage, ofFiles fileHashes: Set<String>? = nil
  ) throws(StoreError) {
    try replaceFindings(round: round, stage: stage, ofFiles: fileHashes) { keep in
      for finding in findings { try keep(finding) }
    }
  }

  /// The same for findings that were laid aside.
  public func replaceFindings(
    _ findings: LaidFindings, round: RoundID, stage: FindingStage
  ) throws(StoreError) {
    try replaceFindings(round: round, stage: stage, ofFiles: nil) { try findings.forEachFinding($0) }
  }

  private func replaceFindings(
    round: RoundID, stage: FindingStage, ofFiles fileHashes: Set<String>?,
    by giveEach: (_ keep: (StoredFinding) throws -> Void) throws -> Void
  ) throws(StoreError) {
    try write("keeping findings") { database in
      try database.alone("findings", round.rawValue, stage.rawValue)
      if let fileHashes {
        for hash in fileHashes.sorted() {
          try database.execute(
            "DELETE FROM finding WHERE round = ? AND stage = ? AND sha256 = ?",
            [round.rawValue, stage.rawValue, hash])
        }
      } else {
        try database.execute(
          "DELETE FROM finding WHERE round = ? AND stage = ?", [round.rawValue, stage.rawValue])
      }
      var row = try database.insertion(
        into: "finding",
        columns: """
          round, stage, delivery, sha256, ordinal, rule, severity, file, sheet, sheet_row, sheet_column, line, element,
          other_cells, first_cell, message_vi, message_en, remedy_vi, remedy_en, waived_by, household, change
          """)
      var ordinal = 0
      try giveEach { stored in
        Self.bind(stored, to: &row, round: round, stage: stage, ordinal: ordinal)
        try row.run()
        ordinal += 1
        if ordinal.isMultiple(of: Self.findingsTogether) { try row.finish() }
      }
      try row.finish()
    }
  }

  /// How many findings are sent to a server at once.
  private static let findingsTogether = 1_000

  private static func bind(
    _ stored: StoredFinding, to row: inout RepeatedInsert, round: RoundID, stage: FindingStage, ordinal: Int
  ) {
    let finding = stored.finding
    row.bind(round.rawValue)
    row.bind(stage.rawValue)
    row.bind(stored.delivery)
    row.bind(stored.fileHash)
    row.bind(ordinal)
    row.bind(finding.rule.rawValue)
    row.bind(finding.severity.rawValue)
    row.bind(finding.location.file)
    row.bind(finding.location.sheet)
    row.bind(finding.location.cell?.row)
    row.bind(finding.location.cell?.column)
    row.bind(finding.location.line)
    row.bind(finding.location.element)
    row.bind(OtherCells.text(of: finding.otherLocations))
    row.bind(finding.firstCell.map { OtherCells.text(of: [$0]) })
    row.bind(finding.message.vietnamese)
    row.bind(finding.message.english)
    row.bind(finding.remedy.vietnamese)
    row.bind(finding.remedy.english)
    row.bind(finding.waiver.map { OtherCells.text(of: [$0]) })
    row.bind(stored.household)
    row.bind(stored.change?.rawValue)
  }
}

/// The further cells of a finding as one text: file, sheet, cell, line and element joined by tabs, one place a line.
enum OtherCells {
  static func text(of locations: [SourceLocation]) -> String {
    locations.map { location in
      let line = location.line.map { String($0) } ?? ""
      let cell = location.cell?.description ?? ""
      return [location.file, location.sheet ?? "", cell, line, location.element ?? ""].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  static func locations(in text: String) -> [SourceLocation] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let sheet = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
      if parts.count > 4, let line = Int(parts[3]) {
        return SourceLocation(file: parts[0], line: line, element: parts[4].isEmpty ? nil : parts[4])
      }
      return SourceLocation(
        file: parts.first ?? "", sheet: sheet, cell: parts.count > 2 ? CellReference(parts[2]) : nil)
    }
  }
}
