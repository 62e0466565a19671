import Provenance
import Rules
import VietnameseText

extension Judgement {
  /// A fall of so many points in every year that would lead below nothing.
  mutating func checkYearlyFalls() {
    for fall in statements.yearlyFalls {
      let known = statements.rates.filter {
        $0.quantity.id == fall.quantity.id && $0.figure.bound == .exact && $0.figure.percent != nil
      }
      let start = known.compactMap { rate in rate.year.map { (year: $0, rate: rate) } }.max {
        $0.year < $1.year
      }
      guard let start, let level = start.rate.figure.percent?.exact, let points = fall.figure.percent?.exact
      else {
        continue
      }
      let period = statements.periods.first { $0.lowerBound >= start.year && $0.upperBound > start.year }
      guard let end = fall.untilYear ?? period?.upperBound, end > start.year,
        let whole = points.times(Ratio(end - start.year)), let left = level.subtracting(whole),
        left < Ratio(0)
      else { continue }
      let decimals = max(start.rate.figure.percent?.decimals ?? 0, fall.figure.percent?.decimals ?? 0)
      report(
        "PF-009", at: fall.figure.place, quote: fall.figure.printed,
        expected: WrittenNumber.percent(left, decimals: decimals),
        [
          "years": BilingualText(String(end - start.year)), "from": BilingualText(String(start.year)),
          "first": BilingualText(start.rate.figure.printed), "base": fall.quantity.indicator.label,
          "least": WrittenNumber.percent(whole, decimals: decimals),
        ])
    }
  }

  /// The column of a period against the sum of its years.
  mutating func checkTotals() {
    for table in statements.tables where table.hasTotal {
      for row in table.rows {
        guard let total = row.total, let stated = total.number?.whole, !row.isRate, let sum = row.sum else {
          continue
        }
        totals.others += 1
        guard sum != stated else { continue }
        let isSummed = row.quantity?.indicator.isSummed
        // What is no sum for certain, such as the number at the end of the period, is left alone.
        if isSummed == false { continue }
        if isSummed == nil, row.years.contains(where: { $0.number?.whole == stated }) { continue }
        report(
          isSummed == true ? "PF-010" : "PF-011", at: row.place, quote: total.printed,
          expected: WrittenNumber.count(sum),
          ["label": row.quantity?.indicator.label ?? BilingualText(row.label)])
      }
    }
  }

  /// Targets below what the same text says is there already.
  mutating func noteLowTargets(part: BilingualText) {
    for rate in statements.rates where rate.quantity.isToRise {
      guard let year = rate.targetYear, let target = rate.figure.number,
        [.exact, .over, .atLeast].contains(rate.figure.bound),
        let known = reached(rate.quantity, above: target, before: year)
      else { continue }
      let place = "\(known.place.number):\(known.place.column)"
      report(
        "PF-018", at: rate.figure.place, quote: rate.figure.meant, expected: BilingualText(known.printed),
        [
          "base": rate.quantity.indicator.label, "year": BilingualText(String(year)),
          "where": BilingualText(
            vietnamese: "\(part.vietnamese) \(place)", english: "\(part.english) \(place)"),
        ])
    }
  }

  /// Where the text says that more than a number is there: as a result, or in a table for an earlier year.
  private func reached(
    _ quantity: ProofQuantity, above target: DecimalNumber, before year: Int
  ) -> (printed: String, place: ProofPlace)? {
    for rate in statements.rates where rate.quantity.id == quantity.id && rate.targetYear == nil {
      guard rate.figure.bound == .exact, let number = rate.figure.number, number > target else { continue }
      return (rate.figure.printed, rate.figure.place)
    }
    guard !quantity.indicator.isSummed else { return nil }
    for table in statements.tables {
      for row in table.rows where row.quantity?.id == quantity.id {
        for (own, cell) in zip(table.years, row.years) where own < year {
          guard let number = cell.number, number > target else { continue }
          return (
            "\(cell.printed)\(row.isRate && !cell.printed.hasSuffix("%") ? "%" : "") (\(own))", row.place
          )
        }
      }
    }
    return nil
  }

  /// A cell of a period, and the sum of its years where that is another.
  private static func written(_ printed: String?, sum: BilingualText?) -> BilingualText {
    let printed = printed ?? "–"
    guard let sum else { return BilingualText(printed) }
    return BilingualText(
      vietnamese: "\(printed) (cộng các năm: \(sum.vietnamese))",
      english: "\(printed) (sum of the years: \(sum.english))")
  }

  /// Targets of the text against the table of the same text.
  mutating func checkTargets(part: BilingualText) {
    for rate in statements.rates where rate.figure.bound != .about {
      guard let year = rate.targetYear ?? rate.year else { continue }
      for table in statements.tables {
        guard let row = table.rows.first(where: { $0.quantity?.id == rate.quantity.id }),
          let column = table.years.firstIndex(of: year), column < row.years.count
        else { continue }
        var stated: [DecimalNumber] = []
        var printed: [String] = []
        var sum: BilingualText?
        if rate.quantity.indicator.isSummed {
          // A target for a period is compared with what the table has for the period.
          guard year == table.years.last, rate.targetYear != nil else { continue }
          if let total = row.total, let number = total.number {
            stated.append(number)
            printed.append(total.printed)
          }
          if let own = row.sum {
            stated.append(DecimalNumber(own))
            sum = row.total?.number == DecimalNumber(own) ? nil : WrittenNumber.count(own)
          }
        } else if let number = row.years[column].number {
          stated = [number]
          printed = [row.years[column].printed + (row.years[column].printed.hasSuffix("%") ? "" : "%")]
        }
        guard !stated.isEmpty, !stated.contains(where: { rate.figure.admits($0) }) else { continue }
        let place = "\(row.place.number):\(row.place.column)"
        report(
          "PF-012", at: rate.figure.place, quote: rate.figure.meant,
          expected: Self.written(printed.first, sum: sum),
          [
            "base": rate.quantity.indicator.label,
            "where": BilingualText(
              vietnamese: "\(part.vietnamese) \(place)", english: "\(part.english) \(place)"),
          ])
      }
    }
  }
}

extension YearTable.Row {
  /// The sum of the years; nil when one is missing, has a fraction, or the sum does not fit.
  fileprivate var sum: Int? {
    var sum = 0
    for cell in years {
      guard let number = cell.number?.whole else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(number)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }
}

extension Figure {
  /// The number alone.
  fileprivate var number: DecimalNumber? {
    switch value {
    case .count(let count, _): DecimalNumber(count)
    case .percent(let percent, _): DecimalNumber(units: percent.units, decimals: percent.decimals)
    }
  }

  /// Whether a number is what the figure says.
  fileprivate func admits(_ number: DecimalNumber) -> Bool {
    guard let own = self.number else { return true }
    return switch bound {
    case .exact: number == own
    case .over: number > own
    case .under: number < own
    case .atLeast: number >= own
    case .about: true
    }
  }

  /// The figure with the sign of its bound: `>80%`.
  fileprivate var meant: String {
    switch bound {
    case .exact, .about: printed
    case .over: ">" + printed
    case .under: "<" + printed
    case .atLeast: "≥" + printed
    }
  }
}
