import Provenance

/// The words of the tables, as the forms of the review write them.
enum TableWording {
  static let rate = BilingualText(vietnamese: "Tỷ lệ (%)", english: "Rate (%)")
  static let number = BilingualText(vietnamese: "Số hộ", english: "Number")
  static let order = BilingualText(vietnamese: "TT", english: "No.")
  static let slice = BilingualText(vietnamese: "Phân tổ", english: "Line")
  static let total = BilingualText(vietnamese: "Tổng cộng", english: "Total")
  static let householdLine = BilingualText(vietnamese: "Hộ", english: "Households")
  static let personLine = BilingualText(vietnamese: "Nhân khẩu", english: "Persons")
  static let poor = BilingualText(vietnamese: "Hộ nghèo", english: "Poor")
  static let nearPoor = BilingualText(vietnamese: "Hộ cận nghèo", english: "Near-poor")
  static let households = BilingualText(vietnamese: "Số hộ dân cư", english: "Resident households")
  static let persons = BilingualText(vietnamese: "Số nhân khẩu", english: "Resident persons")
  static let poorHouseholds = BilingualText(vietnamese: "Tổng số hộ nghèo", english: "Poor households, total")
  static let nearPoorHouseholds = BilingualText(
    vietnamese: "Tổng số hộ cận nghèo", english: "Near-poor households, total")
  static let minorities = BilingualText(vietnamese: "DTTS", english: "Ethnic minorities")
  static let ofWhich = BilingualText(vietnamese: "Trong đó", english: "Of which")

  static let unitCounts = BilingualText(
    vietnamese: "Đơn vị tính: hộ, nhân khẩu", english: "Unit: households, persons")
  static let unitHouseholds = BilingualText(vietnamese: "Đơn vị tính: hộ", english: "Unit: households")
  static let unitAll = BilingualText(
    vietnamese: "Đơn vị tính: hộ, nhân khẩu, %", english: "Unit: households, persons, %")
  static let unitHouseholdsAndRate = BilingualText(
    vietnamese: "Đơn vị tính: hộ, %", english: "Unit: households, %")
  static let unitChildren = BilingualText(vietnamese: "Đơn vị tính: trẻ em", english: "Unit: children")

  static let overlapping = BilingualText(
    vietnamese:
      "Một hộ có thể thuộc nhiều nhóm, nhiều nguyên nhân hoặc nhiều chỉ số; các cột không cộng thành tổng.",
    english: "A household may belong to several groups, causes or indicators; the columns do not add up.")
  static let blankBase = BilingualText(
    vietnamese: "Ô trống: mẫu số bằng 0 hoặc không có số liệu.",
    english: "A blank cell: the base is 0, or there are no figures.")

  /// The words of a class.
  static func ofClass(_ isPoor: Bool) -> (name: BilingualText, total: BilingualText) {
    isPoor ? (poor, poorHouseholds) : (nearPoor, nearPoorHouseholds)
  }
}
