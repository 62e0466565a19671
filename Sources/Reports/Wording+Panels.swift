import Provenance
import Rules

/// The words of the panels of a page.
extension Wording {
  static let indicator = BilingualText(vietnamese: "Chỉ số", english: "Indicator")
  static let cause = BilingualText(vietnamese: "Nguyên nhân", english: "Cause")
  static let step = BilingualText(vietnamese: "Diễn biến", english: "Step")
  static let householdClass = BilingualText(vietnamese: "Loại hộ", english: "Class")
  static let pages = BilingualText(vietnamese: "Các trang khác", english: "Other pages")
  static let contents = BilingualText(vietnamese: "Trên trang này", english: "On this page")
  static let allReports = BilingualText(vietnamese: "Tất cả báo cáo", english: "All reports")
  static let areasBelow = BilingualText(vietnamese: "Địa bàn trực thuộc", english: "Areas below")

  static let flowTitle = BilingualText(
    vietnamese: "Dòng chuyển dịch hộ nghèo, hộ cận nghèo", english: "Into and out of poverty and near-poverty"
  )
  static let flowNote = BilingualText(
    vietnamese:
      "Số hộ. Bên trái: đầu kỳ và hộ vào danh sách; bên phải: cuối kỳ và hộ ra khỏi danh sách. Độ dày dải theo số hộ; số ghi ở đầu mỗi dải.",
    english:
      "Households. On the left the start and those that joined, on the right the end and those that left. Bands are as thick as their households are many; the number stands where a band begins."
  )

  static func flow(_ source: MovementFlow.Source) -> BilingualText {
    switch source {
    case .poor: BilingualText(vietnamese: "Hộ nghèo đầu kỳ", english: "Poor at the start")
    case .nearPoor: BilingualText(vietnamese: "Hộ cận nghèo đầu kỳ", english: "Near-poor at the start")
    case .fellBack: BilingualText(vietnamese: "Tái nghèo, tái cận nghèo", english: "Fell back")
    case .newlyArisen: BilingualText(vietnamese: "Phát sinh mới", english: "Newly arisen")
    case .otherIncrease: BilingualText(vietnamese: "Tăng khác", english: "Other increase")
    }
  }

  static func flow(_ goal: MovementFlow.Goal) -> BilingualText {
    switch goal {
    case .poor: BilingualText(vietnamese: "Hộ nghèo cuối kỳ", english: "Poor at the end")
    case .nearPoor: BilingualText(vietnamese: "Hộ cận nghèo cuối kỳ", english: "Near-poor at the end")
    case .roseAbove: BilingualText(vietnamese: "Vượt chuẩn cận nghèo", english: "Rose above near-poverty")
    case .otherDecrease: BilingualText(vietnamese: "Giảm khác", english: "Other decrease")
    case .unexplained: BilingualText(vietnamese: "Chưa rõ lý do", english: "Unexplained")
    }
  }

  static func standardChanged(from before: String, to after: String) -> BilingualText {
    BilingualText(
      vietnamese: "Chuẩn nghèo thay đổi từ \(before) sang \(after): không so với năm trước.",
      english: "The standard changed from \(before) to \(after): nothing is compared with the year before.")
  }

  static func change(since year: Int, by count: String, points: String?) -> BilingualText {
    BilingualText(
      vietnamese: "So với \(year): \(count)" + (points.map { " (\($0) điểm %)" } ?? ""),
      english: "Since \(year): \(count)" + (points.map { " (\($0) points)" } ?? ""))
  }

  static let promised = BilingualText(vietnamese: "Kế hoạch", english: "Plan")
  static let planTitle = BilingualText(vietnamese: "So với kế hoạch", english: "Against the plan")
  static let planNote = BilingualText(
    vietnamese: "Chỉ tiêu của năm: số đạt được và số kế hoạch",
    english: "The targets of the year: what was reached, and what was promised")
  static let planHeads = [
    BilingualText(vietnamese: "Chỉ tiêu", english: "Indicator"),
    BilingualText(vietnamese: "Thực hiện", english: "Reached"),
    BilingualText(vietnamese: "Tăng, giảm so với năm trước", english: "Change since the year before"),
    promised, BilingualText(vietnamese: "Đánh giá", english: "Verdict"),
  ]

  static func comparator(_ comparator: PlanTarget.Comparator) -> String {
    switch comparator {
    case .less: "<"
    case .atMost: "≤"
    case .equal: "="
    case .atLeast: "≥"
    case .more: ">"
    }
  }

