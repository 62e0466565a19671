import Provenance
import Survey

/// The figures that come first on a page, each share with the base it is a share of.
struct Headline {
  var name: String
  var figure: ReportCell
  /// The share and its base in words; nil for a figure that is a base itself.
  var share: (rate: ReportCell, of: String)?

  /// The figures of an area; what was not collected is left out.
  static func all(_ book: AreaBook) -> [Self] {
    let words = book.language
    let tally = book.area.tally
    let households = tally[CountKey(.population, "all", .household)]
    func count(_ name: BilingualText, _ key: CountKey) -> Self? {
      tally[key].map { Self(name: name[words], figure: .count($0)) }
    }
    func share(_ name: BilingualText, _ item: String) -> Self? {
      guard let number = tally[CountKey(.status, item, .household)] else { return nil }
      let rate = ReportCell.rate(number, of: households)
      let base = households.map { Wording.ofHouseholds(ReportCell.count($0).text(in: words))[words] }
      return Self(
        name: name[words], figure: .count(number), share: base.map { (rate, $0) })
    }
    return [
      count(TableWording.households, CountKey(.population, "all", .household)),
      count(TableWording.persons, CountKey(.population, "all", .person)),
      share(TableWording.poor, Status.poor.rawValue), share(TableWording.nearPoor, Status.nearPoor.rawValue),
      share(Wording.multidimensionalPoor, "multidimensional-poor"),
      share(Wording.averageLiving, Status.averageLiving.rawValue),
      share(Wording.undeterminedHouseholds, "undetermined"),
    ].compactMap { $0 }
  }
}
