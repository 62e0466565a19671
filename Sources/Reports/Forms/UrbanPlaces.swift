import Provenance
import Survey

/// The rows of a form that sums up urban and rural areas apart: the area itself, then each kind with its communes.
struct UrbanPlaces {
  let report: RoundReport
  let language: Language
  /// Whether the communes of each kind have rows of their own.
  let listsCommunes: Bool

  /// The rows, from those of the area tree.
  func places(of area: AreaReport, total: FormPlace, inOrder ordered: ([AreaReport]) -> [AreaReport])
    -> [FormPlace]
  {
    var places = [total]
    let communes = ordered(communes(of: area))
    var number = 0
    for (isUrban, word, name) in Wording.urbanAndRural {
      let own = communes.filter { $0.isUrban == isUrban }
      guard !own.isEmpty || isUrban != nil else { continue }
      number += 1
      // A kind of which there is no commune counts 0 wherever the area was asked.
      var tally = total.tally.withoutCounts
      for commune in own { tally += commune.tally }
      places.append(
        FormPlace(
          number: RomanNumber.text(number), name: name[language],
          code: AreaCode(rawValue: "\(area.code.rawValue)-\(word)"), kind: .group, tally: tally))
      guard listsCommunes else { continue }
      places += own.enumerated().map { place, commune in
        FormPlace(
          number: String(place + 1), name: AreaBook.label(of: commune, in: language), code: commune.code,
          kind: .part, tally: commune.tally, isInGroup: true)
      }
    }
    return places
  }

  private func communes(of area: AreaReport) -> [AreaReport] {
    guard area.level > .commune else { return [area] }
    return report.children(of: area.code).filter { $0.level > .village && $0.level < area.level }
      .flatMap { $0.level == .commune ? [$0] : communes(of: $0) }
  }
}
