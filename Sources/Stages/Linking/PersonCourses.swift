public import Survey

/// What became of every person between two rounds, as far as both lists name all members.
///
/// A household's persons of the round before are those that stay, died, married out, moved out or are unexplained; its
/// persons now are those that stay, were born, married in, moved in or are new. One who went from a household to another
/// stands in both. Households that only one list names all members of are left out and counted.
public struct PersonCourses: Sendable {
  /// One person in one household.
  public struct Line: Hashable, Sendable {
    /// What became of the person.
    public let event: PersonEvent
    /// The household of this round; nil when the person is in none.
    public let household: HouseholdPlace?
    /// The place within it, from 1.
    public let member: Int?
    /// The household of the earlier lists; nil when the person was in none.
    public let earlier: HouseholdKey?
    /// The place within that, from 1.
    public let earlierMember: Int?
  }

  /// A household of this round by its village and its place in that list, from 0.
  public struct HouseholdPlace: Hashable, Sendable {
    /// The village.
    public let village: AreaCode
    /// The place in the list.
    public let row: Int
  }

  /// The persons, household by household in the order of villages and lists, then of the households that are gone.
  public private(set) var lines: [Line] = []
  /// The households that could not be compared.
  public private(set) var leftOut = 0

  /// Follows the persons of all villages.
  ///
  /// - Parameters:
  ///   - linkages: Every village of the round, each once.
  ///   - courses: What became of their households.
  ///   - year: The year of the round before: who was born in it or later and is on no earlier list was born since.
  public init(_ linkages: [VillageLinkage], courses: HouseholdCourses, bornFrom year: Int) {
    var search = PersonSearch(linkages, courses: courses)
    leftOut = search.leftOut
    search.pairWithinHouseholds()
    search.pairElsewhere()
    lines = search.lines(bornFrom: year)
  }
}
