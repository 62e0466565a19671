import Provenance
import Rules
import Survey

/// What plans promise of an area for the year of its report.
struct AreaPlan {
  /// The promises, and what was reached; in the order of the indicators.
  let lines: [PlanAssessment.Line]
  private let language: Language

  /// The promises of a book.
  init(_ book: AreaBook) {
    language = book.language
    let place = PlanArea(level: book.area.level, code: book.area.code)
    let standard = book.report.standard.id
    lines = (book.report.plans?.lines ?? []).filter { line in
      line.area == place && line.year == book.report.round.year && (line.standard ?? standard) == standard
        && (line.target != nil || line.verdict != nil)
    }
  }

  /// What is promised of the share of a class among the resident households, or of its number.
  func promises(about key: CountKey) -> [String] {
    let keys: Set<CountKey> =
      key.item == AreaFigures.both
      ? [
        CountKey(.status, Status.poor.rawValue, .household),
        CountKey(.status, Status.nearPoor.rawValue, .household),
      ] : [key]
    return lines.filter { line in
      Set(line.indicator.counted) == keys && !line.indicator.isComplement
        && (line.indicator.whole.isEmpty || line.indicator.whole == [AreaFigures.residents])
    }.compactMap { line in
      promise(of: line).map { promise in
        let verdict = line.verdict.map { " – " + Wording.verdict($0)[language] } ?? ""
        return "\(Wording.promised[language]): \(promise)\(verdict)"
      }
    }
  }

  /// A promise in words: `≤ 2,71%`, `giảm ≥ 2,50%`.
  func promise(of line: PlanAssessment.Line) -> String? {
    guard let target = line.target else { return line.indicator.isZeroWatched ? "= 0" : nil }
    let value = SignedText.value(PlanValue(written: target.value), unit: line.indicator.unit, in: language)
    let word = target.direction == .by ? Wording.fallsBy[language] + " " : ""
    return "\(word)\(Wording.comparator(target.comparator)) \(value)"
  }

  /// What was reached, in words.
  func reached(_ line: PlanAssessment.Line) -> String {
    line.value.map { SignedText.value($0, unit: line.indicator.unit, in: language) } ?? "—"
  }

  /// By how much it changed since the year before, in words; empty where nothing can be compared.
  func change(of line: PlanAssessment.Line) -> String {
    line.reduction.map { SignedText.change($0.opposite, unit: line.indicator.unit, in: language) } ?? ""
  }
}
