import Testing

@testable import Survey

/// The worked example: twelve indicators of equal weight, poor from three of them.
///
/// | household | persons | deprived in |
/// |---|---|---|
/// | 1 | 5 | 1, 4, 7, 10 |
/// | 2 | 3 | 4, 10 |
/// | 3 | 4 | 4, 9, 10 |
/// | 4 | 8 | none |
struct DeprivationCountTests {
  private static let households: [(persons: Int, deprived: [Int])] = [
    (5, [1, 4, 7, 10]), (3, [4, 10]), (4, [4, 9, 10]), (8, []),
  ]

  private static func ticks(_ deprived: [Int], of indicators: Int) -> Ticks {
    var ticks = Ticks()
    for number in 1...indicators { ticks[number - 1] = deprived.contains(number) }
    return ticks
  }

  private static func count(byPersons: Bool) throws -> DeprivationCount {
    let cutoff = try #require(ExactRatio(3, 12))
    let weights = try #require(DeprivationWeights([Int](repeating: 1, count: 12), cutoff: cutoff))
    var count = DeprivationCount(weights)
    for household in households {
      count.add(ticks(household.deprived, of: 12), number: byPersons ? household.persons : 1)
    }
    return count
  }

  @Test func theWorkedExampleByPersons() throws {
    let count = try Self.count(byPersons: true)
    #expect(count.population == 20)
    #expect(count.poor == 9)
    #expect(count.headcountRatio == ExactRatio(45, 100))
    #expect(count.intensity == ExactRatio(32, 108))
    #expect(count.adjustedHeadcountRatio == ExactRatio(32, 240))
    #expect(count.uncensoredRatio(of: 3) == ExactRatio(60, 100))
    #expect(count.censoredRatio(of: 3) == ExactRatio(45, 100))
    #expect(count.contribution(of: 3) == ExactRatio("0.28125"))
    #expect(count.contribution(of: 9) == ExactRatio("0.28125"))
    #expect(count.contribution(of: 0) == ExactRatio("0.15625"))
    #expect(count.contribution(of: 6) == ExactRatio("0.15625"))
    #expect(count.contribution(of: 8) == ExactRatio("0.125"))
    #expect(count.contribution(of: 0..<12) == .one)
  }

  @Test func theWorkedExampleByHouseholds() throws {
    let count = try Self.count(byPersons: false)
    #expect(count.headcountRatio == ExactRatio(1, 2))
    #expect(count.intensity == ExactRatio(7, 24))
    #expect(count.adjustedHeadcountRatio == ExactRatio(7, 48))
  }

  @Test func areasAddUp() throws {
    let whole = try Self.count(byPersons: true)
    var sum = DeprivationCount(whole.weights)
    for household in Self.households {
      var part = DeprivationCount(whole.weights)
      part.add(Self.ticks(household.deprived, of: 12), number: household.persons)
      sum.add(part)
    }
    #expect(sum == whole)
  }

  @Test func anAnswerThatIsNotKnownIsCountedApart() throws {
    var count = try Self.count(byPersons: true)
    var incomplete = Self.ticks([1, 4, 7], of: 12)
    incomplete[11] = nil
    count.add(incomplete, number: 6)
    #expect(count.undetermined == 6)
    #expect(count.population == 20)
    #expect(count.headcountRatio == ExactRatio(45, 100))
  }

  @Test func nobodyIsNoRatio() throws {
    let empty = DeprivationCount(try Self.count(byPersons: true).weights)
    #expect(empty.headcountRatio == nil)
    #expect(empty.intensity == nil)
    #expect(empty.contribution(of: 0) == nil)
  }

  @Test func servicesThatWeighTheSame() throws {
    // Three services of 2, 1 and 3 indicators: 1/6, 1/6, 1/3, 1/9, 1/9, 1/9.
    let cutoff = try #require(ExactRatio(1, 3))
    let weights = try #require(
      DeprivationWeights(dimensions: ["a", "a", "b", "c", "c", "c"], cutoff: cutoff))
    #expect(
      weights.weights.map { ExactRatio($0, weights.total) } == [
        ExactRatio(1, 6), ExactRatio(1, 6), ExactRatio(1, 3), ExactRatio(1, 9), ExactRatio(1, 9),
        ExactRatio(1, 9),
      ])
    // 1/9 + 1/9 + 1/9 and 1/6 + 1/6 reach a third exactly; 1/6 + 1/9 does not.
    #expect(weights.isPoor(score: weights.score(of: Self.ticks([4, 5, 6], of: 6))))
    #expect(weights.isPoor(score: weights.score(of: Self.ticks([1, 2], of: 6))))
    #expect(!weights.isPoor(score: weights.score(of: Self.ticks([1, 4], of: 6))))
  }
}
