import Provenance

/// The words of the page of findings.
extension Wording {
  static let findingsPage = BilingualText(vietnamese: "Kết quả kiểm tra", english: "Findings")
  static let findingsList = BilingualText(vietnamese: "Danh sách phát hiện", english: "List of findings")
  static let findingsInternal = BilingualText(
    vietnamese:
      "Trang dùng nội bộ. Mỗi dòng ghi tệp, trang tính và ô; không ghi họ tên và số định danh.",
    english: "For internal use. Each line names file, sheet and cell, never a name or an identity number.")
  static let noFindings = BilingualText(vietnamese: "Không có phát hiện nào.", english: "Nothing was found.")
  static let needsScript = BilingualText(
    vietnamese:
      "Trình duyệt đang tắt JavaScript nên không hiện danh sách; xem các bảng dưới đây và tệp findings-*.csv.",
    english:
      "JavaScript is off, so the list is not shown; see the tables below and the file findings-*.csv.")
  static let commune = BilingualText(vietnamese: "Xã", english: "Commune")
  static let village = BilingualText(vietnamese: "Thôn", english: "Village")
  static let rule = BilingualText(vietnamese: "Luật", english: "Rule")
  static let change = BilingualText(vietnamese: "So với bản trước", english: "Since the delivery before")
  static let place = BilingualText(vietnamese: "Vị trí", english: "Place")
  static let whatAndRemedy = BilingualText(
    vietnamese: "Nội dung và cách xử lý", english: "What is the case, what to do")
  static let otherCells = BilingualText(vietnamese: "Các ô liên quan", english: "Other cells")
  static let household = BilingualText(vietnamese: "Hộ", english: "Household")
  static let every = BilingualText(vietnamese: "Tất cả", english: "All")
  static let openNow = BilingualText(vietnamese: "Hiện còn", english: "Open now")
  static let unplaced = BilingualText(vietnamese: "Chưa xác định địa bàn", english: "Place not known")
  static let copyAddress = BilingualText(vietnamese: "Chép địa chỉ", english: "Copy address")
  static let copied = BilingualText(vietnamese: "Đã chép", english: "Copied")
  static let showMore = BilingualText(vietnamese: "Hiện thêm", english: "Show more")
  static let clearFilters = BilingualText(vietnamese: "Bỏ lọc", english: "Clear the filters")
  static let filters = BilingualText(vietnamese: "Lọc danh sách", english: "Filter the list")
  /// `{shown}`, `{matching}` and `{all}` are numbers.
  static let shownOf = BilingualText(
    vietnamese: "Đang hiện {shown} trong {matching} dòng phù hợp; hiện còn {all} dòng.",
    english: "Showing {shown} of {matching} matching lines; {all} are open now.")
  static let totalsByRule = BilingualText(vietnamese: "Tổng số theo luật", english: "Totals by rule")
  static let totalsByPlace = BilingualText(vietnamese: "Tổng số theo địa bàn", english: "Totals by place")
  static let outcomesOfRules = BilingualText(
    vietnamese: "Luật bị bỏ qua hoặc không chạy được", english: "Rules that were skipped or failed to run")
  static let outcome = BilingualText(vietnamese: "Kết quả", english: "Outcome")
  static let reason = BilingualText(vietnamese: "Lý do", english: "Reason")
  static let failedToRun = BilingualText(vietnamese: "không chạy được", english: "failed to run")
  static let skipped = BilingualText(vietnamese: "bỏ qua", english: "skipped")
  static let calculationFailed = BilingualText(
    vietnamese: "phép tính không có kết quả, lần đầu ở", english: "the calculation has no result, first at")
  static let total = BilingualText(vietnamese: "Cộng", english: "Total")

  static func moreOfFile(_ count: Int, _ file: String) -> BilingualText {
    BilingualText(
      vietnamese: "… còn \(count) lỗi nữa trong \(file)", english: "… \(count) more in \(file)")
  }

  static func moreFiles(_ count: Int, _ files: Int) -> BilingualText {
    BilingualText(
      vietnamese: "… còn \(count) lỗi nữa trong \(files) tệp khác",
      english: "… \(count) more in \(files) other files")
  }

  static func completeIn(_ place: String) -> BilingualText {
    BilingualText(vietnamese: "Danh sách đầy đủ: \(place)", english: "The complete list: \(place)")
  }
}
