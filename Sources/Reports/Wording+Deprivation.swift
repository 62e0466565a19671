import Provenance
import Survey

extension Wording {
  static let personsCounted = BilingualText(vietnamese: "Số nhân khẩu", english: "Persons")
  static let headcountRatio = BilingualText(vietnamese: "H", english: "H")
  static let intensity = BilingualText(vietnamese: "A", english: "A")
  static let adjustedHeadcountRatio = BilingualText(vietnamese: "M0 = H × A", english: "M0 = H × A")
  static let answersMissing = BilingualText(vietnamese: "Thiếu trả lời", english: "Answers missing")

  static let year = BilingualText(vietnamese: "Năm", english: "Year")
  static let deprivedShare = BilingualText(
    vietnamese: "Tỷ lệ thiếu hụt theo chỉ số", english: "Share deprived in each indicator")

  /// Among whom deprivations are measured; a review of lists is no census.
  static func measuredAmong(_ base: DeprivationReport.Base) -> BilingualText {
    switch base {
    case .listed:
      BilingualText(
        vietnamese: "Trong số hộ nghèo, hộ cận nghèo; không phải toàn dân cư",
        english: "Among poor and near-poor households, not the whole population")
    case .reviewed:
      BilingualText(
        vietnamese: "Trong số hộ được rà soát; không phải toàn dân cư",
        english: "Among the households reviewed, not the whole population")
    }
  }

  static func countsAsDeprived(_ cutoff: String, _ scheme: DeprivationWeights.Scheme) -> BilingualText {
    switch scheme {
    case .indicators:
      BilingualText(
        vietnamese: "các chỉ số ngang nhau, từ \(cutoff) trở lên",
        english: "indicators weigh the same, from \(cutoff)")
    case .dimensions:
      BilingualText(
        vietnamese: "các dịch vụ ngang nhau, từ \(cutoff) trở lên",
        english: "services weigh the same, from \(cutoff)")
    }
  }
}
