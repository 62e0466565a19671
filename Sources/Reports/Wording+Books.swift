import Provenance

/// The words of workbooks and pages.
extension Wording {
  static let order = BilingualText(vietnamese: "TT", english: "No.")
  static let table = BilingualText(vietnamese: "Biểu", english: "Table")
  static let tableTitle = BilingualText(vietnamese: "Nội dung", english: "Contents")
  static let formNumber = BilingualText(vietnamese: "Biểu số", english: "Form")
  static let overview = BilingualText(vietnamese: "Tổng quan", english: "Overview")
  static let reviewTitle = BilingualText(
    vietnamese: "Kết quả rà soát hộ nghèo, hộ cận nghèo", english: "Review of poor and near-poor households")
  static let page = BilingualText(vietnamese: "Trang", english: "Page")
  static let rules = BilingualText(vietnamese: "Bộ quy tắc", english: "Rules")
  static let round = BilingualText(vietnamese: "Đợt rà soát", english: "Round")
  static let standard = BilingualText(vietnamese: "Chuẩn nghèo", english: "Standard")
  static let coverageName = BilingualText(vietnamese: "Tình hình nộp", english: "Coverage")
  static let superseded = BilingualText(vietnamese: "Bản cũ đã thay", english: "Superseded lists")
  static let findings = BilingualText(
    vietnamese: "Kết quả kiểm tra (toàn đợt)", english: "Findings (whole round)")
  static let state = BilingualText(vietnamese: "Tình trạng", english: "State")
  static let complete = BilingualText(
    vietnamese: "Đủ đơn vị, không còn lỗi; chờ ký duyệt", english: "Complete, no open error; ready to sign")
  static let attention = BilingualText(vietnamese: "Lưu ý", english: "Note")
  static let sources = BilingualText(vietnamese: "Căn cứ", english: "Legal basis")
  static let notCollected = BilingualText(
    vietnamese: "Không thu thập tại địa bàn, nên không có biểu",
    english: "Not collected in the area, and so not printed")
  static let noEarlierRound = BilingualText(
    vietnamese: "Chưa có số liệu kỳ trước, nên không có biểu",
    english: "No earlier round is known, and so not printed")
  static let partialRates = BilingualText(
    vietnamese:
      "Tỷ lệ tính trên toàn bộ số hộ dân cư, kể cả đơn vị chưa nộp danh sách, nên có thể thấp hơn thực tế.",
    english:
      "Rates are shares of all resident households, those of units without lists included, and may be too low."
  )
}
