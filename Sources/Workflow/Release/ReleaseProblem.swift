public import Provenance
public import Survey

/// Why results cannot be approved as they are; something has to be done first.
public enum ApprovalObstacle: Hashable, Sendable {
  /// Areas below it that report are not approved.
  case children(of: String, missing: [String])
  /// The area is approved, and its lists or counts changed since.
  case changed(String)
  /// The area is approved by another decision.
  case approved(String, by: String)
  /// Units have not sent their lists, or wait for a decision.
  case incomplete(String, received: Int, expected: Int, held: Int)
  /// Errors are open in what counts.
  case errors(String, Int)
  /// Errors are open that belong to no area.
  case errorsWithoutPlace(Int)
  /// The counts were made from other lists or rules than those that hold now.
  case stale(RoundID)

  /// The obstacle in one sentence, with what to do.
  public var message: BilingualText {
    switch self {
    case .children(let area, let missing):
      let names = missing.joined(separator: "; ")
      return BilingualText(
        vietnamese:
          "\(area) chưa thể phê duyệt: đơn vị bên dưới chưa được phê duyệt: \(names). Hãy phê duyệt các đơn vị đó trước.",
        english:
          "\(area) cannot be approved yet: areas below it are not approved: \(names). Approve them first.")
    case .changed(let area):
      return BilingualText(
        vietnamese:
          "\(area): danh sách hoặc số liệu đã thay đổi sau khi phê duyệt. Hãy mở lại bằng rasoat release reopen rồi phê duyệt lại.",
        english:
          "\(area): lists or counts have changed since they were approved. Reopen it with rasoat release reopen and approve it again."
      )
    case .approved(let area, let decision):
      return BilingualText(
        vietnamese:
          "\(area) đã được phê duyệt: \(decision). Muốn đổi, hãy mở lại bằng rasoat release reopen.",
        english:
          "\(area) is approved already: \(decision). To change that, reopen it with rasoat release reopen.")
    case .incomplete(let area, let received, let expected, let held):
      return BilingualText(
        vietnamese:
          "\(area) chưa đủ: \(received)/\(expected) đơn vị đã nộp, \(held) danh sách đang chờ quyết định. Hãy bổ sung; riêng số liệu sơ bộ có thể thêm --incomplete.",
        english:
          "\(area) is not complete: \(received)/\(expected) units received, \(held) lists wait for a decision. Complete it; preliminary results can be approved with --incomplete."
      )
    case .errors(let area, let count):
      return BilingualText(
        vietnamese:
          "\(area) còn \(count) lỗi chưa xử lý. Hãy sửa hoặc miễn trừ có lý do; riêng số liệu sơ bộ có thể thêm --incomplete.",
        english:
          "\(area) has \(count) open errors. Correct or waive them; preliminary results can be approved with --incomplete."
      )
    case .errorsWithoutPlace(let count):
      return BilingualText(
        vietnamese:
          "Đợt rà soát còn \(count) lỗi chưa biết thuộc địa bàn nào. Hãy xử lý trước; riêng số liệu sơ bộ có thể thêm --incomplete.",
        english:
          "The round has \(count) open errors that belong to no area. Settle them; preliminary results can be approved with --incomplete."
      )
    case .stale(let round):
      return BilingualText(
        vietnamese:
          "Số liệu đợt \(round.rawValue) được đếm từ danh sách hoặc cấu hình khác với hiện nay. Hãy chạy lại rasoat validate, normalize, aggregate.",
        english:
          "The counts of round \(round.rawValue) were made from other lists or another configuration. Run rasoat validate, normalize and aggregate again."
      )
    }
  }
}

/// A release that cannot be made or read.
public enum ReleaseProblem: Error, Sendable {
  /// Reading the inputs again does not give the same outputs; these differ.
  case notRepeatable([String])
  /// It is no release that this program can read; a few words on what.
  case unreadable(String)

  /// The problem in one sentence, with what to do.
  public var message: BilingualText {
    switch self {
    case .notRepeatable(let files):
      let names = files.prefix(5).joined(separator: ", ")
      return BilingualText(
        vietnamese:
          "Đọc lại các tệp đã nhận không cho cùng kết quả (\(files.count) tệp: \(names)). Hãy chạy lại rasoat run với các tệp đó cho đợt này và các đợt trước; chưa phát hành gì.",
        english:
          "Reading the received files again does not give the same outputs (\(files.count) files: \(names)). Run rasoat run over them again, for this round and those before; nothing was released."
      )
    case .unreadable(let words):
      return BilingualText(
        vietnamese: "Không đọc được bản phát hành: \(words). Hãy dùng bản sao khác.",
        english: "The release cannot be read: \(words). Use another copy.")
    }
  }
}
