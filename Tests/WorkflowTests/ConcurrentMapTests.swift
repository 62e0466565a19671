import Synchronization
import Testing

@testable import Workflow

struct ConcurrentMapTests {
  private struct Refused: Error, Equatable {
    var number: Int
  }

  @Test(arguments: [1, 2, 3, 8])
  func resultsKeepTheOrderOfTheElements(jobs: Int) throws {
    let words = try Array(0..<200).map(jobs: jobs) { number in
      // The first take longest, so that they end last.
      var sum = 0
      for step in 0..<(200 - number) * 50 { sum &+= step }
      return sum >= 0 ? "\(number)" : ""
    }
    #expect(words.first == "0")
    #expect(words.last == "199")
    #expect(words.compactMap { Int($0) } == Array(0..<200))
  }

  @Test(arguments: [1, 2, 8])
  func theFirstErrorByOrderIsThrown(jobs: Int) {
    #expect(throws: Refused(number: 7)) {
      try Array(0..<50).map(jobs: jobs) { number in
        guard number != 7, number != 31 else { throw Refused(number: number) }
        return number
      }
    }
  }

  @Test func noMoreAtATimeThanThereAreJobs() throws {
    let running = Atomic(0)
    let most = Atomic(0)
    _ = try Array(0..<60).map(jobs: 3) { number in
      most.max(running.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
      for step in 0..<2_000 { _ = step &* number }
      running.subtract(1, ordering: .relaxed)
      return number
    }
    #expect((1...3).contains(most.load(ordering: .relaxed)))
    #expect(running.load(ordering: .relaxed) == 0)
  }
}
