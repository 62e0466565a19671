import Survey

/// Where the number of an area stands.
extension MapOutline {
  /// The point inside an area that is farthest from its borders, of those on a net of points, and how far they are; nil for
  /// an area without room.
  func inside(_ code: AreaCode) -> (point: Point, room: Double)? {
    guard let rings = rings[code], let largest = rings.max(by: { Self.extent($0) < Self.extent($1) }),
      let left = largest.map(\.x).min(), let right = largest.map(\.x).max(),
      let top = largest.map(\.y).min(), let bottom = largest.map(\.y).max()
    else { return nil }
    let steps = 14
    var best: (point: Point, room: Double)?
    for row in 1..<steps {
      for column in 1..<steps {
        let point = Point(
          x: left + (right - left) * column / steps, y: top + (bottom - top) * row / steps)
        guard Self.contains(point, rings) else { continue }
        let room = Self.distance(from: point, to: rings)
        if best.map({ room > $0.room }) ?? true { best = (point, room) }
      }
    }
    return best
  }

  private static func extent(_ ring: [Point]) -> Int {
    abs(zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y })
  }

  /// Whether a point is inside an odd number of rings.
  private static func contains(_ point: Point, _ rings: [[Point]]) -> Bool {
    var inside = false
    for ring in rings {
      for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1))
      where (from.y > point.y) != (to.y > point.y) {
        let crossing = Double(from.x) + Double((point.y - from.y) * (to.x - from.x)) / Double(to.y - from.y)
        if Double(point.x) < crossing { inside.toggle() }
      }
    }
    return inside
  }

  private static func distance(from point: Point, to rings: [[Point]]) -> Double {
    var nearest = Double.infinity
    for ring in rings {
      for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        nearest = min(nearest, squaredDistance(point, from, to))
      }
    }
    return nearest.squareRoot()
  }

  private static func squaredDistance(_ point: Point, _ from: Point, _ to: Point) -> Double {
    let (dx, dy) = (Double(to.x - from.x), Double(to.y - from.y))
    let (px, py) = (Double(point.x - from.x), Double(point.y - from.y))
    let length = dx * dx + dy * dy
    let share = length > 0 ? max(0, min(1, (px * dx + py * dy) / length)) : 0
    let (rx, ry) = (px - share * dx, py - share * dy)
    return rx * rx + ry * ry
  }
}
