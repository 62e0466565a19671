import Provenance

/// The words around figures that no form of the configuration writes.
enum TableWording {
  static let rate = BilingualText(vietnamese: "Tỷ lệ (%)", english: "Rate (%)")
  static let number = BilingualText(vietnamese: "Số hộ", english: "Number")
  static let slice = BilingualText(vietnamese: "Phân tổ", english: "Line")
  static let total = BilingualText(vietnamese: "Tổng cộng", english: "Total")
  static let poor = BilingualText(vietnamese: "Hộ nghèo", english: "Poor")
  static let nearPoor = BilingualText(vietnamese: "Hộ cận nghèo", english: "Near-poor")
  static let households = BilingualText(vietnamese: "Số hộ dân cư", english: "Resident households")
  static let persons = BilingualText(vietnamese: "Số nhân khẩu", english: "Resident persons")
  static let decrease = BilingualText(vietnamese: "Giảm trong kỳ", english: "Decrease")
  static let increase = BilingualText(vietnamese: "Tăng trong kỳ", english: "Increase")
}
