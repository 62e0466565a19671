import Provenance
import Rules
import Survey

extension Wording {
  static let methodTitle = BilingualText(
    vietnamese: "Số nhỏ được giữ kín như thế nào", english: "How small numbers are withheld")
  static let methodOpen = BilingualText(vietnamese: "Công bố đầy đủ", english: "Published in full")
  static let methodWithheld = BilingualText(vietnamese: "Số ô được giữ kín", english: "Cells withheld")
  static let methodHeads = [
    BilingualText(vietnamese: "Bảng", english: "Table"), BilingualText(vietnamese: "Số ô", english: "Cells"),
    BilingualText(vietnamese: "Giữ kín", english: "Withheld"),
  ]

  static func methodSmall(
    _ limits: [(unit: CountUnit, limit: ProtectionRules.Limit)], smallestGroup: Int
  ) -> BilingualText {
    func words(_ language: Language) -> String {
      limits.map { "1–\($0.limit.below - 1) \(unitName($0.unit)[language])" }.joined(separator: ", ")
    }
    return BilingualText(
      vietnamese: "Không con số nào bị sửa; con số nhỏ được thay bằng \"…\". Giữ kín: \(words(.vietnamese)); "
        + "phần còn lại của một nhóm khi nhỏ như vậy; mọi chi tiết về nhóm dưới \(smallestGroup) hộ ở một địa bàn.",
      english:
        "No number is changed; a small one is replaced by \"…\". Withheld are: \(words(.english)); what remains of "
        + "a group where it is as small; every breakdown of a group of fewer than \(smallestGroup) households in an area."
    )
  }

  static func methodOthers(
    _ limits: [(unit: CountUnit, limit: ProtectionRules.Limit)]
  ) -> BilingualText {
    func words(_ language: Language) -> String {
      limits.map { "\($0.limit.width) \(unitName($0.unit)[language])" }.joined(separator: ", ")
    }
    return BilingualText(
      vietnamese:
        "Một số ô khác cũng được giữ kín, để cộng trừ các con số đã công bố ở thôn, xã, huyện, tỉnh và giữa các "
        + "chỉ tiêu không tìm lại được: mỗi số giữ kín còn có thể cách nhau ít nhất \(words(.vietnamese)), hoặc hết mức mà "
        + "các bảng công bố đầy đủ cho phép. Tỷ lệ của số giữ kín cũng được giữ kín.",
      english:
        "Other cells are withheld as well, so that sums and differences of what is published for villages, communes, "
        + "districts and provinces and between items do not tell them: each withheld number may still differ by at least "
        + "\(words(.english)), or by all that the tables published in full leave possible. The rates of withheld numbers "
        + "are withheld too.")
  }

  private static func unitName(_ unit: CountUnit) -> BilingualText {
    switch unit {
    case .household: BilingualText(vietnamese: "hộ", english: "households")
    case .person: BilingualText(vietnamese: "người", english: "persons")
    case .deprivation: BilingualText(vietnamese: "thiếu hụt", english: "deprivations")
    }
  }

  static let postingTitle = BilingualText(
    vietnamese: "Danh sách niêm yết hộ nghèo, hộ cận nghèo",
    english: "Posting list of poor and near-poor households")
  static let postingHeads = [
    BilingualText(vietnamese: "STT", english: "No."),
    BilingualText(vietnamese: "Họ và tên chủ hộ", english: "Head of household"),
    BilingualText(vietnamese: "Kết quả rà soát", english: "Result"),
  ]
  static let postingNote = BilingualText(
    vietnamese:
      "Chỉ để niêm yết tại thôn và trụ sở xã trong thời hạn quy định; không đăng kèm số liệu thống kê.",
    english:
      "For posting in the village and at the commune office for the time prescribed; not to be published with statistics."
  )
}
