import Foundation
import Rules
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// How many households of the round before are found again when the later lists are written badly: a district's lists of
/// 2018 and 2019, with 5 % of names misspelt, 3 % of birth years off by one, 2 % of households in another village, 10 %
/// of identity numbers missing, and the codes of 30 % of the villages reshuffled.
@Suite struct LinkageDamageTests {
  /// The coded households of a round of the example district, or of some of its communes.
  private func households(_ year: Int, communes: [String]) async throws -> [Household] {
    let received = try ReceivedCommune(RoundID(rawValue: String(year)))
    let folder = SharedData.repository.appending(path: "Examples/tra-cu/\(year)/danh-sach")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
      communes.isEmpty || communes.contains { name.hasPrefix($0) }
    }
    let run = try received.store.beginRun(
      command: "import", round: received.round.id, startedAt: "2019-10-05T08:00:00Z", programVersion: "1",
      configurationHash: "")
    let workflow = ReviewWorkflow(rulebook: received.rulebook, store: received.store)
    _ = try await workflow.importFiles(
      Inbox(names.sorted().map { folder.appending(path: $0).path }), round: received.round, jobs: 2, run: run)
    try workflow.normalize(received.round)
    return try received.store.households(round: received.round.id).map(\.household)
  }

  @Test("Precision of at least 0.999 and recall of at least 0.97 before any decision")
  func districtWithDamage() async throws {
    let communes = Thoroughness.isThorough ? [] : ["29461", "29464", "29485"]
    let earlier = try await households(2018, communes: communes)
    let later = try await households(2019, communes: communes)
    #expect(earlier.count > 500)
    let weights = try ShippedRules.rulebook().linking
    var all = DamagedLists.Score()
    var kinds: [(name: String, score: DamagedLists.Score)] = []
    let seeds: ClosedRange<UInt64> = 1...(Thoroughness.isThorough ? 10 : 5)
    for seed in seeds {
      let found = DamagedLists(earlier: earlier, later: later, weights: weights, seed: seed).score()
      all.add(found.all)
      if kinds.isEmpty {
        kinds = found.kinds
      } else {
        for place in kinds.indices { kinds[place].score.add(found.kinds[place].score) }
      }
    }
    print(Self.table(all, kinds))
    #expect(all.precision >= 0.999, "\(all)")
    #expect(all.recall >= 0.97, "\(all)")
    let movers = kinds.first { $0.name == DamagedLists.movedWithoutNumber }
    #expect(try #require(movers).score.recall >= 0.8, "by number alone none of them is found")
    for kind in kinds where kind.name != "two or more of these" {
      #expect(kind.score.households > 0)
      if kind.name == DamagedLists.Damage.moved.rawValue { #expect(kind.score.recall >= 0.97, "\(kind)") }
      #expect(kind.score.precision >= 0.995, "\(kind)")
    }
  }

  @Test("Without damage every household is found by its code and head, and nothing is asked")
  func undamaged() async throws {
    let earlier = try await households(2018, communes: ["29464"])
    let later = try await households(2019, communes: ["29464"])
    let lists = DamagedLists(
      earlier: earlier, later: later, weights: try ShippedRules.rulebook().linking, seed: 1, rates: [:])
    let score = lists.score().all
    #expect(score.households > 100)
    #expect(score.right == score.households)
    #expect(score.wrong == 0)
  }

  private static func table(
    _ all: DamagedLists.Score, _ kinds: [(name: String, score: DamagedLists.Score)]
  ) -> String {
    func line(_ name: String, _ score: DamagedLists.Score) -> String {
      let numbers = [score.households, score.right, score.wrong, score.asked].map { number in
        let text = String(number)
        return String(repeating: " ", count: max(0, 10 - text.count)) + text
      }.joined()
      return name.padding(toLength: 34, withPad: " ", startingAt: 0) + numbers
        + "  " + String(format: "%.4f", score.precision) + "  " + String(format: "%.4f", score.recall)
    }
    return
      (["kind of damage                    households     right     wrong     asked  precision  recall"]
      + kinds.map { line($0.name, $0.score) } + [line("all", all)]).joined(separator: "\n")
  }
}

extension DamagedLists.Score {
  mutating func add(_ other: Self) {
    households += other.households
    right += other.right
    wrong += other.wrong
    asked += other.asked
  }
}
