/// A title line that names a place from its village up: "Khóm 1, thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh".
///
/// Levels may be missing, as the district is since 1 July 2025, and may stand in any order; capitals and short forms are
/// read as in `PlaceName`. A part without a kind word is not assigned to a level, for its level would be a guess.
public struct PlaceLine: Hashable, Sendable {
  /// The village, ấp, khóm ...; where two such parts stand (a tổ of a khu phố), the one nearest to the commune.
  public let village: PlaceName?
  /// The xã, phường, thị trấn or đặc khu.
  public let commune: PlaceName?
  /// The huyện, quận, thị xã or thành phố of a province.
  public let district: PlaceName?
  /// The tỉnh or city of the centre.
  public let province: PlaceName?
  /// The parts that name no kind, or a kind that another part has taken.
  public let unassigned: [PlaceName]

  /// Splits a line at commas, semicolons and free-standing dashes, or returns nil when no part names a kind of place.
  ///
  /// A label before a colon ("Địa bàn: ...") is left out. A city is taken for a district when the line also names a
  /// province, or when it is none of the cities of the centre.
  ///
  /// - Parameter text: The decoded text of a title line.
  public init?(_ text: String) {
    let places = Self.parts(of: text.cleaned).compactMap { PlaceName($0) }
    var found: [PlaceLevel: PlaceName] = [:]
    var unassigned: [PlaceName] = []
    let namesProvince = places.contains { $0.kind == .tinh }
    let lastCity = places.lastIndex { $0.kind == .thanhPho }
    for (index, place) in places.enumerated() {
      let isCentral = !namesProvince && index == lastCity && Self.centralCities.contains(place.nameKey)
      let level = place.kind == .thanhPho ? (isCentral ? .province : .district) : place.kind?.level
      guard let level else {
        unassigned.append(place)
        continue
      }
      if let taken = found[level] {
        unassigned.append(level == .village ? taken : place)
        guard level == .village else { continue }
      }
      found[level] = place
    }
    guard !found.isEmpty else { return nil }
    village = found[.village]
    commune = found[.commune]
    district = found[.district]
    province = found[.province]
    self.unassigned = unassigned
  }

  /// The cities of the centre; Huế is one since 1 January 2025 and stands with a province before.
  private static let centralCities = Set(
    ["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "HCM", "Cần Thơ"].map { MatchingKey($0) })

  /// The parts of a line after its label; a dash parts only what names its own kind, as "Bà Rịa - Vũng Tàu" does not.
  private static func parts(of line: String) -> [String] {
    let place = line.lastIndex(of: ":").map { line[line.index(after: $0)...] } ?? line[...]
    var parts: [String] = []
    for part in place.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var isFirst = true
      // Both dashes begin with a byte that few parts hold.
      let mayHoldDash = part.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
      for piece in mayHoldDash ? part.replacing(" – ", with: " - ").split(separator: " - ") : [part] {
        if !isFirst, let last = parts.last, PlaceName(String(piece))?.kind == nil {
          parts[parts.count - 1] = last + " - " + piece
        } else {
          parts.append(String(piece))
        }
        isFirst = false
      }
    }
    return parts
  }
}
