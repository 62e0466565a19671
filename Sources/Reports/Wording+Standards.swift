import Provenance
import Rules
import Survey

/// The words of results under more than one standard, and within other boundaries.
extension Wording {
  static let standardsTitle = BilingualText(
    vietnamese: "Kết quả theo các chuẩn nghèo của đợt", english: "Results under the standards of the round")
  static let standardsNote = BilingualText(
    vietnamese: "Mỗi chuẩn một kết quả riêng; không cộng và không so với nhau.",
    english: "Each standard has a result of its own; they are neither added nor compared.")
  static let standardsHeads = [standard, poorHouseholds, rate, nearPoorHouseholds, rate]
  static let boundaries = BilingualText(vietnamese: "Địa giới", english: "Boundaries")
  static let unplacedTitle = BilingualText(
    vietnamese: "Thôn chưa biết thuộc đơn vị nào, chưa tính vào bảng",
    english: "Villages that nobody has placed, counted in no area")

  static let localStandard = BilingualText(
    vietnamese:
      "Số tính theo chuẩn riêng của tỉnh từ thu nhập và chỉ số đã thu thập; không thuộc kết quả quốc gia, không cộng vào đó.",
    english:
      "Counted by the province's own line from the income and deprivations collected; no part of the national result, never added to it."
  )

  static func name(of result: StandardResult) -> BilingualText {
    let title = result.standard.title
    let id = result.standard.id.rawValue
    guard result.isOfficial else {
      return BilingualText(vietnamese: "\(title.vietnamese) (\(id))", english: "\(title.english) (\(id))")
    }
    return BilingualText(
      vietnamese: "\(title.vietnamese) (\(id)), kết quả chính thức của đợt",
      english: "\(title.english) (\(id)), the official one of the round")
  }

  /// A result on one line, with its shares.
  static func line(of result: StandardResult, in language: Language) -> String {
    let parts = TallyPlan.classes.map { status in
      let figures = result.figures(of: status).map { $0.text(in: language) }
      let rate = figures[1].isEmpty ? "" : " (\(figures[1])%)"
      return "\((status == .poor ? poorHouseholds : nearPoorHouseholds)[language]): \(figures[0])\(rate)"
    }
    return "\(name(of: result)[language]): " + parts.joined(separator: "; ")
  }

  static func movementAcrossBreak(_ before: String, _ after: String) -> BilingualText {
    BilingualText(
      vietnamese:
        "Biểu diễn biến đi qua chỗ đổi chuẩn: đầu kỳ theo \(before), cuối kỳ theo \(after). Số tăng, giảm không chỉ do đời sống hộ thay đổi.",
      english:
        "The movement goes across a change of standard: its start is under \(before), its end under \(after). Not every change is one of a household's life."
    )
  }

  static func officialMissing(_ standard: String) -> BilingualText {
    BilingualText(
      vietnamese: "Đợt này chưa có số liệu theo chuẩn chính thức (\(standard)).",
      english: "Nothing was received under the official standard of this round (\(standard)).")
  }
}
