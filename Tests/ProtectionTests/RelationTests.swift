import Rules
import Survey
import Testing

@testable import Protection

/// What holds between lines, against the definitions of the tables.
@Suite struct RelationTests {
  @Test func linesTellOfTheClassTheyAreAbout() {
    let poor = CountKey(.status, "poor", .household)
    let nearPoor = CountKey(.status, "near-poor", .household)
    #expect(TinyTables.plan.group(of: CountKey(.targetGroup, "near-poor-merit", .person)) == nearPoor)
    #expect(TinyTables.plan.group(of: CountKey(.deprivationPoor, "total-deprivations", .deprivation)) == poor)
    #expect(TinyTables.plan.group(of: CountKey(.movementPoor, "rose-above", .household)) == nil)
  }
}
