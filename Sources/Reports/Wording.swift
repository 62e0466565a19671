import Provenance

/// The words of reports, as officers write them.
enum Wording {
  static let draft = BilingualText(vietnamese: "DỰ THẢO", english: "DRAFT")
  static let draftMark = BilingualText(
    vietnamese: "DỰ THẢO / Số liệu tạm tính", english: "DRAFT / provisional figures")
  /// What stands in the place of a figure that the public edition keeps back.
  static let withheld = "…"
  static let withheldNote = BilingualText(
    vietnamese: "…: số nhỏ được giữ kín.", english: "…: small number withheld.")
  static let area = BilingualText(vietnamese: "Địa bàn", english: "Area")
  static let households = BilingualText(vietnamese: "Số hộ", english: "Households")
  static let poorHouseholds = BilingualText(vietnamese: "Hộ nghèo", english: "Poor")
  static let nearPoorHouseholds = BilingualText(vietnamese: "Hộ cận nghèo", english: "Near-poor")
  static let rate = BilingualText(vietnamese: "Tỷ lệ %", english: "Rate %")
  static let undetermined = BilingualText(vietnamese: "Chưa xác định", english: "Undetermined")
  static let unitsReceived = BilingualText(vietnamese: "Đơn vị đã nộp", english: "Units received")
  static let notReceived = BilingualText(vietnamese: "chưa nộp", english: "not received")
  static let nothingExpected = BilingualText(
    vietnamese: "chưa có đơn vị nào trong danh sách phải nộp", english: "no unit is expected yet")

  static func coverage(_ coverage: Coverage) -> BilingualText {
    BilingualText(
      vietnamese: "\(coverage.received)/\(coverage.expected) đơn vị đã nộp",
      english: "\(coverage.received)/\(coverage.expected) units received")
  }

  static let releaseName = BilingualText(vietnamese: "Kết quả", english: "Results")

  static func release(_ coverage: Coverage) -> BilingualText {
    coverage.isOfficial
      ? BilingualText(vietnamese: "kết quả chính thức", english: "official results")
      : BilingualText(
        vietnamese: "kết quả sơ bộ (\(coverage.official)/\(coverage.expected) đơn vị đã có quyết định)",
        english: "preliminary results (\(coverage.official)/\(coverage.expected) units decided on)")
  }

  static func unitsMissing(_ count: Int) -> BilingualText {
    BilingualText(
      vietnamese: "còn \(count) đơn vị chưa nộp danh sách",
      english: count == 1 ? "1 unit has not sent its list" : "\(count) units have not sent their lists")
  }

  static func unplacedVillages(_ count: Int) -> BilingualText {
    BilingualText(
      vietnamese: "thiếu \(count) thôn chưa biết thuộc đâu",
      english: "without \(count) village(s) nobody has placed")
  }

  static func computedStatusCounts(_ count: Int) -> BilingualText {
    BilingualText(
      vietnamese:
        "\(count) đơn vị chưa có cột kết quả bình xét: hộ được tính theo điểm, chưa phải kết quả chính thức.",
      english:
        "\(count) unit(s) have no result column yet: households count by their points, not by an official result."
    )
  }

  static func unitsHeld(_ count: Int) -> BilingualText {
    BilingualText(
      vietnamese: "\(count) danh sách đang chờ quyết định",
      english: count == 1 ? "1 list waits for a decision" : "\(count) lists wait for a decision")
  }

  static func errorsOfArea(_ count: Int) -> BilingualText {
    BilingualText(
      vietnamese: "còn \(count) lỗi chưa xử lý",
      english: count == 1 ? "1 error is open" : "\(count) errors are open")
  }

  static func errorsOfRound(_ count: Int) -> BilingualText {
    BilingualText(
      vietnamese: "đợt rà soát còn \(count) lỗi chưa xử lý",
      english: count == 1 ? "1 error is open in the round" : "\(count) errors are open in the round")
  }
}
