import Provenance
import Rules

extension Judgement {
  /// Falls and rises that are told in points and in households: both fit only for certain numbers of all households.
  mutating func checkChanges() {
    for change in statements.changes {
      guard let level = change.level, let base = level.onlyBase, let now = range(of: base, near: level) else {
        continue
      }
      totals.others += 1
      check(change, level: level, base: base, now: now)
    }
  }

  private mutating func check(
    _ change: ChangeStatement, level: ShareStatement, base: ProofQuantity, now: ClosedRange<Ratio>
  ) {
    let count = level.count.count
    let before = change.isFall ? count + change.count : count - change.count
    // Told as a share of the earlier number, it needs no base.
    guard before > 0, !change.percent.fits(change.count, of: before),
      let least = change.percent.least, let most = change.percent.beyond, least.upper > 0
    else { return }
    // With as many households as now, the points are so many.
    let hundred = Ratio(100)
    guard let fewest = least.times(now.lowerBound)?.divided(by: hundred),
      let greatest = most.times(now.upperBound)?.divided(by: hundred)
    else { return }
    if Ratio(change.count) >= fewest, Ratio(change.count) < greatest { return }
    // The number of households then: before / (count / now ± points).
    var earlier: [Ratio] = []
    var differences: [Ratio] = []
    for total in [now.lowerBound, now.upperBound] {
      for points in [least, most] {
        guard let rate = Ratio(count).times(hundred)?.divided(by: total),
          let rateBefore = change.isFall ? rate.adding(points) : rate.subtracting(points),
          let then = Ratio(before).times(hundred)?.divided(by: rateBefore),
          let difference = then.subtracting(total)
        else { return }
        earlier.append(then)
        differences.append(difference)
      }
    }
    guard let low = earlier.min(), let high = earlier.max(), let nearest = differences.min(),
      let farthest = differences.max()
    else { return }
    let fell = nearest > Ratio(0)
    // Between the two there is a number of households for which both are right.
    guard fell || farthest < Ratio(0) else { return }
    let amount = fell ? nearest.ceiling : Ratio(0).subtracting(farthest)?.ceiling
    func written(_ range: ClosedRange<Ratio>) -> BilingualText {
      (WrittenNumber.whole(range) ?? range.lowerBound.floor.map { $0...$0 }).map(WrittenNumber.counts)
        ?? BilingualText("–")
    }
    // The upper end itself is not rounded to the points any more.
    let counts =
      fewest.ceiling.flatMap { low in
        greatest.ceiling.flatMap { high in low < high ? WrittenNumber.counts(low...high - 1) : nil }
      } ?? BilingualText("–")
    report(
      fell ? "PF-004" : "PF-017", at: change.place, quote: change.printedPercent,
      expected: counts,
      [
        "count": BilingualText(change.printedCount), "base": base.indicator.label,
        "least": WrittenNumber.count(amount ?? 0), "earlier": written(low...high), "now": written(now),
        "counts": counts,
      ])
  }

  /// Changes that are told with where they began and ended.
  mutating func checkDifferences() {
    for statement in statements.differences {
      totals.others += 1
      let printed = statement.change.printed
      let values = [
        "first": BilingualText(statement.from.printed), "second": BilingualText(statement.onto.printed),
      ]
      if let from = statement.from.count, let onto = statement.onto.count, let change = statement.change.count
      {
        let difference = statement.isFall ? from - onto : onto - from
        guard difference != change else { continue }
        report(
          "PF-006", at: statement.change.place, quote: printed,
          expected: WrittenNumber.count(difference), values)
      } else if let from = statement.from.percent, let onto = statement.onto.percent,
        let change = statement.change.percent
      {
        guard let difference = Self.misfit(from, onto, change, isFall: statement.isFall) else { continue }
        let decimals = max(from.decimals, onto.decimals)
        guard let expected = WrittenNumber.decimal(difference, decimals: decimals) else { continue }
        report("PF-005", at: statement.change.place, quote: printed, expected: expected, values)
      }
    }
  }

  /// The difference of two rates where a stated change is neither that, within their rounding, nor its share of the first.
  private static func misfit(
    _ from: PrintedPercent, _ onto: PrintedPercent, _ change: PrintedPercent, isFall: Bool
  ) -> Ratio? {
    let (high, low) = isFall ? (from, onto) : (onto, from)
    guard let exact = high.exact.flatMap({ high in low.exact.flatMap(high.subtracting) }),
      let least = high.least.flatMap({ high in low.beyond.flatMap(high.subtracting) }),
      let most = high.beyond.flatMap({ high in low.least.flatMap(high.subtracting) }),
      let changeLeast = change.least, let changeMost = change.beyond, let first = from.exact
    else { return nil }
    if changeMost > least, changeLeast < most { return nil }
    if let relative = exact.times(Ratio(100))?.divided(by: first), change.fits(relative) { return nil }
    return exact
  }

  /// Percentages of change, and targets, that can be read in two ways.
  mutating func noteAmbiguities() {
    for statement in statements.ambiguousChanges {
      guard let level = statement.level.percent, let change = statement.change.percent,
        let now = level.exact, let by = change.exact,
        let points = statement.isFall ? now.adding(by) : now.subtracting(by), points > Ratio(0),
        let factor = statement.isFall ? Ratio(100).subtracting(by) : Ratio(100).adding(by), factor.upper > 0,
        let relative = now.times(Ratio(100))?.divided(by: factor)
      else { continue }
      let decimals = max(level.decimals, change.decimals, 1)
      report(
        "PF-007", at: statement.change.place, quote: statement.change.printed,
        [
          "first": WrittenNumber.percent(points, decimals: decimals),
          "second": WrittenNumber.percent(relative, decimals: decimals),
        ])
    }
    for target in statements.ambiguousTargets {
      report(
        "PF-008", at: target.figure.place, quote: target.figure.printed,
        ["base": target.quantity.indicator.label])
    }
  }
}
