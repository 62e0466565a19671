public import Provenance
import Rules
import Survey
import VietnameseText

/// The counts of a round as a table of text: a line for each district and each of its communes.
public struct AreaTableText {
  private let report: RoundReport
  private let language: Language

  /// The table of a report.
  public init(_ report: RoundReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// The table, ending in a line feed.
  public var text: String {
    let rows = tops.flatMap { [row($0)] + below($0) }
    let lines = TextColumns(header, rows, leftAligned: [0, header.count - 1]).lines
    var cautions: [String] = []
    for area in tops {
      for caution in report.cautions(of: area).map({ "⚠ " + $0[language] }) where !cautions.contains(caution)
      {
        cautions.append(caution)
      }
    }
    return ([title] + lines + cautions).joined(separator: "\n") + "\n"
  }

  private var title: String {
    let draft = report.isDraft ? " — " + Wording.draft[language] : ""
    let unplaced = report.unplaced > 0 ? ", " + Wording.unplacedVillages(report.unplaced)[language] : ""
    let map = report.map.map { " · " + $0[language] + unplaced } ?? ""
    return "\(report.round.title[language]) · \(report.standard.id.rawValue)\(map)\(draft)"
  }

  private var header: [String] {
    [
      Wording.area, Wording.households, Wording.poorHouseholds, Wording.rate, Wording.nearPoorHouseholds,
      Wording.rate,
      Wording.undetermined, Wording.unitsReceived,
    ].map { $0[language] }
  }

  /// The areas nothing above is told of: the provinces, or the one area that was asked for.
  private var tops: [AreaReport] {
    let codes = Set(report.areas.map(\.code))
    return report.areas.filter { area in area.parent.map { !codes.contains($0) } ?? true }
  }

  /// The areas below one, down to the commune.
  private func below(_ area: AreaReport) -> [[String]] {
    report.children(of: area.code).filter { $0.level > .village }.flatMap { [row($0)] + below($0) }
  }

  private func row(_ area: AreaReport) -> [String] {
    let all = area.tally[CountKey(.population, "all", .household)]
    let poor = area.tally[CountKey(.status, "poor", .household)]
    let nearPoor = area.tally[CountKey(.status, "near-poor", .household)]
    let undetermined = area.tally[CountKey(.status, "undetermined", .household)]
    let indent = String(repeating: "  ", count: area.level == .province ? 0 : area.level == .district ? 1 : 2)
    return [
      indent + area.name, count(all), count(poor), rate(poor, all), count(nearPoor), rate(nearPoor, all),
      count(undetermined), "\(area.coverage.received)/\(area.coverage.expected)",
    ]
  }

  private func count(_ number: Int?) -> String { number.map { NumberWriting.count($0) } ?? "" }

  private func rate(_ count: Int?, _ base: Int?) -> String {
    guard let count, let base, let rate = Percentage.of(count, base: base) else { return "" }
    return NumberWriting.decimal(rate, decimals: 2)
  }
}
