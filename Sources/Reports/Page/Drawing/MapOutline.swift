import Rules
import Survey

/// Boundaries on the grid of a drawing: whole numbers, so that neighbours keep their common border and files stay small.
///
/// Every point goes to the nearest point of a grid; what then lies on a straight line, or on its neighbour, is left out. A border can
/// have no more points than the grid, however detailed the boundaries were.
struct MapOutline: Equatable {
  /// A point of the grid.
  struct Point: Hashable {
    var x: Int
    var y: Int
  }

  /// The width and height of the grid.
  static let width = 680
  static let height = 800

  /// The rings of each area.
  let rings: [AreaCode: [[Point]]]
  /// How far down the areas reach.
  let bottom: Int

  /// The boundaries of some areas, as large as the grid lets them be; nil where they have no extent.
  init?(_ boundaries: [AreaBoundary]) {
    let points = boundaries.flatMap { $0.rings.flatMap(\.self) }
    guard let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max(),
      let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max(), west < east,
      south < north
    else { return nil }
    // Meridians come closer to each other towards the poles, by the cosine of the latitude.
    let narrowing = max(0.05, Self.cosine(ofDegrees: (south + north) / 2))
    let scale = min(
      Double(Self.width - 8) / ((east - west) * narrowing), Double(Self.height - 8) / (north - south))
    let left = (Double(Self.width) - (east - west) * narrowing * scale) / 2
    func placed(_ point: AreaBoundary.Point) -> Point {
      Point(
        x: Int((left + (point.longitude - west) * narrowing * scale).rounded()),
        y: Int((4 + (north - point.latitude) * scale).rounded()))
    }
    var rings: [AreaCode: [[Point]]] = [:]
    for boundary in boundaries {
      rings[boundary.code] = boundary.rings.map { Self.thinned($0.map(placed)) }.filter { $0.count >= 3 }
    }
    self.rings = rings
    bottom = Int((8 + (north - south) * scale).rounded(.up))
  }

  /// A ring without repeated points and points on straight lines; open, the way back to its start is understood.
  static func thinned(_ ring: [Point]) -> [Point] {
    var kept: [Point] = []
    for point in ring where kept.last != point {
      while kept.count >= 2, isStraight(kept[kept.count - 2], kept[kept.count - 1], point) {
        kept.removeLast()
      }
      if kept.last != point { kept.append(point) }
    }
    if kept.count > 1, kept.first == kept.last { kept.removeLast() }
    return kept
  }

  /// Whether the way goes on in the same direction; a way back is none, so that both neighbours leave out the same points.
  private static func isStraight(_ first: Point, _ second: Point, _ third: Point) -> Bool {
    let (before, after) = ((second.x - first.x, second.y - first.y), (third.x - second.x, third.y - second.y))
    return before.0 * after.1 == before.1 * after.0 && before.0 * after.0 + before.1 * after.1 > 0
  }

  /// The cosine by its series: the same digits on every machine.
  static func cosine(ofDegrees degrees: Double) -> Double {
    let angle = degrees * 0.017453292519943295
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term *= -angle * angle / Double((2 * step - 1) * (2 * step))
      sum += term
    }
    return sum
  }
}
