import Provenance
import Survey

/// The titles and heads of the tables.
extension TableWording {
  static let quantity = BilingualText(vietnamese: "Số lượng", english: "Number")
  static let sum = BilingualText(vietnamese: "Tổng số", english: "Total")
  static let atReview = BilingualText(vietnamese: "Thời điểm rà soát", english: "At the review")
  static let resultOfHouseholds = BilingualText(vietnamese: "Kết quả theo hộ", english: "Households")
  static let resultOfPersons = BilingualText(vietnamese: "Kết quả theo nhân khẩu", english: "Persons")
  static let undetermined = BilingualText(vietnamese: "Chưa xác định", english: "Undetermined")
  static let decrease = BilingualText(vietnamese: "Giảm trong kỳ", english: "Decrease")
  static let increase = BilingualText(vietnamese: "Tăng trong kỳ", english: "Increase")
  static let addedInYear = BilingualText(vietnamese: "Bổ sung trong năm", english: "Added in the year")
  static let indicators = BilingualText(
    vietnamese: "Số hộ thiếu hụt từng chỉ số", english: "Households deprived in each indicator")
  static let totalDeprivations = BilingualText(
    vietnamese: "Tổng số chỉ số thiếu hụt", english: "Deprivations, total")
  static let causes = BilingualText(vietnamese: "Nguyên nhân", english: "Causes")
  static let wishes = BilingualText(vietnamese: "Nguyện vọng hỗ trợ", english: "Support wished for")
  static let children = BilingualText(vietnamese: "Số trẻ em", english: "Children")
  static let childrenHealth = BilingualText(vietnamese: "Thiếu hụt y tế", english: "Deprived in health")
  static let childrenEducation = BilingualText(
    vietnamese: "Thiếu hụt giáo dục", english: "Deprived in education")
  static let minoritiesOfWhich = BilingualText(vietnamese: "DTTS, trong đó", english: "Minorities, of which")

  static let resultsTitle = BilingualText(
    vietnamese: "Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo",
    english: "Results of the review of poor and near-poor households")
  static let targetGroupsTitle = BilingualText(
    vietnamese: "Phân tích hộ nghèo, hộ cận nghèo theo các nhóm đối tượng",
    english: "Poor and near-poor households by target group")
  static let ethnicityTitle = BilingualText(
    vietnamese: "Phân tích hộ nghèo, hộ cận nghèo theo dân tộc",
    english: "Poor and near-poor households by ethnic group of the head")
  static let causesTitle = BilingualText(
    vietnamese: "Phân nhóm hộ nghèo, hộ cận nghèo theo các nguyên nhân nghèo",
    english: "Poor and near-poor households by cause of poverty")
  static let childrenTitle = BilingualText(
    vietnamese: "Tổng hợp chỉ tiêu thiếu hụt của trẻ em thuộc hộ nghèo, hộ cận nghèo",
    english: "Deprivations of children of poor and near-poor households")
  static let wishesTitle = BilingualText(
    vietnamese: "Nguyện vọng hỗ trợ của hộ nghèo, hộ cận nghèo",
    english: "Support wished for by poor and near-poor households")
  static let willsTitle = BilingualText(
    vietnamese: "Hộ nghèo theo ý chí vươn lên thoát nghèo",
    english: "Poor households by will to leave poverty")
  static let criteriaTitle = BilingualText(
    vietnamese: "Phân loại hộ nghèo theo tiêu chí", english: "Poor households by criterion")

