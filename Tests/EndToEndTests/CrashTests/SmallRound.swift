import Foundation

/// A round of a few small files in two steps: what came first, and what came later while the store was in use.
///
/// The later step supersedes one village, adds another and brings a decision's worth of findings, so that a run over it
/// passes through every stage with something to change.
enum SmallRound {
  /// The villages' lists as they came first: two villages, one household without a result.
  private static let khuong: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn Mẫu"),
    .init(
      code: "002", head: "Lò Thị Mẫu", size: 2, incomePoints: "100", deprivationPoints: "10",
      result: "Hộ cận nghèo", ticks: 1),
    .init(code: "003", head: "Giàng Thị Thử", size: 3, result: ""),
  ]
  private static let nhat: [VillageList.Household] = [
    .init(village: "Bản Hợp Nhất", code: "001", head: "Phàn A Mẫu", size: 6)
  ]
  private static let villages = [
    ("Bản Nà Khương", 50, 200), ("Bản Hợp Nhất", 40, 150), ("Bản Hợp Hai", 30, 120),
  ]

  /// The inputs of the first step.
  static func writeFirst(to program: Program) throws {
    try writeConfiguration(to: program)
    try program.write(VillageList.summary(year: 2023, villages), to: "inbox/tong-hop.csv")
    try program.write(VillageList.text(year: 2023, khuong), to: "inbox/na-khuong.csv")
    try program.write(VillageList.text(year: 2023, nhat), to: "inbox/hop-nhat.csv")
  }

  /// The inputs of the second step, beside those of the first.
  static func writeSecond(to program: Program) throws {
    var newer = khuong
    newer[2].result = "Hộ nghèo"
    newer.append(.init(code: "004", head: "Vàng A Thử", size: 5, incomePoints: "160"))
    try program.write(VillageList.text(year: 2023, newer), to: "inbox/na-khuong-2.csv")
    try program.write(
      VillageList.text(
        year: 2023, [.init(village: "Bản Hợp Hai", code: "001", head: "Tẩn Thị Mẫu", size: 2)]),
      to: "inbox/hop-hai.csv")
    try FileManager.default.removeItem(at: program.folder.appending(path: "inbox/na-khuong.csv"))
  }

  /// The names of the people in it, which only the store, the inputs and annotated copies may hold.
  static let people = [
    "Lò Văn Mẫu", "Lò Thị Mẫu", "Giàng Thị Thử", "Phàn A Mẫu", "Vàng A Thử", "Tẩn Thị Mẫu",
  ]

  /// The project's configuration with the areas of one province, so that the program soon comes to its work.
  private static func writeConfiguration(to program: Program) throws {
    let folder = program.folder.appending(path: "config")
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: folder)
    try areas.get().write(to: folder.appending(path: "areas/areas.csv"))
  }

  /// The lines of that province in the project's list of areas.
  private static let areas = Result {
    let file = URL(filePath: Program.configuration).appending(path: "areas/areas.csv")
    let wanted = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      $0.hasPrefix("level,") || $0.contains("Lai Châu") || $0.contains(",106,") || $0.contains(",03424,")
    }
    return Data((wanted.joined(separator: "\n") + "\n").utf8)
  }

  /// The command that is disturbed, and run again.
  static let command = command(in: ".")

  /// Everything a run leaves that must not depend on what disturbed it.
  struct Outcome: Equatable, Sendable {
    var exit: Int32
    var files: [String: Data]
    var received: Set<String>
  }

  /// Runs the command to its end and collects what it left.
  ///
  /// - Parameter folder: Where the store and the outputs are, within the program's folder.
  static func outcome(
    of program: Program, in folder: String = "."
  ) throws -> (outcome: Outcome, messages: String) {
    let run = try program.run(command(in: folder))
    let outcome = Outcome(
      exit: run.exit, files: try program.contents(of: folder + "/out"),
      received: Set(try program.contents(of: folder + "/rasoat.sqlite.received").keys))
    return (outcome, run.messages)
  }

  /// The command with its store and its outputs in a folder.
  static func command(in folder: String) -> [String] {
    [
      "run", "inbox", "--round", "2023", "--output", folder + "/out", "--store", folder + "/rasoat.sqlite",
      "--config", "config",
    ]
  }

  /// What an undisturbed run leaves.
  static func undisturbed(_ write: (Program) throws -> Void = writeFirst) throws -> Outcome {
    try Program.with { program in
      try write(program)
      return try outcome(of: program).outcome
    }
  }
}
