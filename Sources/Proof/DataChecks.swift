import Provenance
import Rules
import Survey
import VietnameseText

extension Judgement {
  /// The figures of the text that a round has, too.
  mutating func compare(with data: RoundFigures) {
    let values = ["round": BilingualText(data.round.rawValue), "area": BilingualText(data.area)]
    for statement in statements.counts where statement.year == nil || statement.year == data.year {
      guard let known = Self.count(of: statement, in: data) else { continue }
      totals.compared += 1
      guard known.count != statement.count else { continue }
      report(
        "PF-015", at: statement.place, quote: statement.printed,
        expected: WrittenNumber.count(known.count), values.merging(["base": known.label]) { $1 })
    }
    for rate in statements.rates {
      guard rate.targetYear == nil, rate.year == nil || rate.year == data.year, rate.figure.bound == .exact,
        let percent = rate.figure.percent
      else { continue }
      compare(percent, rate.figure.printed, at: rate.figure.place, rate.quantity, data, values)
    }
    for share in statements.shares where share.count.year == nil || share.count.year == data.year {
      guard let counted = share.count.quantity?.indicator.value(in: data.tally)?.count,
        let base = share.onlyBase, self.values(of: base, year: share.count.year).isEmpty,
        let whole = base.indicator.value(in: data.tally)?.count
      else { continue }
      compare(
        share.percent, share.printed, at: share.place, counted, of: whole,
        base.indicator.label, values)
    }
    for table in statements.tables {
      guard let column = table.years.firstIndex(of: data.year) else { continue }
      for row in table.rows {
        guard let quantity = row.quantity, quantity.isRate, column < row.years.count,
          row.years[column].number != nil, let percent = PrintedPercent(row.years[column].number?.iso ?? "")
        else { continue }
        compare(percent, row.years[column].printed, at: row.place, quantity, data, values)
      }
    }
  }

  private mutating func compare(
    _ percent: PrintedPercent, _ printed: String, at place: ProofPlace, _ quantity: ProofQuantity,
    _ data: RoundFigures, _ values: [String: BilingualText]
  ) {
    guard let value = quantity.indicator.value(in: data.tally), let count = value.count, let base = value.base
    else {
      return
    }
    compare(percent, printed, at: place, count, of: base, quantity.indicator.label, values)
  }

  private mutating func compare(
    _ percent: PrintedPercent, _ printed: String, at place: ProofPlace, _ count: Int, of base: Int,
    _ label: BilingualText, _ values: [String: BilingualText]
  ) {
    guard let exact = Ratio(Int128(count) * 100, over: Int128(base)) else { return }
    totals.compared += 1
    guard !percent.fits(exact) else { return }
    let share = WrittenNumber.percent(exact, decimals: percent.decimals)
    report(
      "PF-016", at: place, quote: printed, expected: share, values.merging(["base": label]) { $1 })
  }

  /// What the round has for a count, and what it is called; nil when nobody can say.
  private static func count(
    of statement: CountStatement, in data: RoundFigures
  ) -> (count: Int, label: BilingualText)? {
    if let quantity = statement.quantity {
      return quantity.indicator.value(in: data.tally)?.count.map { ($0, quantity.indicator.label) }
    }
    guard let list = statement.list, let codes = data.codes[list.codes],
      let code = list.code(of: statement.label, among: codes),
      let count = data.tally[CountKey(list.table, code.code, .household)]
    else { return nil }
    return (count, code.label)
  }
}

extension ProofList {
  /// The item that some words mean: the one with the longest of its names in them.
  fileprivate func code(of words: [String], among codes: CodeList) -> Code? {
    var best: (length: Int, code: Code)?
    for code in codes.codes {
      let labels = ProofVocabulary.folded([code.label.vietnamese, code.short] + code.spellings)
      for name in labels + (spellings[code.code] ?? []) where words.holds(name) {
        if name.count > best?.length ?? 0 { best = (name.count, code) }
      }
    }
    return best?.code
  }
}
