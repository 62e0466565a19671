/// Why an edit rule was never answered in a round.
public enum SkipReason: String, CaseIterable, Sendable {
  /// The configuration switches it off.
  case switchedOff = "switched-off"
  /// It belongs to a standard that is not in force in the round.
  case otherStandard = "other-standard"
  /// No table of its kind and standard was received.
  case noTable = "no-table"
  /// It needs a row for every member, and the lists name heads only.
  case headsOnly = "heads-only"
  /// No table asks what it needs.
  case notCollected = "not-collected"
  /// No list of the earlier round is known.
  case noEarlierList = "no-earlier-list"
  /// It was asked, but every record lacks a value it needs.
  case valuesMissing = "values-missing"

  /// Whether the rule came nearer to an answer than with another reason.
  func isNearer(than other: SkipReason?) -> Bool {
    guard let other, let own = Self.allCases.firstIndex(of: self) else { return true }
    return own > Self.allCases.firstIndex(of: other) ?? 0
  }

  /// The reason in words.
  public var label: BilingualText {
    switch self {
    case .switchedOff:
      BilingualText(vietnamese: "đã tắt trong cấu hình", english: "switched off in the configuration")
    case .otherStandard:
      BilingualText(
        vietnamese: "thuộc chuẩn không áp dụng cho đợt này",
        english: "belongs to a standard that is not in force in this round")
    case .noTable:
      BilingualText(vietnamese: "chưa nhận biểu thuộc loại này", english: "no table of its kind was received")
    case .headsOnly:
      BilingualText(
        vietnamese: "danh sách chỉ ghi chủ hộ, không ghi từng thành viên",
        english: "the lists name heads, not every member")
    case .notCollected:
      BilingualText(
        vietnamese: "các biểu không hỏi nội dung cần thiết", english: "no table asks what it needs")
    case .noEarlierList:
      BilingualText(
        vietnamese: "chưa có danh sách của đợt trước", english: "no list of the earlier round is known")
    case .valuesMissing:
      BilingualText(
        vietnamese: "mọi dòng đều thiếu giá trị cần thiết", english: "every record lacks a value it needs")
    }
  }
}
