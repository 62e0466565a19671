import TestSupport
import Testing

@testable import Survey

/// A tally on shared lines says and does what the same tally on lines of its own does.
@Suite struct TallySharingTests {
  private static let keys = [
    CountKey(.status, "poor", .household), CountKey(.status, "poor", .person),
    CountKey(.status, "near-poor", .household), CountKey(.causePoor, "capital", .household),
    CountKey(.ethnicity, "khmer", .household), CountKey(.population, "all", .household),
  ]

  private static func counts(_ keys: ArraySlice<CountKey>, using generator: inout SeededGenerator)
    -> [CountKey: Int]
  {
    Dictionary(uniqueKeysWithValues: keys.map { ($0, Int.random(in: 0...9, using: &generator)) })
  }

  @Test func tallies() {
    var sharing = TallySharing()
    let poor = Self.keys[0]
    let village = sharing.share(Tally([poor: 3, Self.keys[1]: 11]))
    let other = sharing.share(Tally([Self.keys[1]: 20, poor: 5]))
    #expect(village.isShared && other.isShared)
    #expect(village[poor] == 3 && village[Self.keys[1]] == 11 && village[Self.keys[2]] == nil)
    #expect(village == Tally([poor: 3, Self.keys[1]: 11]))
    #expect(village != other)
    var commune = Tally()
    commune += village
    commune += other
    #expect(commune.isShared)
    #expect(commune.counts == [poor: 8, Self.keys[1]: 31])
    #expect(village[poor] == 3, "a village is not changed by its commune")
    // A line that only one of them collected.
    commune += Tally([Self.keys[2]: 1])
    #expect(commune.counts == [poor: 8, Self.keys[1]: 31, Self.keys[2]: 1])
  }

  @Test func whatIsWithheldIsNoCount() {
    var sharing = TallySharing()
    let (poor, persons) = (Self.keys[0], Self.keys[1])
    let tally = sharing.share(Tally([poor: 3, persons: 11]))
    let open = tally.withholding([poor])
    #expect(open.counts == [persons: 11] && open.withheld == [poor])
    var total = sharing.share(Tally([poor: 1, persons: 2]))
    total += open
    #expect(total[poor] == nil && total.isWithheld(poor) && total[persons] == 13)
    #expect(tally[poor] == 3)
  }

  @Test func aFewFormsAreShared() {
    var sharing = TallySharing()
    let tallies = (0..<40).map { number in
      sharing.share(Tally([CountKey(.causePoor, "cause-\(number)", .household): number]))
    }
    #expect(tallies.map(\.isShared) == (0..<40).map { $0 < 32 })
    for (number, tally) in tallies.enumerated() {
      #expect(tally.counts == [CountKey(.causePoor, "cause-\(number)", .household): number])
    }
    #expect(!sharing.share(Tally()).isShared)
  }

  /// The same steps on lines of its own and on shared ones, a thousand times; what they should give is counted in a
  /// dictionary.
  @Test func stepsAtRandom() {
    var generator = SeededGenerator(seed: 20_261_122)
    var sharing = TallySharing()
    for _ in 0..<1000 {
      let length = Int.random(in: 0...Self.keys.count, using: &generator)
      var expected = Self.counts(Self.keys[..<length], using: &generator)
      var open = Tally(expected)
      var shared = sharing.share(open)
      for _ in 0..<4 {
        let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0:
          open.add(2, to: key)
          shared.add(2, to: key)
          expected[key, default: 0] += 2
        case 1:
          open.collect(key)
          shared.collect(key)
          expected[key, default: 0] += 0
        default:
          let part = Self.counts(
            Self.keys[..<Int.random(in: 0...Self.keys.count, using: &generator)], using: &generator)
          open += sharing.share(Tally(part))
          shared += Bool.random(using: &generator) ? sharing.share(Tally(part)) : Tally(part)
          for (line, number) in part { expected[line, default: 0] += number }
        }
      }
      #expect(open == shared)
      #expect(shared.counts == expected && open.counts == expected)
      #expect(Set(shared.lines) == Set(expected.keys) && shared.lines.count == expected.count)
      #expect(shared.isEmpty == expected.isEmpty)
      #expect(shared.withoutCounts == Tally(expected.mapValues { _ in 0 }))
      for key in Self.keys { #expect(shared[key] == expected[key]) }
    }
  }
}
