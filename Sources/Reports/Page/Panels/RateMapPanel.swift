import Provenance
import Rules
import Survey

/// The areas below in classes of their rate: a map where boundaries are known, else tiles, one as large as the other.
struct RateMapPanel {
  let book: AreaBook
  private let map: RateMap
  private let outline: MapOutline?

  /// The panel of an area; nil where nothing is below it or no rate is known.
  init?(_ book: AreaBook) {
    self.book = book
    let boundaries = book.report.boundaries
    // A map shows the nearest level below whose boundaries are known.
    let drawn = [book.children, book.grandchildren].first { areas in
      areas.contains { boundaries[$0.code] != nil }
    }
    guard let map = RateMap(drawn ?? book.children), map.places.count > 1 else { return nil }
    self.map = map
    outline = drawn.flatMap { areas in MapOutline(areas.compactMap { boundaries[$0.code] }) }
  }

  /// The panel.
  var section: PageSection {
    let words = book.language
    return PageSection(name: "map", title: (outline == nil ? Wording.tilesTitle : Wording.mapTitle)[words]) {
      page in
      page.element("p", ["class": "note"], Wording.mapNote[words])
      drawClasses(into: &page)
      if let outline {
        page.element("figure", ["class": "map"]) { page in
          MapDrawing(map: map, outline: outline, language: words).draw(into: &page, name: "map-drawing")
          page.element("figcaption", Wording.mapNumbers[words])
        }
      }
      drawTiles(into: &page)
    }
  }

  private func drawClasses(into page: inout Markup) {
    let words = book.language
    page.element("ul", ["class": "legend", "aria-label": Wording.mapClasses[words]]) { page in
      for entry in map.classes {
        page.element("li") { page in
          page.element("span", ["class": "key c\(entry.rank)", "aria-hidden": "true"], "")
          let bounds = [entry.from, entry.to].map { map.scale.text($0, in: words) }
          page.write(
            Wording.rateClass(
              entry.rank, from: bounds[0], to: bounds[1], isLast: entry.rank == map.scale.count)[words])
        }
      }
      if map.hasUnknown {
        page.element("li") { page in
          page.element("span", ["class": "key c0", "aria-hidden": "true"], "")
          page.write(Wording.rateUnknown[words])
        }
      }
    }
  }

  private func drawTiles(into page: inout Markup) {
    let words = book.language
    page.element("ol", ["class": "tiles"]) { page in
      for place in map.places {
        page.element("li", ["class": "c\(place.rank ?? 0)"]) { page in
          page.element("span", ["class": "place"]) { page in
            if outline != nil { page.element("span", ["class": "number"], "\(place.number)") }
            let label = AreaBook.label(of: place.area, in: words)
            page.link(label, to: book.address(of: place.area))
          }
          let rate = place.rate.text(in: words)
          page.element("strong", rate.isEmpty ? "–" : rate + "%")
          let rank = place.rank.map { Wording.rateRank($0)[words] } ?? Wording.rateUnknown[words]
          page.element("span", ["class": "rank"], rank)
        }
      }
    }
  }
}
