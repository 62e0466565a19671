import Provenance
import Rules
import Survey

/// The deprivation profiles of the areas below, side by side, all on one scale: small drawings of the same shape.
struct ProfilePanel {
  let book: AreaBook
  private let profiles: DeprivationProfiles

  /// The panel of an area; nil where there is nothing to compare.
  init?(_ book: AreaBook) {
    guard let profiles = DeprivationProfiles(book), profiles.places.count > 1 else { return nil }
    self.book = book
    self.profiles = profiles
  }

  /// The panel.
  var section: PageSection {
    let words = book.language
    return PageSection(name: "profiles", title: Wording.profilesTitle[words]) { page in
      page.element(
        "p", ["class": "note"],
        Wording.profilesNote(profiles.scale.text(profiles.scale.top, in: words))[words])
      page.element("ul", ["class": "multiples"]) { page in
        for (number, place) in profiles.places.enumerated() {
          page.element("li") { page in
            page.element("span", ["class": "place"], AreaBook.label(of: place.area, in: words))
            if place.rates.contains(where: { $0.size != nil }) {
              draw(place, "profile-\(number + 1)", into: &page)
            } else {
              page.element("span", ["class": "note"], Wording.nobodyToProfile[words])
            }
          }
        }
      }
    }
  }

  private func draw(_ place: DeprivationProfiles.Place, _ name: String, into page: inout Markup) {
    let words = book.language
    var drawing = Drawing(width: 170)
    drawing.height = 74
    let slot = 170 / Double(max(1, place.rates.count))
    let field = 56.0
    drawing.line((0, field), (170, field), style: "axis")
    for (number, rate) in place.rates.enumerated() {
      let x = slot * Double(number)
      let label = String(profiles.indicators[number].number)
      drawing.text(label, x: x + slot / 2, y: 70, anchor: "middle", size: min(10, slot / 1.25))
      guard let size = rate.size else { continue }
      let height = field * Double(min(size, profiles.scale.top)) / Double(profiles.scale.top)
      drawing.box(x: x + slot * 0.15, y: field - height, width: slot * 0.7, height: height, style: "column")
    }
    let rates = zip(profiles.indicators, place.rates).map { indicator, rate in
      "\(indicator.number). \(indicator.label[words]): \(rate == .blank ? "–" : rate.text(in: words) + "%")"
    }
    drawing.draw(into: &page, name: name, title: place.area.name, description: rates.joined(separator: "; "))
  }
}
