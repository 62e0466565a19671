public import Survey

/// A household that stood on the earlier list of another village.
public struct MovedHousehold: Sendable {
  /// The village it lives in now.
  public let village: AreaCode
  /// Its place in this round's list of that village, from 0.
  public let row: Int
  /// The household of the other village's earlier list.
  public let match: EarlierLists.Match
}

/// The households of a round that moved from village to village, and the pairs that may have.
public struct HouseholdMoves: Sendable {
  /// Two households of different villages that may be one, and that nothing settles.
  public struct Open: Sendable {
    /// The village of the household of this round.
    public let village: AreaCode
    /// Its place in this round's list of that village, from 0.
    public let row: Int
    /// The household of the other village's earlier list.
    public let entry: EarlierLists.Entry
    /// What speaks for it, in hundredths of a bit.
    public let weight: Int
  }

  /// Each household that moved once, in the order of the villages and their lists.
  public internal(set) var moved: [MovedHousehold] = []
  /// The pairs that nothing settles, by the villages and their lists, the likeliest first.
  public internal(set) var open: [Open] = []
}

extension EarlierLists {
  /// The households that moved from village to village.
  ///
  /// Looked at are those left over in their villages on both sides, the surest way first: what the office decided; the
  /// head's identity number, once on either side, where the name or the birth year agree; then heads of one name and
  /// birth year, by what all their answers weigh together.
  ///
  /// - Parameter linkages: Every village of the round, each once.
  public func moves(among linkages: [VillageLinkage]) -> HouseholdMoves {
    var search = MoveSearch(linkages)
    search.takeDecided()
    search.pairByNumber()
    if let weights { search.pairByNames(weights) }
    return search.result
  }
}
