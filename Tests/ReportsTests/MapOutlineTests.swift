import Rules
import Survey
import Testing

@testable import Reports

/// Boundaries on the grid of a drawing.
@Suite struct MapOutlineTests {
  private func boundary(_ code: String, _ points: [(Double, Double)]) -> AreaBoundary {
    AreaBoundary(
      code: .init(rawValue: code),
      rings: [points.map { AreaBoundary.Point(longitude: $0.0, latitude: $0.1) }])
  }

  /// On the equator a square of one degree is a square of 672 points; what lies on its sides is left out.
  @Test func pointsOnStraightLinesAreLeftOut() throws {
    let square = boundary(
      "1", [(0, -0.5), (0.5, -0.5), (1, -0.5), (1, 0.5), (0.3, 0.5), (0.30001, 0.5), (0, 0.5), (0, -0.5)])
    let outline = try #require(MapOutline([square]))
    #expect(
      outline.rings["1"] == [
        [.init(x: 4, y: 676), .init(x: 676, y: 676), .init(x: 676, y: 4), .init(x: 4, y: 4)]
      ])
    #expect(outline.bottom == 680)
  }

  /// Two neighbours with a common border of 5,000 points: the border has the same points in both, and few;
  /// only at its ends do they turn away from it.
  @Test func neighboursKeepTheirBorder() throws {
    var border: [(Double, Double)] = []
    for place in 0...5000 {
      let bend = Double(place % 7 - 3) / 4000
      border.append((0.5 + bend, Double(place) / 5000))
    }
    var western = border
    western.insert((0, 0), at: 0)
    western += [(0, 1), (0, 0)]
    var eastern = border
    eastern += [(1, 1), (1, 0), border[0]]
    let (west, east) = (boundary("1", western), boundary("2", eastern))
    let outline = try #require(MapOutline([west, east]))
    let left = Set(try #require(outline.rings["1"]?.first).filter { $0.x > 300 && (20...660).contains($0.y) })
    let right = Set(
      try #require(outline.rings["2"]?.first).filter { $0.x < 400 && (20...660).contains($0.y) })
    #expect(left == right)
    #expect(left.count < 2200)
  }

  /// The middle of an L is not inside it; the number stands in the thicker arm.
  @Test func aNumberStandsInside() throws {
    let corner = boundary(
      "1", [(0, 0), (1, 0), (1, 0.1), (0.4, 0.1), (0.4, 1), (0, 1), (0, 0)])
    let outline = try #require(MapOutline([corner]))
    let inside = try #require(outline.inside("1"))
    #expect(inside.point.x < 680 * 2 / 5)
    #expect(inside.room > 80)
  }

  @Test func whatHasNoExtentIsNoMap() {
    #expect(MapOutline([]) == nil)
    #expect(MapOutline([boundary("1", [(1, 1), (1, 1), (1, 1), (1, 1)])]) == nil)
  }

  /// cos 60° = 1/2, cos 0° = 1, cos 9.6° = 0.98599...
  @Test func meridiansComeCloser() {
    #expect(abs(MapOutline.cosine(ofDegrees: 60) - 0.5) < 1e-12)
    #expect(MapOutline.cosine(ofDegrees: 0) == 1)
    #expect(abs(MapOutline.cosine(ofDegrees: 9.6) - 0.985996) < 1e-6)
  }
}
