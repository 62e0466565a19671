public import Provenance
public import Stages
public import Survey

/// A promise of the program does not hold: a fault of the program or of the store, never of the data.
public enum PromiseBroken: Error, Sendable {
  /// The rows of a sheet do not add up to accepted + rejected + ignored.
  case rowEquation(sheet: String)
  /// A stored count of an area differs from what its households say.
  case count(area: AreaCode, key: CountKey, stored: Int?, counted: Int?)
  /// The count of an area differs from the sum of its parts.
  case rollUp(area: AreaCode, key: CountKey)
  /// Two counts of one area that must be equal, or one that must not be greater than the other, are not.
  case identity(area: AreaCode, BrokenIdentity)
  /// Start - left + joined is not end.
  case flow(area: AreaCode, table: TallyTable, unit: CountUnit)

  /// What is the case, in one sentence.
  public var message: BilingualText {
    switch self {
    case .rowEquation(let sheet):
      BilingualText(
        vietnamese: "Số dòng của trang tính \"\(sheet)\" không khớp: tổng số dòng khác nhận + loại + bỏ qua.",
        english:
          "The rows of sheet \"\(sheet)\" do not balance: all rows differ from accepted + rejected + ignored."
      )
    case .count(let area, let key, let stored, let counted):
      BilingualText(
        vietnamese:
          "Số liệu lưu của \(area.rawValue), \(key.table.rawValue)/\(key.item), là \(Self.written(stored)), đếm lại được \(Self.written(counted)).",
        english:
          "The stored count of \(area.rawValue), \(key.table.rawValue)/\(key.item), is \(Self.written(stored)); counted again it is \(Self.written(counted))."
      )
    case .rollUp(let area, let key):
      BilingualText(
        vietnamese:
          "Số liệu của \(area.rawValue), \(key.table.rawValue)/\(key.item), khác tổng các đơn vị bên dưới.",
        english:
          "The count of \(area.rawValue), \(key.table.rawValue)/\(key.item), differs from the sum of its parts."
      )
    case .identity(let area, let broken):
      BilingualText(
        vietnamese:
          "Số liệu của \(area.rawValue) trái đẳng thức \(broken.name): \(broken.left) và \(broken.right).",
        english:
          "The counts of \(area.rawValue) break identity \(broken.name): \(broken.left) and \(broken.right).")
    case .flow(let area, let table, let unit):
      BilingualText(
        vietnamese: "Biến động \(table.rawValue) (\(unit.rawValue)) của \(area.rawValue) không cân đối.",
        english: "The movement \(table.rawValue) (\(unit.rawValue)) of \(area.rawValue) does not balance.")
    }
  }

  private static func written(_ number: Int?) -> String { number.map(String.init) ?? "–" }
}
