public import Proof
import Reports
public import Rules
import Spreadsheet
public import Survey

/// A report that is read for proof.
public enum ProofOfReport {
  /// The text of a file: plain UTF-8, or DOCX.
  ///
  /// - Throws: `SpreadsheetError` for a file that cannot be read or is something else.
  public static func text(of path: String) throws -> ProofText {
    switch try TextDocument(contentsOf: path).content {
    case .plain(let text): ProofText(text)
    case .document(let blocks):
      ProofText(
        part: .paragraph,
        lines: blocks.map { block in
          block.isRow
            ? ProofText.Line(number: block.number, cells: block.texts)
            : ProofText.Line(number: block.number, text: block.texts.first ?? "")
        })
    }
  }
}

extension ReviewWorkflow {
  /// What a round counted in an area, for comparing a report with it.
  ///
  /// - Parameter area: The code; the smallest area that holds all the round has when left out.
  /// - Returns: The counts under the round's official standard; nil when there are none.
  public func figures(of round: Round, area: AreaCode?) throws -> RoundFigures? {
    guard let report = try reports(of: round).first else { return nil }
    guard let found = area.map({ code in report.areas.first { $0.code == code } }) ?? Self.whole(of: report)
    else {
      return nil
    }
    var codes = Dictionary(
      rulebook.proof.lists.map { ($0.codes, rulebook.codeLists.list($0.codes, for: report.standard.id)) },
      uniquingKeysWith: { first, _ in first })
    codes["indicators"] = report.standard.indicatorList
    return RoundFigures(
      round: round.id, year: round.year, area: found.name, tally: found.tally, codes: codes)
  }
  /// The smallest area that holds every commune of a report, or its only village's commune.
  private static func whole(of report: RoundReport) -> AreaReport? {
    guard let level = report.areas.map(\.level).max(),
      var area = report.areas.first(where: { $0.level == level })
    else { return nil }
    while true {
      let children = report.children(of: area.code)
      guard children.count == 1, let only = children.first, only.level > .village else { return area }
      area = only
    }
  }
}
