import Provenance
import Survey

/// The words of the pages that list the households behind numbers.
extension Wording {
  static let listTitle = BilingualText(vietnamese: "Danh sách hộ", english: "Households")
  static let listLink = BilingualText(
    vietnamese: "Danh sách hộ sau số liệu", english: "The households behind the figures")
  static let listInternal = BilingualText(
    vietnamese: "Dùng nội bộ: có họ tên chủ hộ. Không gửi ra ngoài, không niêm yết.",
    english: "For the office only: names of heads stand here. Not to be passed on or posted.")
  static let listHeads = [
    BilingualText(vietnamese: "Mã hộ", english: "Code"), BilingualText(vietnamese: "Chủ hộ", english: "Head"),
    BilingualText(vietnamese: "Kết quả", english: "Result"),
    BilingualText(vietnamese: "Nhân khẩu", english: "Persons"),
    BilingualText(vietnamese: "Tệp · trang tính!ô", english: "File · sheet!cell"),
  ]
  static let listEmpty = BilingualText(vietnamese: "Không có hộ nào.", english: "No households.")

  /// What a table is called beside the heading above it.
  static func table(of title: BilingualText) -> BilingualText {
    BilingualText(vietnamese: "Bảng: \(title.vietnamese)", english: "Table: \(title.english)")
  }

  static func listOf(_ village: String) -> BilingualText {
    BilingualText(vietnamese: "Danh sách hộ của \(village)", english: "Households of \(village)")
  }

  static func result(_ status: Status?) -> BilingualText {
    switch status {
    case .poor: TableWording.poor
    case .nearPoor: TableWording.nearPoor
    case .averageLiving: averageLiving
    case .notPoor: BilingualText(vietnamese: "Hộ không nghèo", english: "Not poor")
    case nil: undetermined
    }
  }
}
