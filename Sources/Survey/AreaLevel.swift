public import VietnameseText

/// The levels of the area tree, from the ground up.
///
/// Which of them exist at a date is data: districts ended on 2025-07-01.
public enum AreaLevel: String, CaseIterable, Sendable {
  /// Thôn, bản, ấp, khóm, tổ dân phố: the unit that fills in a list.
  case village
  /// Xã, phường, thị trấn, đặc khu.
  case commune
  /// Huyện, quận, thị xã, thành phố of a province; until 2025-06-30.
  case district
  /// Tỉnh, thành phố.
  case province
}

extension AreaLevel: Comparable {
  /// A village is below a commune, a commune below a district, a district below a province.
  public static func < (left: Self, right: Self) -> Bool { left.height < right.height }

  private var height: Int {
    switch self {
    case .village: 0
    case .commune: 1
    case .district: 2
    case .province: 3
    }
  }
}

extension AreaLevel {
  /// The level as the reading of place names knows it.
  public var placeLevel: PlaceLevel {
    switch self {
    case .village: .village
    case .commune: .commune
    case .district: .district
    case .province: .province
    }
  }
}
