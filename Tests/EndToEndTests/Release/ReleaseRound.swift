import Foundation
import TestSupport

/// A district of two communes, as it is approved and released.
///
/// ```
/// 12 Tỉnh Lai Châu > 106 Huyện Tam Đường > 03424 Xã Bản Bo: Bản Nà Khương (01), Bản Nà Sài (02)
///                                        > 03412 Xã Bình Lư: Bản Thống Nhất (01)
/// ```
///
/// Each village has one poor household of four; the list of Bản Nà Khương came in a file named like a person.
struct ReleaseRound {
  let program: Program

  /// Two communes with their lists and summary sheets, counted.
  init(in program: Program) throws {
    self.program = program
    try write(size: 4)
    try program.write(
      VillageList.text(
        year: 2023, [VillageList.Household(village: "Bản Nà Sài", code: "001", head: "Phàn Văn Lâm")]),
      to: "den/na-sai.csv")
    try program.write(
      VillageList.summary(year: 2023, [("Bản Nà Khương", 80, 320), ("Bản Nà Sài", 60, 250)]),
      to: "den/tong-hop.csv")
    let list = VillageList.text(
      year: 2023, [VillageList.Household(village: "Bản Thống Nhất", code: "001", head: "Vàng A Thử")])
    try program.write(list.replacing("Xã Bản Bo", with: "Xã Bình Lư"), to: "den/binh-lu.csv")
    let summary = VillageList.summary(year: 2023, [("Bản Thống Nhất", 70, 280)])
    try program.write(summary.replacing("Xã Bản Bo", with: "Xã Bình Lư"), to: "den/binh-lu-tong-hop.csv")
  }

  /// Writes the list of Bản Nà Khương.
  func write(size: Int) throws {
    try program.write(
      VillageList.text(year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh", size: size)]),
      to: "den/Ông Tẩn A Sinh.csv")
  }

  /// Takes everything in and counts.
  @discardableResult
  func run(_ more: String...) throws -> Program.Result {
    try program.run(["run", "den", "--round", "2023", "--output", "out"] + more)
  }

  /// Approves areas, officially by decision 15/QĐ-UBND unless said otherwise.
  @discardableResult
  func release(
    _ areas: String..., state: String = "official", decision: String = "15/QĐ-UBND",
    date: String = "2023-12-10", to output: String? = nil, more: [String] = []
  ) throws -> Program.Result {
    try program.run(
      ["release", "--round", "2023", "--state", state, "--decision", decision, "--date", date]
        + areas.flatMap { ["--area", $0] } + (output.map { ["--output", $0] } ?? []) + more)
  }

  /// Takes an approval back.
  @discardableResult
  func reopen(_ area: String) throws -> Program.Result {
    try program.run(
      "release", "reopen", "--round", "2023", "--area", area, "--reason", "Bản Nà Khương nộp lại")
  }

  /// What was approved, reopened and released.
  func events() throws -> [[String: String]] {
    DelimitedText.table(try program.run("release", "list", "--round", "2023", "--format", "csv").output)
  }

  /// The files of a folder that are pages, by path.
  func pages(of folder: String) throws -> [String: String] {
    try program.contents(of: folder).filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// What `verify --json` names: kind, problem and path.
  func differences(of folder: String, exit: Int32) throws -> [String]? {
    let result = try program.run("verify", folder, "--json")
    guard result.exit == exit else { return ["exit \(result.exit)", result.messages] }
    return try result.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String] ?? [:]
      return [object["kind"], object["problem"], object["path"]].map { $0 ?? "?" }.joined(separator: " ")
    }
  }
}
