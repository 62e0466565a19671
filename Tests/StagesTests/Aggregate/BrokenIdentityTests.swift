import Rules
import Stages
import Survey
import Testing

/// Counts of one area that have to fit each other: identities T2, T4, T6, T8 and T12 of the report forms.
@Suite struct BrokenIdentityTests {
  /// Ten poor and six near-poor households, two of which changed sides.
  private var sound: Tally {
    var tally = Tally()
    for unit in [CountUnit.household, .person] {
      tally.add(10, to: CountKey(.status, "poor", unit))
      tally.add(6, to: CountKey(.status, "near-poor", unit))
      tally.add(11, to: CountKey(.movementPoor, "start", unit))
      tally.add(1, to: CountKey(.movementPoor, "became-near-poor", unit))
      tally.add(10, to: CountKey(.movementPoor, "end", unit))
      tally.add(5, to: CountKey(.movementNearPoor, "start", unit))
      tally.add(1, to: CountKey(.movementNearPoor, "poor-became-near-poor", unit))
      tally.add(6, to: CountKey(.movementNearPoor, "end", unit))
    }
    tally.add(7, to: CountKey(.deprivationPoor, "toilet", .household))
    tally.add(3, to: CountKey(.deprivationPoor, "telecom", .household))
    tally.add(10, to: CountKey(.deprivationPoor, "total-deprivations", .deprivation))
    tally.add(10, to: CountKey(.ethnicity, "poor-dtts", .household))
    return tally
  }

  private func broken(_ key: CountKey, by number: Int = 1) -> String? {
    var tally = sound
    tally.add(number, to: key)
    return tally.firstBrokenIdentity?.name
  }

  @Test func countsThatFit() { #expect(sound.firstBrokenIdentity == nil) }

  @Test func countsThatDoNotFit() {
    #expect(broken(CountKey(.status, "poor", .household)) == "T2")
    #expect(broken(CountKey(.movementNearPoor, "end", .person)) == "T2")
    #expect(broken(CountKey(.movementPoor, "became-near-poor", .household)) == "T4")
    #expect(broken(CountKey(.movementNearPoor, "became-poor", .person)) == "T4")
    #expect(broken(CountKey(.deprivationPoor, "total-deprivations", .deprivation)) == "T6")
    #expect(broken(CountKey(.deprivationPoor, "toilet", .household), by: 4) == "T8")
    #expect(broken(CountKey(.ethnicity, "poor-dtts", .household)) == "T12")
    #expect(broken(CountKey(.targetGroup, "near-poor-merit", .household), by: 7) == "T12")
  }
}
