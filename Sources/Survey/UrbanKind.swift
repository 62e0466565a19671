import VietnameseText

extension Area {
  /// Whether a commune is urban by the kind in its name: phường and thị trấn are, xã are not; đặc khu is not settled.
  public static func isUrban(communeNamed name: String) -> Bool? {
    switch PlaceName(name, on: .commune)?.kind {
    case .phuong, .thiTran: true
    case .xa: false
    default: nil
    }
  }
}
