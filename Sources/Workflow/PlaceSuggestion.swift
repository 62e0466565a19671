import Provenance
import Rules
import Stages
import Survey
import VietnameseText

/// What to write where a list names a commune that boundaries have done away with: the one it went to.
struct PlaceSuggestion {
  private let rulebook: Rulebook
  private let day: Day
  private var search: AreaSearch?
  private var answers: [WrittenPlace: BilingualText] = [:]

  init(rulebook: Rulebook, round: Round) {
    self.rulebook = rulebook
    day = round.areaDay
  }

  /// A half sentence that begins with a semicolon; empty when nothing is known, or several units may be meant.
  mutating func text(for place: WrittenPlace) -> BilingualText {
    var above = place
    above.villageName = nil
    if let known = answers[above] { return known }
    let text = suggestion(for: above)
    answers[above] = text
    return text
  }

  private mutating func suggestion(for place: WrittenPlace) -> BilingualText {
    guard let name = place.communeName, let search = loadedSearch() else { return BilingualText("") }
    let followers = search.candidates(of: name).filter {
      $0.match == .name && $0.area.level == .commune && !$0.area.validity.contains(day)
    }.flatMap { candidate in
      candidate.became.filter { $0.share?.takesPeople ?? false && $0.area.validity.contains(day) }
        .map(\.area).filter { lies($0, in: place) }
    }
    guard let follower = followers.first, Set(followers.map(\.code)).count == 1 else {
      return BilingualText("")
    }
    let unit = "\(follower.name) (\(follower.code.rawValue))"
    return BilingualText(vietnamese: "; xã này nay thuộc \(unit)", english: "; the commune is now in \(unit)")
  }

  private func lies(_ commune: Area, in place: WrittenPlace) -> Bool {
    guard let written = place.provinceName, let wanted = PlaceName(written, on: .province),
      let province = rulebook.areas.ancestor(of: commune, at: .province),
      let name = PlaceName(province.name, on: .province)
    else { return true }
    return name.nameKey == wanted.nameKey
  }

  /// The crosswalk is read when the first place is not found, which is seldom.
  private mutating func loadedSearch() -> AreaSearch? {
    if let search { return search }
    guard let crosswalk = try? rulebook.crosswalk() else { return nil }
    search = AreaSearch(areas: rulebook.areas, crosswalk: crosswalk)
    return search
  }
}
