public import Survey

/// The villages of a round on another map: where each lies, and which of them nobody can place.
public struct RecastCount: Sendable {
  /// The villages that were placed.
  public let places: [AreaCode: VillagePlace]
  /// The villages that were not, with the reason and the units each may lie in.
  public let unplaced: [AreaCode: (reason: VillageRecast.Reason, candidates: [AreaCode])]
  /// How the placed villages add up.
  public let rollUp: RollUp

  /// Places villages.
  ///
  /// - Parameters:
  ///   - villages: Where each village lay in the round.
  ///   - day: The day whose areas the round was counted on.
  public init(_ villages: [AreaCode: VillagePlace], on day: Day, by recast: VillageRecast) {
    var places: [AreaCode: VillagePlace] = [:]
    var unplaced: [AreaCode: (reason: VillageRecast.Reason, candidates: [AreaCode])] = [:]
    for (village, place) in villages {
      switch recast.place(of: village, at: place, on: day) {
      case .placed(let there): places[village] = there
      case .unplaced(let reason, let candidates): unplaced[village] = (reason, candidates)
      }
    }
    self.places = places
    self.unplaced = unplaced
    let showsCommunes = recast.map.showsCommunes
    rollUp = RollUp(
      ways: places.mapValues { place in
        let steps: [(AreaLevel, AreaCode?)] = [
          (.commune, showsCommunes ? place.commune : nil), (.district, place.district),
          (.province, place.province),
        ]
        return steps.compactMap { level, code in code.map { RollUp.Step(level: level, area: $0) } }
      })
  }
}
