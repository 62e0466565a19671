import Survey
import Testing

@testable import Rules

/// Boundaries of areas in GeoJSON.
@Suite struct BoundaryFileTests {
  private func read(_ features: String) throws -> [AreaCode: AreaBoundary] {
    try BoundaryFile.boundaries(
      ConfigurationFile(
        name: "xa.geojson", text: "{\"type\":\"FeatureCollection\",\"features\":[\(features)]}"))
  }

  private let square = "[[106,9],[107,9],[107,10],[106,9]]"

  @Test func polygonsAreFoundByTheCodeOrTheName() throws {
    let found = try read(
      """
      {"type":"Feature","properties":{"code":"29461"},"geometry":{"type":"Polygon","coordinates":[\(square)]}},
      {"type":"Feature","id":"29462","properties":null,"geometry":{"type":"MultiPolygon","coordinates":[[\(square)],[\(square)]]}},
      {"type":"Feature","id":849,"properties":{},"geometry":{"type":"Polygon","coordinates":[\(square)]}},
      {"type":"Feature","id":"1","properties":{},"geometry":{"type":"Point","coordinates":[106,9]}}
      """)
    #expect(found.keys.sorted() == ["29461", "29462", "849"])
    #expect(found["29462"]?.rings.count == 2)
    #expect(found["29461"]?.rings.first?.last == AreaBoundary.Point(longitude: 106, latitude: 9))
  }

  @Test(arguments: [
    "", "{}", "[1,2", "{\"type\":\"FeatureCollection\"}", "{\"type\":\"Feature\",\"features\":[]}",
  ])
  func anotherFileIsRefused(text: String) {
    #expect(throws: RulebookErrors.self) {
      try BoundaryFile.boundaries(ConfigurationFile(name: "xa.geojson", text: text))
    }
  }

  @Test(arguments: ["[200,9]", "[106,91]", "[106]", "[]"])
  func aPointThatIsNoneIsRefused(point: String) {
    #expect(throws: RulebookErrors.self) {
      try read(
        "{\"id\":\"1\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[106,9],[107,9],\(point),[106,9]]]}}"
      )
    }
  }
}
