import Provenance
import Survey

/// Draws areas by their boundaries: the class of an area is its pattern, its number leads to the list beside.
struct MapDrawing {
  let map: RateMap
  let outline: MapOutline
  let language: Language

  /// Draws it.
  func draw(into page: inout Markup, name: String) {
    var drawing = Drawing()
    drawing.height = Double(outline.bottom) / 2
    for rank in 1...map.scale.count { drawing.pattern(rank, name: name) }
    for place in map.places {
      guard let rings = outline.rings[place.area.code] else { continue }
      let fill = place.rank.map { "url(#\(name)-\($0))" } ?? "#fff"
      drawing.shape(
        rings.map(Self.path).joined(), fill: fill, style: place.rank == nil ? "land unknown" : "land")
    }
    for label in labels {
      drawing.text(
        label.text, x: label.x, y: label.y, anchor: "middle", style: "halo")
    }
    drawing.draw(
      into: &page, name: name, title: Wording.mapTitle[language], description: Wording.mapText[language])
  }

  /// A number where an area has room for it, and where none stands yet; the largest rooms first.
  var labels: [(text: String, x: Double, y: Double)] {
    let wanted = map.places.compactMap { place in
      outline.inside(place.area.code).map { (place: place, inside: $0) }
    }.sorted { ($1.inside.room, $0.place.number) < ($0.inside.room, $1.place.number) }
    var set: [(text: String, x: Double, y: Double)] = []
    for entry in wanted {
      let text = String(entry.place.number)
      let x = Double(entry.inside.point.x) / 2
      let y = Double(entry.inside.point.y) / 2 + 4
      let width = LetterWidth.of(text, size: Drawing.letter)
      let isFree = set.allSatisfy { other in
        let reach = (width + LetterWidth.of(other.text, size: Drawing.letter)) / 2 + 2
        return abs(other.x - x) >= reach || abs(other.y - y) >= Drawing.letter + 3
      }
      if isFree, x - width / 2 >= 0, x + width / 2 <= Drawing.width { set.append((text, x, y)) }
    }
    return set
  }

  /// A ring as a path of steps, on the grid of the outline.
  private static func path(_ ring: [MapOutline.Point]) -> String {
    guard var last = ring.first else { return "" }
    var path = "M\(last.x) \(last.y)l"
    for (place, point) in ring.dropFirst().enumerated() {
      let (x, y) = (point.x - last.x, point.y - last.y)
      path += (place > 0 && x >= 0 ? " " : "") + "\(x)" + (y >= 0 ? " " : "") + "\(y)"
      last = point
    }
    return path + "z"
  }
}
