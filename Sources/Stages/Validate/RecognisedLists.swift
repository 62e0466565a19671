import Survey

/// The households of the lists of a round that were found on the earlier lists: each list by itself, and, where all lists
/// were taken in before the first was judged, those that came from other villages.
struct RecognisedLists {
  private struct List: Hashable {
    var village: AreaCode
    var standard: StandardID
  }

  private let earlier: EarlierLists
  private var linkages: [List: VillageLinkage] = [:]
  /// The lists that were taken in and not asked for yet.
  private var waiting: Set<List> = []
  /// The households that came from other villages, once the first list was judged.
  private var moved: [List: [Int: EarlierLists.Entry]]?

  init(earlier: EarlierLists) { self.earlier = earlier }

  /// A household of the earlier lists, and whether it stood on another village's.
  typealias Found = (entry: EarlierLists.Entry, isMoved: Bool)

  /// Looks for the households of a list among those of its village.
  func linkage(of table: ReceivedTable, in village: AreaCode) -> VillageLinkage {
    // A row that is not counted takes no household of the earlier list away from the row that is.
    let columns = IdentityColumns(table)
    let identities = table.records.map {
      $0.verdict?.isCounted == false ? nil : columns.identity(of: $0)
    }
    return earlier.linkage(of: identities, in: village) { HouseholdIdentity.names(of: identities) }
  }

  /// Takes a list in that will be judged later.
  mutating func add(_ table: ReceivedTable, in village: AreaCode) {
    let list = List(village: village, standard: table.standard)
    linkages[list] = linkage(of: table, in: village)
    waiting.insert(list)
  }

  /// The household of the earlier lists that each record of a list is; the list is taken in if it was not.
  mutating func found(of table: ReceivedTable, in village: AreaCode) -> [Found?] {
    if moved == nil { moved = findMoved() }
    let list = List(village: village, standard: table.standard)
    if waiting.remove(list) == nil { linkages[list] = linkage(of: table, in: village) }
    return (linkages[list]?.matches ?? []).enumerated().map { row, match in
      if let match { return (match.entry, false) }
      return moved?[list]?[row].map { ($0, true) }
    }
  }

  private func findMoved() -> [List: [Int: EarlierLists.Entry]] {
    var moved: [List: [Int: EarlierLists.Entry]] = [:]
    for (standard, linkages) in byStandard {
      for household in earlier.moves(among: linkages).moved {
        let list = List(village: household.village, standard: standard)
        moved[list, default: [:]][household.row] = household.match.entry
      }
    }
    return moved
  }

  private var byStandard: [StandardID: [VillageLinkage]] {
    Dictionary(grouping: linkages.sorted { $0.key.village < $1.key.village }, by: \.key.standard).mapValues {
      $0.map(\.value)
    }
  }

  /// The households of the earlier lists of which it is known where they are now, after all lists were taken in.
  var explained: Set<HouseholdKey> {
    var explained: Set<HouseholdKey> = []
    for linkages in byStandard.values {
      let courses = HouseholdCourses(linkages, earlier: earlier)
      for linkage in linkages { explained.formUnion(courses.departed(from: linkage.village)) }
    }
    return explained
  }

  /// What the households of each village are called.
  var names: [AreaCode: [String]] {
    var names: [AreaCode: [String]] = [:]
    for (_, linkages) in byStandard.sorted(by: { $0.key < $1.key }) {
      for linkage in linkages { names[linkage.village] = HouseholdIdentity.names(of: linkage.identities) }
    }
    return names
  }
}
