import Provenance
import Rules
import Survey

/// The figures that come first on a page, each share with the base it is a share of.
struct Headline {
  var name: String
  var figure: ReportCell
  /// The share and its base in words; nil for a figure that is a base itself.
  var share: (rate: ReportCell, of: String)?
  /// How it changed since the year before, in words; nil where there is none under the same standard.
  var change: String?
  /// Where the households are listed; nil where they are not.
  var list: String?
  /// What plans promise, and whether it was kept, in words.
  var promises: [String] = []

  /// The figures of an area; what was not collected is left out.
  static func all(_ book: AreaBook, series: AreaSeries) -> [Self] {
    let words = book.language
    let figures = AreaFigures(book.area)
    let plan = AreaPlan(book)
    let households = figures.count(AreaFigures.residents)
    func count(_ name: BilingualText, _ key: CountKey) -> Self? {
      let figure = figures.count(key)
      guard figure != .blank else { return nil }
      return Self(name: name[words], figure: figure, change: change(of: key, isRate: false, series, words))
    }
    func share(_ name: BilingualText, _ item: String) -> Self? {
      let key = CountKey(.status, item, .household)
      let figure = figures.count(key)
      guard figure != .blank else { return nil }
      let base = households == .blank ? nil : Wording.ofHouseholds(households.text(in: words))[words]
      return Self(
        name: name[words], figure: figure, share: base.map { (figures.rate(of: item), $0) },
        change: change(of: key, isRate: true, series, words), list: book.list(of: key),
        promises: plan.promises(about: key))
    }
    return [
      count(TableWording.households, AreaFigures.residents),
      count(TableWording.persons, CountKey(.population, "all", .person)),
      share(TableWording.poor, Status.poor.rawValue), share(TableWording.nearPoor, Status.nearPoor.rawValue),
      share(Wording.multidimensionalPoor, AreaFigures.both),
      share(Wording.averageLiving, Status.averageLiving.rawValue),
      share(Wording.undeterminedHouseholds, "undetermined"),
    ].compactMap { $0 }
  }

  private static func change(
    of key: CountKey, isRate: Bool, _ series: AreaSeries, _ words: Language
  ) -> String? {
    guard let year = series.yearBefore, let change = series.change(of: key) else { return nil }
    let points = isRate ? series.changeOfRate(key) : nil
    return Wording.change(
      since: year, by: SignedText.count(change, in: words),
      points: points.map { SignedText.points($0, in: words) })[words]
  }
}
