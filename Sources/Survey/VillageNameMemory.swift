import Synchronization

/// What was made of the names of communes whose villages were looked up, kept for the next question.
///
/// A register of a province holds thousands of villages; a round asks for a name in every row of a list.
final class VillageNameMemory: Sendable {
  private let communes = Mutex<[AreaCode: Commune]>([:])

  /// The names of a commune's villages, and what names as they were written mean.
  private struct Commune {
    var names: VillageNames
    var places: [String: Int?] = [:]
  }

  /// Where the village that a written name means stands among those of its commune; nil when it means none or several.
  ///
  /// - Parameter villages: Those of the commune, the same at every call.
  func place(of name: String, in commune: AreaCode, villages: [Village]) -> Int? {
    communes.withLock { communes in
      if let known = communes[commune]?.places[name] { return known }
      var known = communes.removeValue(forKey: commune) ?? Commune(names: VillageNames(villages))
      let place = known.names.place(of: name)
      known.places[name] = .some(place)
      communes[commune] = known
      return place
    }
  }
}
