import Foundation
public import Provenance
public import Rules
import Survey

/// What became of the promises of plans, ready to be printed.
public struct PlanReport {
  /// The names of the columns of ``table``, in order.
  public static let columns = [
    "area_level", "area_code", "area_name", "indicator", "label", "unit", "year", "standard", "value",
    "count",
    "base_count", "reduction", "fewer", "direction", "comparator", "target", "verdict", "note", "source",
  ]

  private let assessment: PlanAssessment
  private let names: [PlanArea: String]
  private let language: Language

  /// A report in a language.
  public init(_ assessment: PlanAssessment, names: [PlanArea: String], language: Language) {
    self.assessment = assessment
    self.names = names
    self.language = language
  }

  /// A line for every indicator, area and year, then one for every total of a period that its years do not add up to.
  public var table: [[String]] {
    assessment.lines.map(row)
      + assessment.wrongTotals.map { wrong in
        let stated = wrong.stated
        let indicator = indicator(of: wrong)
        return [
          stated.area.level.rawValue, stated.area.code.rawValue, names[stated.area] ?? "", stated.indicator,
          indicator?.label[language] ?? "", indicator?.unit.rawValue ?? "",
          "\(stated.years.lowerBound)-\(stated.years.upperBound)", "", Self.iso(stated.value), "", "", "", "",
          "",
          "=", Self.iso(wrong.sum), "wrong-total", Wording.wrongTotal[language], stated.source,
        ]
      }
  }

  private func row(_ line: PlanAssessment.Line) -> [String] {
    [
      line.area.level.rawValue, line.area.code.rawValue, names[line.area] ?? "", line.indicator.id,
      line.indicator.label[language], line.indicator.unit.rawValue, String(line.year),
      line.standard?.rawValue ?? "", line.value.map(Self.iso) ?? "",
      line.value?.count.map(String.init) ?? "", line.value?.base.map(String.init) ?? "",
      line.reduction.map(Self.iso) ?? "", line.fewer.map(String.init) ?? "",
      line.target?.direction.rawValue ?? "", line.target?.comparator.rawValue ?? "",
      line.target.map { "\($0.value)" } ?? "", line.verdict?.rawValue ?? "",
      notes(of: line).joined(separator: "; "), line.target?.source ?? line.source ?? "",
    ]
  }

  private func notes(of line: PlanAssessment.Line) -> [String] {
    (line.seriesBreak == nil ? [] : [Wording.standardChanged[language]])
      + (line.isBeside ? [Wording.besideOfficial[language]] : [])
  }

  private func indicator(of wrong: PlanAssessment.WrongTotal) -> PlanIndicator? {
    assessment.lines.first { $0.indicator.id == wrong.stated.indicator }?.indicator
  }

  /// The same as tables of text, one for each area.
  public var text: String {
    var areas: [PlanArea] = []
    for line in assessment.lines where areas.last != line.area { areas.append(line.area) }
    var lines: [String] = []
    for area in areas {
      if !lines.isEmpty { lines.append("") }
      lines.append(names[area] ?? area.code.rawValue)
      let rows = assessment.lines.filter { $0.area == area }.flatMap { breakRow(before: $0) + [textRow($0)] }
      lines += TextColumns(Wording.planColumns.map { $0[language] }, rows, leftAligned: [0, 2, 7, 8]).lines
    }
    for wrong in assessment.wrongTotals {
      let years = "\(wrong.stated.years.lowerBound)-\(wrong.stated.years.upperBound)"
      let label = indicator(of: wrong)?.label[language] ?? wrong.stated.indicator
      lines.append(
        "⚠ "
          + Wording.totalIsWrong(label, years, written(wrong.stated.value), written(wrong.sum))[language])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The mark between two standards: what stands above it is not compared with what stands below.
  private func breakRow(before line: PlanAssessment.Line) -> [[String]] {
    guard let change = line.seriesBreak else { return [] }
    let mark = Wording.breakMark(from: change.from, to: change.to, in: language)
    return [[mark] + [String](repeating: "", count: Wording.planColumns.count - 1)]
  }

  private func textRow(_ line: PlanAssessment.Line) -> [String] {
    let fewer = line.fewer.map { $0 > 0 ? "−\($0)" : $0 < 0 ? "+\(-$0)" : "0" }
    let promise = line.target.map { target in
      let word = target.direction == .by ? Wording.fallsBy[language] + " " : ""
      return word + target.comparator.rawValue + " " + written(PlanValue(written: target.value))
    }
    let verdict = line.verdict.map { Wording.verdict($0)[language] }
    return [
      line.indicator.label[language], String(line.year), line.standard?.rawValue ?? "",
      line.value.map(written) ?? "—",
      line.value?.count.map(String.init) ?? "", line.reduction.map { written($0.opposite) } ?? "",
      fewer ?? "",
      promise ?? (line.indicator.isZeroWatched ? "= 0" : ""),
      ((verdict.map { [$0] } ?? []) + (line.isBeside ? [Wording.besideOfficial[language]] : [])).joined(
        separator: "; "),
    ]
  }

  private func written(_ value: PlanValue) -> String {
    let text = Self.iso(value)
    return language == .vietnamese ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  /// To two places, half away from zero, with a point.
  private static func iso(_ value: PlanValue) -> String {
    (value.isBelow ? "<" : "") + "\(value.asPrinted.number)"
  }
}
