import Survey

/// The values of one indicator of an area in the order of the years; in a year with two standards the official one comes first.
///
/// Every value is known by its year and its standard: a year alone does not tell which values may be compared.
struct PlanSeries {
  /// One value, or the place of one that is promised but not there yet.
  struct Entry {
    var year: Int
    /// The standard it was counted under; nil where the source names none.
    var standard: StandardID?
    var value: PlanValue?
    var source: String?
  }

  private(set) var entries: [Entry] = []

  /// - Parameters:
  ///   - series: What others wrote, of single years.
  ///   - counted: What was counted, by year, the official standard first.
  init(
    of indicator: PlanIndicator, series: [SeriesValue], counted: [Int: [PlanAssessment.Counted]],
    targets: [PlanTarget]
  ) {
    let years = Set(series.map(\.years.lowerBound)).union(counted.keys).union(targets.map(\.year))
    for year in years.sorted() {
      let reviewed = (counted[year] ?? []).compactMap { counts in
        indicator.value(in: counts.tally).map {
          Entry(year: year, standard: counts.standard, value: $0, source: nil)
        }
      }
      // What was counted comes before what somebody wrote, of the same standard or of one that is not named.
      let written = series.filter { value in
        value.years.lowerBound == year
          && !reviewed.contains { value.standard == nil || value.standard == $0.standard }
      }
      var own = written.map { Entry(year: year, standard: $0.standard, value: $0.value, source: $0.source) }
      own += reviewed
      for target in targets where target.year == year {
        if target.standard == nil ? own.isEmpty : !own.contains(where: { $0.standard == target.standard }) {
          own.append(Entry(year: year, standard: target.standard, value: nil, source: nil))
        }
      }
      entries += own
    }
  }

  /// Whether an entry stands beside the official one of its year.
  func isBeside(_ place: Int) -> Bool { place > 0 && entries[place - 1].year == entries[place].year }

  /// The value of the year before under the same standard.
  func before(_ place: Int) -> PlanValue? {
    let entry = entries[place]
    return entries.first { $0.year == entry.year - 1 && $0.standard == entry.standard }?.value
  }

  /// Whether there are values of the year before, none of them under the standard of an entry.
  func hasOtherStandardBefore(_ place: Int) -> Bool {
    let entry = entries[place]
    let earlier = entries.filter { $0.year == entry.year - 1 && $0.value != nil }
    return !earlier.isEmpty && !earlier.contains { $0.standard == entry.standard }
  }

  /// The standard of the value before, where an entry is the first of another one: nothing is drawn across.
  func breakBefore(_ place: Int) -> Break? {
    let entry = entries[place]
    let earlier = entries[..<place].filter { $0.value != nil }
    guard entry.value != nil, let last = earlier.last,
      !earlier.contains(where: { $0.standard == entry.standard })
    else { return nil }
    return Break(from: last.standard, to: entry.standard)
  }

  /// Where a series goes over to another standard.
  struct Break {
    var from: StandardID?
    var to: StandardID?
  }
}
