import Provenance
import Survey

/// The words of lists of households by name, and of rows that sum up areas of a kind.
extension Wording {
  static let urbanAndRural: [(isUrban: Bool?, word: String, name: BilingualText)] = [
    (true, "urban", BilingualText(vietnamese: "Khu vực thành thị", english: "Urban areas")),
    (false, "rural", BilingualText(vietnamese: "Khu vực nông thôn", english: "Rural areas")),
    (nil, "unknown", BilingualText(vietnamese: "Chưa rõ khu vực", english: "Urban or rural not known")),
  ]

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
