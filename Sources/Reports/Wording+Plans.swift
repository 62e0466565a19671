import Provenance
import Rules
import Survey

extension Wording {
  static let planColumns = [
    BilingualText(vietnamese: "Chỉ tiêu", english: "Indicator"),
    BilingualText(vietnamese: "Năm", english: "Year"),
    BilingualText(vietnamese: "Chuẩn", english: "Standard"),
    BilingualText(vietnamese: "Thực hiện", english: "Reached"),
    BilingualText(vietnamese: "Số đếm", english: "Count"),
    BilingualText(vietnamese: "Tăng, giảm", english: "Change"),
    BilingualText(vietnamese: "Số đếm tăng, giảm", english: "Change of count"),
    BilingualText(vietnamese: "Kế hoạch", english: "Planned"),
    BilingualText(vietnamese: "Kết quả", english: "Result"),
  ]
  static let fallsBy = BilingualText(vietnamese: "giảm", english: "falls by")
  static let standardChanged = BilingualText(
    vietnamese: "đổi chuẩn nghèo, không so được với năm trước",
    english: "another standard: not comparable with the year before")
  static let seriesBreak = BilingualText(vietnamese: "đổi chuẩn nghèo", english: "another standard")
  /// The mark between two standards: what stands above it is not compared with what stands below.
  static func breakMark(from before: StandardID?, to after: StandardID?, in language: Language) -> String {
    "┄┄ \(seriesBreak[language]): \(before?.rawValue ?? "?") ┄ \(after?.rawValue ?? "?") ┄┄"
  }

  static let besideOfficial = BilingualText(
    vietnamese: "bên cạnh kết quả chính thức của năm", english: "beside the official result of the year")
  static let wrongTotal = BilingualText(
    vietnamese: "tổng giai đoạn khác tổng các năm",
    english: "the total of the period is not that of its years")

  static func verdict(_ verdict: PlanAssessment.Verdict) -> BilingualText {
    switch verdict {
    case .met: BilingualText(vietnamese: "đạt", english: "met")
    case .missed: BilingualText(vietnamese: "chưa đạt", english: "missed")
    case .open: BilingualText(vietnamese: "chưa có số liệu", english: "no value yet")
    case .seriesBreak: BilingualText(vietnamese: "không so được", english: "not comparable")
    }
  }

  static func totalIsWrong(
    _ indicator: String, _ years: String, _ stated: String, _ sum: String
  ) -> BilingualText {
    BilingualText(
      vietnamese:
        "\(indicator), giai đoạn \(years): ghi \(stated), cộng các năm được \(sum). Kiểm tra lại tổng.",
      english: "\(indicator), period \(years): stated \(stated), its years add up to \(sum). Check the total."
    )
  }
}
