import Provenance

/// The words of reports, as officers write them.
enum Wording {
  static let draft = BilingualText(vietnamese: "DỰ THẢO", english: "DRAFT")
  static let area = BilingualText(vietnamese: "Địa bàn", english: "Area")
  static let households = BilingualText(vietnamese: "Số hộ", english: "Households")
  static let poorHouseholds = BilingualText(vietnamese: "Hộ nghèo", english: "Poor")
  static let nearPoorHouseholds = BilingualText(vietnamese: "Hộ cận nghèo", english: "Near-poor")
  static let rate = BilingualText(vietnamese: "Tỷ lệ %", english: "Rate %")
  static let undetermined = BilingualText(vietnamese: "Chưa xác định", english: "Undetermined")
  static let unitsReceived = BilingualText(vietnamese: "Đơn vị đã nộp", english: "Units received")
}
