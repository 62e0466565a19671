/// What the name of a font says about the text it shows.
///
/// `.VnTime` and its family show TCVN3; a name ending in a capital H (`.VnTimeH`, `.VnArial NarrowH`) belongs to a
/// capital font, which shows every letter as a capital. `VNI-Times` and its family show VNI.
struct LegacyFont: Hashable {
  let encoding: LegacyEncoding
  let showsCapitals: Bool

  private static let initials = Array(".vV".utf8)

  /// The legacy font of a name, or nil for every other font.
  init?(named name: String) {
    let first = name.utf8.first { $0 != UInt8(ascii: " ") }
    guard first.map({ Self.initials.contains($0) }) ?? false else { return nil }
    let start = name.drop { $0 == " " }.prefix(4).lowercased()
    if start.hasPrefix(".vn") {
      encoding = .tcvn3
      showsCapitals = name.last { $0 != " " } == "H"
    } else if start == "vni-" || start == "vni " {
      encoding = .vni
      showsCapitals = false
    } else {
      return nil
    }
  }
}
