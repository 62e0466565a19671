import Foundation
import Testing

/// The rounds of 2018 and 2019 of the district of Trà Cú in one store, as `Examples/tra-cu` brings them.
///
/// They are run once; each test that only reads them, or goes on from them, gets a folder of its own with what came of it.
enum DistrictRounds {
  /// The runs of both years, in turn, each with its pages and tables in `out`.
  private struct Made {
    var folder: URL
    var runs: [Program.Result]
    /// `tallies` of 2018 before 2019 was run.
    var first: String
  }

  private static let made: Result<Made, any Error> = Result {
    let program = try Program()
    atexit { try? FileManager.default.removeItem(at: DistrictRounds.made.get().folder) }
    var runs: [Program.Result] = []
    var first = ""
    for year in [2018, 2019] {
      runs.append(
        try program.run("run", Fixture.example(year), "--round", String(year), "--output", "out"))
      if year == 2018 { first = try program.run("tallies", "--round", "2018", "--format", "csv").output }
    }
    return Made(folder: program.folder, runs: runs, first: first)
  }

  /// The lines of 2018, asked for before there was another round.
  static func firstTallies() throws -> [TallyText] { TallyText.lines(of: try made.get().first) }

  /// Gives a test a program in a folder where both rounds were run.
  static func with<Outcome>(_ body: (Program) throws -> Outcome) throws -> Outcome {
    let made = try made.get()
    for run in made.runs { #expect(run.exit == 0, "\(run.messages)") }
    let folder = made.folder.deletingLastPathComponent().appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.copyItem(at: made.folder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(Program(in: folder))
  }
}
