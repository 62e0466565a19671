import Foundation

/// A list of one row a person, written as it looks: `village | code | name | male | female | relationship | result`; the code and
/// what concerns the household stand on the head's row.
enum MemberSheet {
  /// The list as semicolon-separated text, with titles.
  static func text(year: Int, _ rows: String, kind: String = "NGHÈO") -> String {
    var lines = [
      "DANH SÁCH CHI TIẾT HỘ \(kind) NĂM \(year)", "Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu", "",
      "STT thành viên;Thôn, bản;Mã hộ;Họ và tên;Nam;Nữ;Quan hệ với chủ hộ;Kết quả rà soát;Số CCCD",
    ]
    var number = 0
    var village = ""
    for row in rows.split(separator: "\n") {
      var cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      while cells.count < 8 { cells.append("") }
      if cells[0].isEmpty { cells[0] = village } else { village = cells[0] }
      number = cells[1].isEmpty ? number + 1 : 1
      lines.append(([String(number)] + cells).joined(separator: ";"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
