import Provenance

/// The words of pages.
extension Wording {
  static let skip = BilingualText(vietnamese: "Đến nội dung chính", english: "Skip to the main content")
  static let headlines = BilingualText(vietnamese: "Số liệu chính", english: "Main figures")
  static let tables = BilingualText(vietnamese: "Biểu tổng hợp", english: "Tables")
  static let about = BilingualText(vietnamese: "Về báo cáo này", english: "About this report")
  static let base = BilingualText(vietnamese: "tổng số", english: "total")
  static let multidimensionalPoor = BilingualText(
    vietnamese: "Nghèo đa chiều (nghèo + cận nghèo)", english: "Multidimensionally poor (poor + near-poor)")
  static let averageLiving = BilingualText(
    vietnamese: "Hộ có mức sống trung bình", english: "Average-living households")
  static let undeterminedHouseholds = BilingualText(
    vietnamese: "Hộ chưa xác định kết quả", english: "Households without a result")

  static func ofHouseholds(_ count: String) -> BilingualText {
    BilingualText(vietnamese: "trong \(count) hộ dân cư", english: "of \(count) resident households")
  }

  static let ratesTitle = BilingualText(
    vietnamese: "Tỷ lệ hộ nghèo và hộ cận nghèo theo địa bàn",
    english: "Poverty and near-poverty rates by area")
  static let ratesText = BilingualText(
    vietnamese: "Mỗi thanh là một địa bàn, xếp từ cao xuống thấp.",
    english: "One bar for each area, the highest first.")
  static let ratesNote = BilingualText(
    vietnamese: "Tỷ lệ % trên số hộ dân cư của địa bàn; xếp theo tổng hai tỷ lệ.",
    english: "Per cent of the resident households of the area; ranked by both together.")
  static let poorRate = BilingualText(vietnamese: "Nghèo %", english: "Poor %")
  static let nearPoorRate = BilingualText(vietnamese: "Cận nghèo %", english: "Near-poor %")
  static let bothRate = BilingualText(vietnamese: "Cộng %", english: "Both %")
  static let deprivationsTitle = BilingualText(
    vietnamese: "Các chỉ số thiếu hụt của hộ nghèo, hộ cận nghèo",
    english: "Deprivations of poor and near-poor households")
  static let causesTitle = BilingualText(vietnamese: "Nguyên nhân nghèo", english: "Causes of poverty")
  static let answersText = BilingualText(
    vietnamese: "Hai thanh cho mỗi dòng: hộ nghèo ở trên, hộ cận nghèo ở dưới.",
    english: "Two bars in each line: poor households above, near-poor below.")
  static let answersNote = BilingualText(
    vietnamese:
      "Tỷ lệ % trên tổng số hộ nghèo, tổng số hộ cận nghèo. Một hộ có thể có nhiều mục; không cộng thành 100%.",
    english:
      "Per cent of all poor, of all near-poor households. A household may have several; shares do not add to 100%."
  )
  static let movementText = BilingualText(
    vietnamese: "Từ số hộ đầu kỳ, trừ các khoản giảm, cộng các khoản tăng, đến số hộ cuối kỳ.",
    english: "From the households at the start, less those that left, plus those that joined, to the end.")
  static let movementNote = BilingualText(
    vietnamese: "Số hộ. Cuối kỳ = đầu kỳ − giảm + tăng.",
    english: "Households. End = start − decrease + increase.")

  static let coverageHeads = [
    area, BilingualText(vietnamese: "Đã nộp", english: "Received"),
    BilingualText(vietnamese: "Phải nộp", english: "Expected"),
    BilingualText(vietnamese: "Chờ quyết định", english: "Held back"),
    BilingualText(vietnamese: "Lỗi", english: "Errors"), state,
  ]

  /// What stands in the way of an area's totals, the weightiest first.
  static func state(_ coverage: Coverage) -> BilingualText {
    if coverage.received < coverage.expected || coverage.expected == 0 {
      return BilingualText(vietnamese: "Chưa đủ", english: "Incomplete")
    }
    if coverage.held > 0 { return BilingualText(vietnamese: "Chờ quyết định", english: "Held back") }
    if coverage.errors > 0 { return BilingualText(vietnamese: "Còn lỗi", english: "Errors open") }
    return BilingualText(vietnamese: "Đủ", english: "Complete")
  }

  static let severity = BilingualText(vietnamese: "Mức độ", english: "Severity")
  static let quantity = BilingualText(vietnamese: "Số lượng", english: "Number")
  static let findingsNote = BilingualText(
    vietnamese: "Số phát hiện còn mở, theo mức độ",
    english: "Open findings, by severity")

  static let reports = BilingualText(vietnamese: "Báo cáo theo địa bàn", english: "Reports by area")
  static let indexHeads = [
    area, poorHouseholds, rate, nearPoorHouseholds, rate, coverageName,
    BilingualText(vietnamese: "Tệp", english: "Files"),
  ]
  static let pageLink = BilingualText(vietnamese: "Trang", english: "Page")
  static let workbookLink = BilingualText(vietnamese: "Bảng tính", english: "Workbook")
}
