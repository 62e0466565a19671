import Foundation
import Testing

/// What an import needs of a machine when the files become more.
@Suite struct ImportMemoryTests {
  /// Lists of 150 households, a file for each village.
  private static func write(_ count: Int, to program: Program, folder: String) throws {
    for number in 1...count {
      let households = (1...150).map { household in
        VillageList.Household(
          village: "Bản Thử \(number)", code: String(household), head: "Lò Văn Mẫu \(household)",
          size: household % 7 + 1)
      }
      try program.write(VillageList.text(year: 2023, households), to: "\(folder)/\(number).csv")
    }
    let villages = (1...count).map { (name: "Bản Thử \($0)", households: 200, persons: 800) }
    try program.write(VillageList.summary(year: 2023, villages), to: "\(folder)/tong-hop.csv")
  }

  /// Five times the files: what they say lies aside until the places of all are known, so memory stays as it is.
  @Test(.enabled(if: MeasuredProgram.isAvailable)) func memoryDoesNotGrowWithTheFiles() throws {
    try Program.with { program in
      var figures: [Int: Int] = [:]
      for count in [20, 100] {
        try Self.write(count, to: program, folder: "inbox-\(count)")
        let run = try MeasuredProgram(
          [
            "import", program.folder.appending(path: "inbox-\(count)").path, "--round", "2023", "--store",
            program.folder.appending(path: "\(count).sqlite").path, "--config", Program.configuration,
            "--jobs", "1", "--quiet",
          ], in: program)
        #expect(run.exit <= 1)
        figures[count] = run.memory
        print("memory: \(count) files of 150 households, \(run.memory >> 10) KiB")
      }
      let (few, many) = (try #require(figures[20]), try #require(figures[100]))
      #expect(many < few + (8 << 20))
    }
  }
}