  static let seriesTitle = BilingualText(
    vietnamese: "Tỷ lệ hộ nghèo, hộ cận nghèo qua các năm", english: "Poverty and near-poverty over the years"
  )
  static let seriesText = BilingualText(
    vietnamese: "Đường liền: hộ nghèo; đường đứt: hộ cận nghèo. Số liệu ở bảng bên cạnh.",
    english: "Full line: poor households; broken line: near-poor. The figures are in the table beside.")
  static let seriesNote = BilingualText(
    vietnamese:
      "Đường liền, chấm tròn: hộ nghèo; đường đứt, ô vuông: hộ cận nghèo. Vạch đứng: đổi chuẩn nghèo, không so qua vạch.",
    english:
      "Full line, dots: poor; broken line, squares: near-poor. An upright line: another standard; nothing is compared across."
  )
  static let seriesTable = BilingualText(
    vietnamese: "Tỷ lệ % trên số hộ dân cư từng năm",
    english: "Per cent of the resident households of each year")

  static let mapTitle = BilingualText(
    vietnamese: "Bản đồ tỷ lệ nghèo đa chiều", english: "Map of multidimensional poverty rates")
  static let tilesTitle = BilingualText(
    vietnamese: "Mức nghèo đa chiều của các địa bàn", english: "Classes of multidimensional poverty")
  static let mapNote = BilingualText(
    vietnamese: "Hộ nghèo và hộ cận nghèo trong 100 hộ dân cư, chia theo mức; mức càng cao, nét càng dày.",
    english: "Poor and near-poor among 100 resident households, in classes: the higher, the denser the lines."
  )
  static let mapText = BilingualText(
    vietnamese: "Mỗi địa bàn được tô theo mức và ghi số thứ tự trong danh sách bên dưới.",
    english: "Every area has the pattern of its class and its number in the list below.")
  static let mapNumbers = BilingualText(
    vietnamese: "Số trên bản đồ là số thứ tự trong danh sách dưới đây.",
    english: "The numbers are those of the list below.")
  static let mapClasses = BilingualText(vietnamese: "Các mức", english: "Classes")
  static let rateUnknown = BilingualText(vietnamese: "Chưa có số liệu", english: "No figure")

  static func rateClass(_ rank: Int, from: String, to: String, isLast: Bool) -> BilingualText {
    BilingualText(
      vietnamese: isLast ? "Mức \(rank): từ \(from)% đến \(to)%" : "Mức \(rank): từ \(from)% đến dưới \(to)%",
      english: isLast ? "Class \(rank): \(from)% to \(to)%" : "Class \(rank): \(from)% to below \(to)%")
  }

  static func rateRank(_ rank: Int) -> BilingualText {
    BilingualText(vietnamese: "mức \(rank)", english: "class \(rank)")
  }

  static let profilesTitle = BilingualText(
    vietnamese: "Chỉ số thiếu hụt theo địa bàn", english: "Deprivations by area")
  static func profilesNote(_ top: String) -> BilingualText {
    BilingualText(
      vietnamese:
        "Tỷ lệ % hộ nghèo và hộ cận nghèo thiếu hụt từng chỉ số; số dưới cột là số thứ tự của chỉ số ở bảng trên. Mọi hình cùng thang, cao nhất là \(top)%.",
      english:
        "Per cent of the poor and near-poor households that lack each indicator; the numbers are those of the indicators in the chart above. All drawings have one scale, up to \(top)%."
    )
  }
  static let nobodyToProfile = BilingualText(
    vietnamese: "Không có hộ nghèo, hộ cận nghèo, hoặc chưa có số liệu.",
    english: "No poor or near-poor households, or no figures.")

  static let quality = BilingualText(vietnamese: "Chất lượng số liệu", english: "Quality of the figures")
  static let checksNote = BilingualText(
    vietnamese: "Điều cần biết trước khi dùng số liệu", english: "What to know before using the figures")
  static let check = BilingualText(vietnamese: "Nội dung", english: "Subject")
  static let wrongTotals = BilingualText(
    vietnamese: "Dòng tổng trong tệp khác tổng các dòng",
    english: "Totals in sheets that differ from their rows")
  static let computedVillages = BilingualText(
    vietnamese: "Thôn đếm theo kết quả tính từ điểm", english: "Villages counted by computed results")
  static let heldLists = BilingualText(
    vietnamese: "Danh sách chờ quyết định", english: "Lists that wait for a decision")
  static let inArea = BilingualText(vietnamese: "Địa bàn này", english: "This area")
  static let inRound = BilingualText(vietnamese: "Toàn đợt", english: "Whole round")
}
