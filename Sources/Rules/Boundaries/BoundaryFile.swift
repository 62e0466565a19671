import Foundation
public import Survey

/// Boundaries of areas as a file gives them: a GeoJSON feature collection (RFC 7946) of polygons, each with the code of its area.
///
/// The code is the member `code` of a feature's properties, else its `id`. Features of other shapes are passed over.
public enum BoundaryFile {
  /// The boundaries of a file, by code; what a code has in several features is put together.
  ///
  /// - Throws: ``RulebookErrors`` for a file that is no feature collection, or holds a point that is none.
  public static func boundaries(_ file: ConfigurationFile) throws(RulebookErrors) -> [AreaCode: AreaBoundary]
  {
    let text = try file.text()
    guard
      let collection = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any],
      collection["type"] as? String == "FeatureCollection",
      let features = collection["features"] as? [[String: Any]]
    else { throw RulebookErrors(.noBoundaries(ConfigurationPlace(file: file.name))) }
    var rings: [AreaCode: [[AreaBoundary.Point]]] = [:]
    for feature in features {
      guard let code = code(of: feature), let geometry = feature["geometry"] as? [String: Any],
        let polygons = polygons(of: geometry)
      else { continue }
      for ring in polygons.flatMap(\.self) {
        let points = ring.compactMap(point)
        guard points.count == ring.count else {
          throw RulebookErrors(.noBoundaries(ConfigurationPlace(file: file.name)))
        }
        if points.count >= 4 { rings[code, default: []].append(points) }
      }
    }
    return Dictionary(
      rings.map { ($0, AreaBoundary(code: $0, rings: $1)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func code(of feature: [String: Any]) -> AreaCode? {
    let properties = feature["properties"] as? [String: Any]
    let code = properties?["code"] ?? feature["id"]
    return (code as? String ?? (code as? Int).map { String($0) }).map(AreaCode.init(rawValue:))
  }

  private static func polygons(of geometry: [String: Any]) -> [[[[Double]]]]? {
    switch geometry["type"] as? String {
    case "Polygon": (geometry["coordinates"] as? [[[Double]]]).map { [$0] }
    case "MultiPolygon": geometry["coordinates"] as? [[[[Double]]]]
    default: nil
    }
  }

  private static func point(_ numbers: [Double]) -> AreaBoundary.Point? {
    guard numbers.count >= 2, (-180...180).contains(numbers[0]), (-90...90).contains(numbers[1]) else {
      return nil
    }
    return AreaBoundary.Point(longitude: numbers[0], latitude: numbers[1])
  }
}
