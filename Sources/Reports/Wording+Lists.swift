import Provenance
import Survey

/// The words of lists of households by name.
extension Wording {
  static func sex(_ sex: Sex) -> BilingualText {
    sex == .male
      ? BilingualText(vietnamese: "Nam", english: "Male") : BilingualText(vietnamese: "Nữ", english: "Female")
  }

  static func listSummary(households: Int, persons: Int) -> BilingualText {
    let numbers = [households, persons].map(ReportCell.count)
    return BilingualText(
      vietnamese:
        "\(numbers[0].text(in: .vietnamese)) hộ, \(numbers[1].text(in: .vietnamese)) nhân khẩu",
      english: "\(numbers[0].text(in: .english)) households, \(numbers[1].text(in: .english)) persons")
  }

  static let internalList = BilingualText(
    vietnamese: "Tài liệu nội bộ, có dữ liệu cá nhân; không đăng tải.",
    english: "For the office only: personal data, not to be published.")
}
