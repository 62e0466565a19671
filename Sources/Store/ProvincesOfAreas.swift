import Survey

/// The province of every area that villages stand in, by which a server divides the counts.
struct ProvincesOfAreas {
  private var provinces: [AreaStep: String] = [:]

  /// - Parameter above: The areas above each village; one whose areas are not known is of no province.
  init(above: [AreaCode: [AreaStep]]) {
    // An area that villages of two provinces name belongs to the first village's, whatever order they come in.
    for village in above.keys.sorted() {
      guard let steps = above[village], let province = steps.last(where: { $0.level == .province }) else {
        continue
      }
      for step in [AreaStep(level: .village, area: village)] + steps where provinces[step] == nil {
        provinces[step] = province.area.rawValue
      }
    }
  }

  /// The code of the province; empty where there is none.
  subscript(place: AreaStep) -> String { provinces[place] ?? "" }
}
