import Provenance
import Survey

/// The words about approvals.
extension Wording {
  /// What stands on every page about results an office stands by.
  static func release(_ approval: Approval) -> BilingualText {
    let day = day(approval.date)
    switch approval.state {
    case .official:
      return BilingualText(
        vietnamese: "Số liệu chính thức theo Quyết định số \(approval.decision) ngày \(day)",
        english: "Official figures by decision \(approval.decision) of \(day)")
    case .preliminary:
      return approval.decision.isEmpty
        ? BilingualText(
          vietnamese: "Số liệu sơ bộ ngày \(day)", english: "Preliminary figures of \(day)")
        : BilingualText(
          vietnamese: "Số liệu sơ bộ theo văn bản số \(approval.decision) ngày \(day)",
          english: "Preliminary figures by document \(approval.decision) of \(day)")
    }
  }

  static let approved = BilingualText(
    vietnamese: "Đủ đơn vị, không còn lỗi; đã phê duyệt",
    english: "Complete, no open error; approved")

  static let changedSinceApproval = BilingualText(
    vietnamese: "danh sách hoặc số liệu đã thay đổi sau khi phê duyệt",
    english: "lists or counts have changed since they were approved")

  /// A day as offices write it: `20/12/2019`.
  private static func day(_ day: Day) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(day.day))/\(two(day.month))/\(day.year)"
  }
}
