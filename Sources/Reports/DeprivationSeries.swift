public import Provenance
import Rules
import Survey

/// The measures of Alkire and Foster of several rounds, with a mark where the standard changes.
///
/// An indicator has a series under one standard only: what it asks changes with the standard, whatever it is called.
public struct DeprivationSeries {
  private let reports: [DeprivationReport]

  /// The measures of rounds, in their order; of a round with two standards the official one first.
  public init(_ reports: [DeprivationReport]) { self.reports = reports }

  /// The tables of all rounds; every line names its year and its standard.
  public var table: [[String]] { reports.flatMap(\.table) }

  /// For each area above the villages the measures by year, then for each standard its indicators by year.
  public func text(in language: Language) -> String {
    var blocks: [String] = []
    if let last = reports.last { blocks.append(last.basis(in: language)) }
    for area in areas {
      let own = reports.compactMap { report in
        report.line(of: area).map { (report: report, line: $0) }
      }
      guard let name = own.last?.line.area.name else { continue }
      var lines = [name] + measures(own, language)
      for segment in segments(own) where segment.contains(where: { $0.line.count.population > 0 }) {
        lines += [""] + indicators(segment, language)
      }
      blocks.append(lines.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private typealias Entry = (report: DeprivationReport, line: DeprivationReport.Line)

  private var areas: [DeprivationReport.Place] {
    Set(reports.flatMap(\.places)).filter { $0.level > .village }.sorted()
  }

  private func measures(_ entries: [Entry], _ language: Language) -> [String] {
    let header = [
      Wording.year, Wording.standard, Wording.households, Wording.headcountRatio, Wording.intensity,
      Wording.adjustedHeadcountRatio, Wording.answersMissing,
    ].map { $0[language] }
    var rows: [[String]] = []
    for (place, entry) in entries.enumerated() {
      if place > 0, entries[place - 1].report.standard != entry.report.standard {
        let mark = Wording.breakMark(
          from: entries[place - 1].report.standard, to: entry.report.standard, in: language)
        rows.append([mark] + [String](repeating: "", count: header.count - 1))
      }
      rows.append(
        [String(entry.report.year), entry.report.standard.rawValue] + entry.line.figures(in: language))
    }
    return TextColumns(header, rows, leftAligned: [0, 1]).lines
  }

  /// Stretches of rounds under one standard.
  private func segments(_ entries: [Entry]) -> [[Entry]] {
    var segments: [[Entry]] = []
    for entry in entries {
      if segments.last?.last?.report.standard == entry.report.standard {
        segments[segments.count - 1].append(entry)
      } else {
        segments.append([entry])
      }
    }
    return segments
  }

  private func indicators(_ entries: [Entry], _ language: Language) -> [String] {
    guard let first = entries.first else { return [] }
    let header =
      ["\(Wording.deprivedShare[language]), \(first.report.standard.rawValue)"]
      + entries.map { String($0.report.year) }
    let rows = first.report.indicators.enumerated().map { place, indicator in
      [indicator.label[language]]
        + entries.map { entry in
          DeprivationReport.written(
            ExactRatio(entry.line.count.deprived[place], entry.line.count.population), language)
        }
    }
    return TextColumns(header, rows, leftAligned: [0]).lines
  }
}
