import Provenance
import Rules
import Survey

/// What a reader has to know before the figures, line by line; the same in a workbook and on a page.
struct BookFacts {
  /// One line.
  struct Line {
    var name: String
    var text: String
    var isWarning = false
  }

  private let book: AreaBook

  init(_ book: AreaBook) { self.book = book }

  /// The lines.
  var lines: [Line] {
    let words = book.language
    let report = book.report
    let standard = "\(report.standard.title[words]) (\(report.standard.id.rawValue))"
    var lines = [
      Line(name: Wording.area[words], text: "\(book.area.name) (\(book.area.code.rawValue))"),
      Line(name: Wording.round[words], text: report.round.title[words]),
      Line(name: Wording.standard[words], text: standard),
    ]
    lines += book.standardResults.map {
      Line(name: Wording.standardsTitle[words], text: Wording.line(of: $0, in: words))
    }
    if let map = report.map { lines.append(Line(name: Wording.boundaries[words], text: map[words])) }
    lines += report.unplacedVillages.map {
      Line(name: Wording.unplacedTitle[words], text: $0[words], isWarning: true)
    }
    lines += [
      Line(
        name: Wording.coverageName[words], text: book.coverage,
        isWarning: book.area.coverage.received < book.area.coverage.expected)
    ]
    lines.append(
      Line(
        name: Wording.releaseName[words], text: book.release, isWarning: !book.area.coverage.isOfficial))
    if book.area.coverage.superseded > 0 {
      lines.append(
        Line(
          name: Wording.superseded[words],
          text: ReportCell.count(book.area.coverage.superseded).text(in: words)))
    }
    lines += [
      Line(
        name: Wording.findings[words], text: book.findings, isWarning: report.findings[.error, default: 0] > 0
      ),
      Line(
        name: Wording.state[words],
        text: book.isDraft
          ? "\(Wording.draftMark[words]): \(book.draftReasons.joined(separator: "; "))"
          : (book.isOfficial ? Wording.approved : Wording.complete)[words],
        isWarning: book.isDraft),
    ]
    lines += book.cautions.map { Line(name: Wording.attention[words], text: $0, isWarning: true) }
    lines.append(Line(name: Wording.sources[words], text: report.standard.sources.joined(separator: "; ")))
    lines.append(Line(name: Wording.rules[words], text: report.rulesHash))
    return lines
  }
}
