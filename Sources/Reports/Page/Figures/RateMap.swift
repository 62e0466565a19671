import Provenance
import Survey

/// The areas below an area, each in a class of the rate of poor and near-poor households together.
struct RateMap {
  /// One area.
  struct Place {
    var area: AreaReport
    /// Its place in the list, from 1.
    var number: Int
    var rate: ReportCell
    /// Its class, from 1 for the lowest; nil where its rate is not known.
    var rank: Int?
  }

  let places: [Place]
  let scale: RateScale

  /// The map of areas; nil where no rate is known.
  init?(_ areas: [AreaReport]) {
    let rates = areas.map { AreaFigures($0).rate(of: AreaFigures.both) }
    let known = rates.compactMap(\.size)
    guard let lowest = known.min(), let highest = known.max() else { return nil }
    let scale = RateScale(from: lowest, to: highest)
    self.scale = scale
    places = zip(areas.indices, zip(areas, rates)).map { number, entry in
      Place(
        area: entry.0, number: number + 1, rate: entry.1,
        rank: entry.1.size.map { scale.place(of: $0) + 1 })
    }
  }

  /// The classes, from 1, each with its bounds in hundredths of a percent and how many areas are in it.
  var classes: [(rank: Int, from: Int, to: Int, areas: Int)] {
    (1...scale.count).map { rank in
      let from = scale.bottom + (rank - 1) * scale.step
      return (rank, from, from + scale.step, places.count { $0.rank == rank })
    }
  }

  /// Whether the rate of an area is not known.
  var hasUnknown: Bool { places.contains { $0.rank == nil } }
}
