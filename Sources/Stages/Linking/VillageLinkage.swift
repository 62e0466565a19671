public import Survey
import VietnameseText

/// What was found out about the households of one village's list among those of its earlier list.
public struct VillageLinkage: Sendable {
  /// Two households that may be one, and that nothing settles.
  public struct Open: Sendable {
    /// The place of the household in this round's list, from 0.
    public let row: Int
    /// The household of the earlier list.
    public let entry: EarlierLists.Entry
    /// What speaks for it, in hundredths of a bit.
    public let weight: Int
  }

  /// The village.
  public let village: AreaCode
  /// The households of this round's list; nil for one that nothing is known of.
  public let identities: [HouseholdIdentity?]
  /// The household of the earlier list that each of them is.
  public internal(set) var matches: [EarlierLists.Match?] = []
  /// The pairs that nothing settles, the likeliest first.
  public internal(set) var open: [Open] = []
  /// Whether the village kept the codes of its households between the rounds.
  public internal(set) var trustsCodes = true
  /// The households of the earlier list that nobody is, in its order.
  public internal(set) var left: [EarlierLists.Entry] = []
  /// The households of other villages that the office decided some rows to be.
  var elsewhere: [Int: EarlierLists.Entry] = [:]

  /// What the office decided to be two households, of those in the village.
  public internal(set) var apart: [LinkDecision] = []

  init(village: AreaCode, identities: [HouseholdIdentity?]) {
    self.village = village
    self.identities = identities
  }
}

/// A household that stood on the earlier list of another village.
public struct MovedHousehold: Sendable {
  /// The village it lives in now.
  public let village: AreaCode
  /// Its place in this round's list of that village, from 0.
  public let row: Int
  /// The household of the other village's earlier list.
  public let match: EarlierLists.Match

  /// The households that moved from village to village: the office decided so, or the head's identity number stands once
  /// among those left over on either side, and the name or the birth year agree.
  ///
  /// - Parameter linkages: Every village of the round.
  /// - Returns: Each household once, in the order of the villages and their lists.
  public static func all(in linkages: [VillageLinkage]) -> [MovedHousehold] {
    var moved: [MovedHousehold] = []
    var before: [String: [(village: AreaCode, entry: EarlierLists.Entry)]] = [:]
    var now: [String: [(village: AreaCode, row: Int)]] = [:]
    for linkage in linkages {
      for (row, entry) in linkage.elsewhere.sorted(by: { $0.key < $1.key }) {
        let match = EarlierLists.Match(entry: entry, method: .decided, weight: nil)
        moved.append(MovedHousehold(village: linkage.village, row: row, match: match))
      }
      for entry in linkage.left {
        guard let number = entry.identity.headIdentityNumber else { continue }
        before[number, default: []].append((linkage.village, entry))
      }
    }
    for linkage in linkages {
      for (row, identity) in linkage.identities.enumerated() {
        guard let number = identity?.headIdentityNumber, before[number] != nil, linkage.matches[row] == nil,
          linkage.elsewhere[row] == nil
        else { continue }
        now[number, default: []].append((linkage.village, row))
      }
    }
    for linkage in linkages {
      for (row, identity) in linkage.identities.enumerated() {
        guard let identity, let number = identity.headIdentityNumber, let here = now[number], here.count == 1,
          here[0].village == linkage.village, here[0].row == row, let there = before[number],
          there.count == 1,
          there[0].village != linkage.village, agree(identity, there[0].entry.identity)
        else { continue }
        let match = EarlierLists.Match(entry: there[0].entry, method: .numberElsewhere, weight: nil)
        moved.append(MovedHousehold(village: linkage.village, row: row, match: match))
      }
    }
    return moved.sorted { ($0.village, $0.row) < ($1.village, $1.row) }
  }

  private static func agree(_ one: HouseholdIdentity, _ other: HouseholdIdentity) -> Bool {
    if let year = one.headBirthYear, year == other.headBirthYear { return true }
    guard let name = one.headName, let otherName = other.headName else { return false }
    return name == otherName
      || NameNearness.areNear(Array(name.skeleton.utf8), Array(otherName.skeleton.utf8))
  }
}
