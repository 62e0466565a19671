import Foundation

/// A list of a village with identity numbers in every dress and in every column where senders put them, and decisions
/// on it.
///
/// The list is that of the fixture `layouts/input/10-csv`, with these cells changed:
///
/// | Mã hộ | Họ và tên chủ hộ | Số CMND/CCCD | Ghi chú |
/// |---|---|---|---|
/// | 001 | | 012 175 847 117 | CMND cũ 045 123 457 |
/// | 002 | | 12086394783 | chồng: 079085999999 |
/// | 003 | Nguyễn Văn Mẫu 079085888888 | 045123456 | |
/// | 079085777777 | | 01217584711 | |
/// | 005 | | CCCD 079085012345 cấp 2021 | |
/// | 006 | | 079085444444 | |
struct PlantedNumbers {
  /// How the numbers are written in the files, each also without what stands around its digits.
  static let written = [
    "012 175 847 117", "012175847117", "12086394783", "012086394783", "045123456", "01217584711",
    "079085012345", "045 123 457", "045123457", "079085999999", "079085888888", "079085777777",
    "079085444444", "079085555555", "079085666666",
  ]

  private static let fixture = "layouts/input/10-csv/ban-bo-2023.csv"

  /// The list, in a version that a size of the first household tells apart.
  static func list(size: Int) throws -> String {
    let text = try String(contentsOf: Fixture.folder.appending(path: fixture), encoding: .utf8)
    let cells: [(row: Int, column: Int, text: String)] = [
      (1, 7, "012 175 847 117"), (1, 9, String(size)), (1, -1, "CMND cũ 045 123 457"),
      (2, 7, "12086394783"), (2, -1, "chồng: 079085999999"),
      (3, 4, "Nguyễn Văn Mẫu 079085888888"), (3, 7, "045123456"),
      (4, 3, "079085777777"), (4, 7, "01217584711"),
      (5, 7, "CCCD 079085012345 cấp 2021"), (6, 7, "079085444444"),
    ]
    var lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    for cell in cells {
      let column = cell.column < 0 ? lines[cell.row].count + cell.column : cell.column
      lines[cell.row][column] = cell.text
    }
    return lines.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n"
  }

  /// A number is corrected, a number that cannot be read is, and reasons hold numbers.
  static let decisions = """
    Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa;Ngày
    2023;03424-01;006;Số CMND/CCCD;079 085 444 444;079085555555;Thẻ mới 079085666666;Trần Thị Hạnh;10/12/2023
    2023;03424-01;005;identity_number;CCCD 079085012345 cấp 2021;079085012345;Ghi cả chữ;Trần Thị Hạnh;10/12/2023
    2023;03424-01;079085777777;Số nhân khẩu;99;98;Không khớp;Trần Thị Hạnh;10/12/2023

    """

  /// Writes both into folders beside the store.
  static func write(to program: Program, size: Int = 3) throws {
    try program.write(list(size: size), to: "inbox/ban-bo.csv")
    try program.write(decisions, to: "decisions/sua.csv")
    let common = Fixture.folder.appending(path: "layouts/input/00-chung")
    for name in try FileManager.default.contentsOfDirectory(atPath: common.path) {
      let target = program.folder.appending(path: "inbox/" + name)
      guard !FileManager.default.fileExists(atPath: target.path) else { continue }
      try FileManager.default.copyItem(at: common.appending(path: name), to: target)
    }
  }

  /// Where a number stands among the files of the program's folder, apart from what the office sent itself.
  static func places(in program: Program, besides folders: Set<String>) throws -> [String] {
    let needles = written.map { Data($0.utf8) }
    return try program.contents(of: ".").flatMap { name, bytes -> [String] in
      let folder = name.split(separator: "/").first.map(String.init) ?? ""
      guard !folders.contains(folder) else { return [] }
      return zip(written, needles).filter { bytes.range(of: $0.1) != nil }.map { "\(name): \($0.0)" }
    }.sorted()
  }
}
