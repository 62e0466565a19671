import Foundation
import Store
import Survey

/// What one corrected village costs until the national table is printed, beside a count of everything.
///
/// `TallyBenchmark [VILLAGES]`, 100,000 unless told otherwise. A full count is measured without its dearest part, reading and
/// counting households: the sums of villages that are counted already, and their writing. Both are taken in turns.
@main struct TallyBenchmark {
  private static let rounds = 3
  private static let correctionsInARound = 7

  static func main() throws {
    let asked = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    for map in MadeNation.Map.all { try measure(map, villages: asked) }
  }

  private static func measure(_ map: MadeNation.Map, villages: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tallies-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SurveyStore(path: folder.appending(path: "rasoat.sqlite").path)
    var nation = MadeNation(map, villages: villages)
    print("\(map.name), \(nation.villages.count) villages of \(MadeNation.lines.count) lines")
    var (full, one, writing) = (Spans(), Spans(), Spans())
    var rows: Set<Int> = []
    for _ in 0..<rounds {
      full.add(try ProcessorTime.of { _ = try countEverything(nation, in: store) })
      for _ in 0..<correctionsInARound {
        let corrected = nation.correct()
        let village = RecountedVillage(
          standard: "VN2022", village: corrected.village, tally: corrected.tally,
          above: nation.above[corrected.village] ?? [])
        writing.add(
          try ProcessorTime.of {
            let writes = try store.recount(
              [village], marks: [corrected.village: String(repeating: "0", count: 64)], round: "2026")
            rows.insert(writes.villages + writes.areas)
          })
        let printing = try ProcessorTime.of { _ = try table(of: store).text.count }
        one.add((writing.last ?? 0) + printing)
      }
    }
    let added = try table(of: store)
    let anew = try countEverything(nation, in: store)
    print("the table is that of a full count: \(added.text == anew.text && !added.text.isEmpty)")
    print("all counts: \(full.words(times: 1)) s")
    print(
      "one village, written with its areas: \(writing.words(times: 1000)) ms, \(rows.min() ?? 0) to \(rows.max() ?? 0) rows"
    )
    print("one village to the printed table: \(one.words(times: 1000)) ms")
    print("\(Int(full.median / one.median)) times cheaper; peak memory \(ProcessorTime.peakMemory) kB")
  }

  /// Adds all villages up and writes the counts of all areas.
  private static func countEverything(_ nation: MadeNation, in store: SurveyStore) throws -> NationalTable {
    var totals: [AreaStep: Tally] = [:]
    for (village, tally) in nation.villages {
      for step in nation.above[village] ?? [] { totals[step, default: Tally()] += tally }
    }
    var tallies = nation.villages.map {
      StoredTally(standard: "VN2022", level: .village, area: $0.key, tally: $0.value)
    }
    tallies += totals.map {
      StoredTally(standard: "VN2022", level: $0.key.level, area: $0.key.area, tally: $0.value)
    }
    tallies.sort { ($0.standard, $0.level, $0.area) < ($1.standard, $1.level, $1.area) }
    try store.replaceTallies(tallies, above: nation.above, round: "2026")
    return try table(of: store)
  }

  private static func table(of store: SurveyStore) throws -> NationalTable {
    NationalTable(try store.tallies(round: "2026", level: .province))
  }
}
