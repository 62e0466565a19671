import Provenance
import Survey

/// What the charts of movement say.
extension TableWording {
  static func movementTitle(_ status: Status) -> BilingualText {
    status == .poor
      ? BilingualText(vietnamese: "Tổng hợp diễn biến hộ nghèo", english: "Movement of poor households")
      : BilingualText(
        vietnamese: "Tổng hợp diễn biến hộ cận nghèo", english: "Movement of near-poor households")
  }

  /// What an item of a movement table is called.
  static func movement(_ item: String, of status: Status) -> BilingualText {
    let isPoor = status == .poor
    return switch item {
    case "start":
      isPoor
        ? BilingualText(vietnamese: "Hộ nghèo đầu kỳ", english: "Poor at the start")
        : BilingualText(vietnamese: "Hộ cận nghèo đầu kỳ", english: "Near-poor at the start")
    case "became-near-poor":
      BilingualText(vietnamese: "Thoát nghèo, trở thành hộ cận nghèo", english: "Became near-poor")
    case "rose-above":
      isPoor
        ? BilingualText(vietnamese: "Thoát nghèo, vượt chuẩn cận nghèo", english: "Rose above near-poverty")
        : BilingualText(vietnamese: "Thoát cận nghèo, vượt chuẩn", english: "Rose above near-poverty")
    case "became-poor":
      BilingualText(vietnamese: "Hộ cận nghèo trở thành hộ nghèo", english: "Became poor")
    case "other-decrease": BilingualText(vietnamese: "Giảm khác", english: "Other decrease")
    case "unexplained": BilingualText(vietnamese: "Chưa rõ lý do", english: "Unexplained")
    case "near-poor-became-poor":
      BilingualText(vietnamese: "Hộ cận nghèo trở thành hộ nghèo", english: "Near-poor became poor")
    case "poor-became-near-poor":
      BilingualText(vietnamese: "Hộ nghèo trở thành hộ cận nghèo", english: "Poor became near-poor")
    case "fell-back":
      isPoor
        ? BilingualText(vietnamese: "Tái nghèo", english: "Fell back")
        : BilingualText(vietnamese: "Tái cận nghèo", english: "Fell back")
    case "newly-arisen": BilingualText(vietnamese: "Phát sinh mới", english: "Newly arisen")
    case "other-increase": BilingualText(vietnamese: "Tăng khác", english: "Other increase")
    case "end":
      isPoor
        ? BilingualText(vietnamese: "Hộ nghèo cuối kỳ", english: "Poor at the end")
        : BilingualText(vietnamese: "Hộ cận nghèo cuối kỳ", english: "Near-poor at the end")
    default: BilingualText(item)
    }
  }
}
