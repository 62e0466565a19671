import Survey
import VietnameseText

/// The figures of an area as its page shows them: the one place where a stored count becomes something to draw.
struct AreaFigures {
  private let tally: Tally

  /// The figures of an area.
  init(_ area: AreaReport) { tally = area.tally }

  /// The figures of a tally.
  init(_ tally: Tally) { self.tally = tally }

  /// A count; blank where the line was not collected, withheld where the public edition keeps it back.
  func count(_ key: CountKey) -> ReportCell { .figure(key, in: tally) }

  /// A count of households.
  func households(_ table: TallyTable, _ item: String) -> ReportCell {
    count(CountKey(table, item, .household))
  }

  /// The share of a count in a base, as it is printed.
  func share(_ key: CountKey, of base: CountKey) -> ReportCell {
    .figure(key, of: base, in: tally)
  }

  /// The share of several counts together in several bases together; blank where one of them is not known.
  func share(_ keys: [CountKey], of bases: [CountKey]) -> ReportCell {
    (keys + bases).contains(where: tally.isWithheld) ? .withheld : .rate(sum(keys), of: sum(bases))
  }

  /// The share of a class among the resident households.
  func rate(of item: String) -> ReportCell {
    share(CountKey(.status, item, .household), of: Self.residents)
  }

  /// The resident households.
  static let residents = CountKey(.population, "all", .household)

  /// The poor and near-poor households together.
  static let both = "multidimensional-poor"

  private func sum(_ keys: [CountKey]) -> Int? {
    var sum = 0
    for key in keys {
      guard let count = tally[key] else { return nil }
      sum += count
    }
    return sum
  }
}

extension ReportCell {
  /// How long the figure is drawn: a count in ones, a share in hundredths of a percent; nil where there is nothing to draw.
  var size: Int? {
    switch self {
    case .count(let count): count
    case .rate(let share):
      share.decimals == 0 ? share.units * 100 : share.decimals == 1 ? share.units * 10 : share.units
    case .blank, .withheld: nil
    }
  }
}
