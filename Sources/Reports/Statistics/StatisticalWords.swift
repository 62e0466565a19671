import Provenance
import Rules
import Survey

/// What the tables of the tidy table, and those items that are in no code list, are called in statistical formats.
enum StatisticalWords {
  /// What a table is called.
  static func table(_ table: TallyTable) -> BilingualText {
    switch table {
    case .population: words("Dân cư", "Residents")
    case .status: words("Kết quả rà soát", "Results of the review")
    case .criterion: words("Hộ nghèo theo tiêu chí", "Poor households by criterion")
    case .ethnicity: words("Hộ nghèo, hộ cận nghèo theo dân tộc", "Poor and near-poor by ethnic group")
    case .targetGroup:
      words("Hộ nghèo, hộ cận nghèo theo nhóm đối tượng", "Poor and near-poor by target group")
    case .deprivationPoor: words("Thiếu hụt của hộ nghèo", "Deprivations of poor households")
    case .deprivationNearPoor: words("Thiếu hụt của hộ cận nghèo", "Deprivations of near-poor households")
    case .causePoor: words("Nguyên nhân nghèo của hộ nghèo", "Causes of poverty of poor households")
    case .causeNearPoor:
      words("Nguyên nhân nghèo của hộ cận nghèo", "Causes of poverty of near-poor households")
    case .wishPoor: words("Nguyện vọng của hộ nghèo", "Wishes of poor households")
    case .wishNearPoor: words("Nguyện vọng của hộ cận nghèo", "Wishes of near-poor households")
    case .willPoor: words("Ý chí thoát nghèo của hộ nghèo", "Will of poor households to leave poverty")
    case .movementPoor: TableWording.movementTitle(.poor)
    case .movementNearPoor: TableWording.movementTitle(.nearPoor)
    case .childDeprivation: words("Trẻ em và thiếu hụt", "Children and their deprivations")
    }
  }

  /// Items that no code list names.
  static let items: [String: BilingualText] = [
    TallyPlan.minorities: words("Dân tộc thiểu số", "Ethnic minorities"),
    TallyPlan.lowIncomeWorkers: words("Người lao động có thu nhập thấp", "Low-income workers"),
    "total-deprivations": words("Tổng số thiếu hụt", "All deprivations"),
    "children": words("Trẻ em", "Children"),
    "children-health": words("Trẻ em thiếu hụt y tế", "Children deprived of health care"),
    "children-education": words("Trẻ em thiếu hụt giáo dục", "Children deprived of education"),
    "all": words("Tổng số", "Total"),
    "undetermined": words("Chưa xác định", "Undetermined"),
    "reviewed": words("Được rà soát", "Reviewed"),
    "reviewed-not-poor": words("Được rà soát, không nghèo", "Reviewed, found not poor"),
    "multidimensional-poor": words("Nghèo đa chiều", "Multidimensionally poor"),
    "income-only": words("Chỉ do thu nhập", "By income only"),
    "deprivation-only": words("Chỉ do thiếu hụt", "By deprivation only"),
    "both": words("Cả thu nhập và thiếu hụt", "By income and deprivation"),
  ]

  private static func words(_ vietnamese: String, _ english: String) -> BilingualText {
    BilingualText(vietnamese: vietnamese, english: english)
  }
}