  static let criteria: [(BilingualText, String)] = [
    (BilingualText(vietnamese: "Nghèo theo thu nhập", english: "By income"), "income"),
    (BilingualText(vietnamese: "Nghèo theo thiếu hụt", english: "By deprivation"), "deprivation"),
    (BilingualText(vietnamese: "Chỉ thu nhập", english: "Income only"), "income-only"),
    (BilingualText(vietnamese: "Chỉ thiếu hụt", english: "Deprivation only"), "deprivation-only"),
    (BilingualText(vietnamese: "Cả hai", english: "Both"), "both"),
  ]
  static let criteriaNote = BilingualText(
    vietnamese:
      "Hai cột đầu theo kết quả phân loại; ba cột sau cho biết hộ thiếu hụt đến mức chuẩn hay chưa.",
    english:
      "The first two columns are the classification; the last three tell which lines a household meets.")
  static let profileNote = BilingualText(
    vietnamese: "Tỷ lệ DTTS tính trên số hộ DTTS; tỷ lệ của từng dân tộc tính trên số hộ của dân tộc đó.",
    english: "The rate of a group is its share in all households of the group.")

  static let averageNotCollected = BilingualText(
    vietnamese: "Cột hộ có mức sống trung bình để trống: chưa có danh sách nào ghi kết quả này.",
    english: "The columns of average-living households are blank: no list gives this result.")
  static let lowIncomeWorkers = BilingualText(
    vietnamese: "Người lao động có thu nhập thấp", english: "Low-income workers")

  static func poorOf(_ unit: CountUnit) -> BilingualText { unit == .person ? poorPersons : poor }
  static func nearPoorOf(_ unit: CountUnit) -> BilingualText { unit == .person ? nearPoorPersons : nearPoor }
  static func averageOf(_ unit: CountUnit) -> BilingualText {
    unit == .person
      ? BilingualText(vietnamese: "Nhân khẩu hộ có mức sống trung bình", english: "Average living")
      : BilingualText(vietnamese: "Hộ có mức sống trung bình", english: "Average living")
  }
  static func personsOf(_ status: Status) -> BilingualText { status == .poor ? poorPersons : nearPoorPersons }
  private static let poorPersons = BilingualText(vietnamese: "Nhân khẩu nghèo", english: "Poor persons")
  private static let nearPoorPersons = BilingualText(
    vietnamese: "Nhân khẩu cận nghèo", english: "Near-poor persons")

  static func movementTitle(_ status: Status) -> BilingualText {
    status == .poor
      ? BilingualText(vietnamese: "Tổng hợp diễn biến hộ nghèo", english: "Movement of poor households")
      : BilingualText(
        vietnamese: "Tổng hợp diễn biến hộ cận nghèo", english: "Movement of near-poor households")
  }

  static func profileTitle(_ status: Status) -> BilingualText {
    status == .poor
      ? BilingualText(
        vietnamese: "Tổng hợp kết quả rà soát hộ nghèo theo chuẩn nghèo đa chiều",
        english: "Poor households under the multidimensional standard")
      : BilingualText(
        vietnamese: "Tổng hợp kết quả rà soát hộ cận nghèo theo chuẩn nghèo đa chiều",
        english: "Near-poor households under the multidimensional standard")
  }

  static func indicatorRates(_ status: Status) -> BilingualText {
    status == .poor
      ? BilingualText(
        vietnamese: "Tỷ lệ hộ thiếu hụt từng chỉ số trên tổng số hộ nghèo (%)",
        english: "Share of poor households deprived in each indicator (%)")
      : BilingualText(
        vietnamese: "Tỷ lệ hộ thiếu hụt từng chỉ số trên tổng số hộ cận nghèo (%)",
        english: "Share of near-poor households deprived in each indicator (%)")
  }

  static func deprivationsTitle(_ status: Status, isRate: Bool) -> BilingualText {
    let vietnamese = status == .poor ? "của hộ nghèo" : "của hộ cận nghèo"
    let english = status == .poor ? "poor households" : "near-poor households"
    return BilingualText(
      vietnamese: (isRate ? "Phân tích tỷ lệ" : "Phân tích")
        + " các chỉ số thiếu hụt dịch vụ xã hội cơ bản " + vietnamese,
      english: (isRate ? "Deprivation rates of " : "Deprivations of ") + english)
  }
}
