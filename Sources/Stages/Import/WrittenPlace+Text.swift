import Survey
import VietnameseText

extension WrittenPlace {
  /// The place a title line names.
  init(_ line: PlaceLine) {
    self.init()
    villageName = line.village?.fullName
    communeName = line.commune?.fullName
    districtName = line.district?.fullName
    provinceName = line.province?.fullName
  }

  /// The village a sheet is named after; no place when the name has no word for a village.
  init(sheetName: String) {
    self.init()
    if let place = PlaceName(sheetName), place.kind?.level == .village { villageName = place.fullName }
  }

  /// How many levels are named.
  var levels: Int { [villageName, communeName, districtName, provinceName].count { $0 != nil } }
}

extension PlaceName {
  /// The name with its kind in front, "Ấp Chợ".
  var fullName: String {
    guard let kind else { return name }
    return kind.word.prefix(1).uppercased() + kind.word.dropFirst() + " " + name
  }
}
