import Foundation

/// A small return of one commune as text files: a list of households and a summary sheet, as a test needs them.
struct VillageList {
  /// One household of the list.
  struct Household {
    var village = "Bản Nà Khương"
    var code: String
    var head: String
    var born = 1980
    var size = 4
    var before = ""
    var incomePoints = "120"
    var deprivationPoints = "30"
    var result = "Hộ nghèo"
    var ticks = 3
  }

  private static let indicators = [
    "Việc làm", "Người phụ thuộc trong hộ", "Dinh dưỡng", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
    "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở bình quân đầu người",
    "Nguồn nước sinh hoạt", "Nhà tiêu hợp vệ sinh", "Sử dụng dịch vụ viễn thông",
    "Phương tiện phục vụ tiếp cận thông tin",
  ]

  private static let causes = [
    "Không có đất sản xuất", "Không có vốn sản xuất, kinh doanh", "Không có lao động",
    "Không có công cụ, phương tiện sản xuất", "Không có kiến thức về sản xuất",
    "Không có kỹ năng lao động, sản xuất", "Có người ốm đau, bệnh nặng, tai nạn", "Nguyên nhân khác",
  ]

  /// The list as semicolon-separated text, with titles.
  static func text(year: Int, _ households: [Household]) -> String {
    var lines = [
      "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM \(year)", "Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu", "",
      ([
        "STT", "Thôn, bản", "Mã hộ", "Họ và tên chủ hộ", "Nam", "Nữ", "Dân tộc", "Số nhân khẩu",
        "Phân loại hộ năm \(year - 1)", "Điểm B1", "Điểm B2", "Phân loại hộ", "Diễn biến trong năm",
      ]
        + indicators.map { "Các chỉ số thiếu hụt dịch vụ xã hội cơ bản - " + $0 }
        + causes.map { "Nguyên nhân nghèo - " + $0 }).joined(separator: ";"),
    ]
    for (number, household) in households.enumerated() {
      let ticks = (0..<12).map { $0 < household.ticks ? "x" : "" }
      let causes = ["x"] + [String](repeating: "", count: 7)
      let fields = [
        String(number + 1), household.village, household.code, household.head, String(household.born), "",
        "Dao",
        String(household.size), household.before, household.incomePoints, household.deprivationPoints,
        household.result, "",
      ]
      lines.append((fields + ticks + causes).joined(separator: ";"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The summary sheet of the commune with households and persons of its villages.
  static func summary(year: Int, _ villages: [(name: String, households: Int, persons: Int)]) -> String {
    let lines = villages.enumerated().map { number, village in
      "\(number + 1);\(village.name);\(village.households);\(village.persons)"
    }
    return """
      BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM \(year)
      Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu

      TT;Thôn, bản;Tổng số hộ;Tổng số nhân khẩu
      \(lines.joined(separator: "\n"))

      """
  }
}

extension Program {
  /// Writes a file into a folder beside the store.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
