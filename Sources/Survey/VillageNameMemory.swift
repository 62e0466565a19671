import Synchronization

/// The names of communes whose villages were looked up, kept for the next question.
///
/// A register of a province holds thousands of villages; a round asks for a name in every row of a list.
final class VillageNameMemory: Sendable {
  private let names = Mutex<[AreaCode: VillageNames]>([:])

  /// The names of a commune's villages, worked out when they are asked for the first time.
  func names(of commune: AreaCode, villages: [Village]) -> VillageNames {
    names.withLock { known in
      if let names = known[commune] { return names }
      let names = VillageNames(villages)
      known[commune] = names
      return names
    }
  }
}
