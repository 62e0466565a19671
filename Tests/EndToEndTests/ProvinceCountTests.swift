import Foundation
import TestSupport
import Testing

/// A province is counted by its own lists and summary sheets alone, whatever else a store holds.
///
/// The summary sheets of Bắc Quang (province 02) name no ethnic group, those of Minh Tiến (province 33) name Kinh.
@Suite struct ProvinceCountTests {
  private static let sets = [("02", "bac-quang"), ("33", "minh-tien")]

  private func tallies(_ program: Program, _ store: String) throws -> [String] {
    try program.run(["tallies", "--round", "2022", "--format", "csv", "--store", store]).output
      .split(separator: "\n").map(String.init)
  }

  private func take(_ set: String, into store: String, _ program: Program) throws {
    let inbox = SharedData.repository.appending(path: "Examples/\(set)/2022").path
    let run = try program.run([
      "run", inbox, "--round", "2022", "--store", store, "--output", "out", "--quiet",
    ])
    #expect(run.exit <= 1, "\(run.messages)")
  }

  @Test func twoProvincesInOneStoreCountAsEachAlone() throws {
    try Program.with { program in
      for (province, set) in Self.sets {
        try take(set, into: province + ".sqlite", program)
        try take(set, into: "both.sqlite", program)
      }
      for (province, set) in Self.sets.reversed() {
        try take(set, into: "reversed.sqlite", program)
        #expect(try tallies(program, province + ".sqlite").count > 100)
      }
      // Areas of the two do not share a code, so the lines of both are those of each, whatever their order.
      let alone = try Self.sets.flatMap { try tallies(program, $0.0 + ".sqlite").dropFirst() }.sorted()
      #expect(try tallies(program, "both.sqlite").dropFirst().sorted() == alone)
      #expect(try tallies(program, "reversed.sqlite").dropFirst().sorted() == alone)
      #expect(
        try program.run(["verify", "--recount", "--round", "2022", "--store", "both.sqlite"]).exit == 0)
    }
  }
}
