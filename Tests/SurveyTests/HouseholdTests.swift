import Survey
import Testing

@Suite struct HouseholdTests {
  /// A stated number goes before the rows; a list of heads, or of nobody, does not tell how many they are.
  @Test(arguments: [
    (size: 5, members: 2, listsAll: true, known: 5), (size: 5, members: 1, listsAll: false, known: 5),
    (size: nil, members: 2, listsAll: true, known: 2), (size: nil, members: 1, listsAll: false, known: nil),
    (size: nil, members: 0, listsAll: true, known: nil), (size: 0, members: 0, listsAll: true, known: 0),
  ])
  func personsAreKnownOrNot(size: Int?, members: Int, listsAll: Bool, known: Int?) {
    var household = Household(
      key: HouseholdKey(round: "2023", village: "03424-01", code: "001"), standard: "VN2022", row: 7,
      members: Array(repeating: Person(name: "Lò Văn Thử", row: 7), count: members), listsAllMembers: listsAll
    )
    household.size = size
    #expect(household.knownPersons == known)
    #expect(household.persons == known ?? 0)
  }
}
