internal import Provenance

// The mistakes of configuration files, said once for all readers.
extension RulebookError {
  init(_ place: ConfigurationPlace, _ vietnamese: String, _ english: String) {
    self.init(place: place, message: BilingualText(vietnamese: vietnamese, english: english))
  }

  // MARK: Files

  static func unreadable(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Không đọc được tệp. Cần kiểm tra tệp có tồn tại và được phép đọc.",
      "The file cannot be read. Check that it exists and may be read.")
  }

  static func notUTF8(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Tệp không phải mã UTF-8. Cần lưu lại tệp với mã UTF-8.",
      "The file is not UTF-8. Save it as UTF-8.")
  }

  static func empty(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Tệp chưa có nội dung. Cần điền nội dung hoặc bỏ tệp.",
      "The file is empty. Fill it in or remove it.")
  }

  static func noBoundaries(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place,
      "Tệp không phải tập ranh giới GeoJSON đọc được. Cần FeatureCollection gồm Polygon, MultiPolygon có thuộc tính code.",
      "The file is no readable GeoJSON of boundaries. Give a FeatureCollection of polygons with a property code."
    )
  }

  static func tooLarge(_ place: ConfigurationPlace, megabytes: Int) -> RulebookError {
    RulebookError(
      place, "Tệp lớn hơn \(megabytes) MB. Cần chia nhỏ tệp.",
      "The file is larger than \(megabytes) MB. Divide it.")
  }

  // MARK: YAML

  static func malformed(_ place: ConfigurationPlace, _ problem: String) -> RulebookError {
    RulebookError(
      place, "Tệp sai quy cách YAML (\(problem)). Cần sửa ở đây hoặc ngay phía trên.",
      "This is not well-formed YAML (\(problem)). Correct it here or just above.")
  }

  static func severalDocuments(_ place: ConfigurationPlace) -> RulebookError {
    RulebookError(
      place, "Tệp có hơn một phần YAML (dấu ---). Cần tách thành nhiều tệp.",
      "The file holds more than one YAML document (---). Put each in a file of its own.")
  }

  static func refused(_ place: ConfigurationPlace, _ feature: YAMLFeature) -> RulebookError {
    RulebookError(
      place, "Không dùng \(feature.vietnamese) của YAML ở đây. Cần viết đầy đủ giá trị.",
      "YAML \(feature.english) are not used here. Write the value out in full.")
  }

  static func tooDeep(_ place: ConfigurationPlace, limit: Int) -> RulebookError {
    RulebookError(
      place, "Nội dung lồng quá \(limit) tầng. Cần viết phẳng hơn.",
      "The content is nested more than \(limit) levels deep. Write it flatter.")
  }

  // MARK: Keys and columns

  static func unknownKey(_ place: ConfigurationPlace, _ key: String, nearest: String?) -> RulebookError {
    RulebookError(
      place,
      "Không có khóa “\(key)”." + (nearest.map { " Khóa gần nhất là “\($0)”." } ?? " Cần bỏ hoặc sửa khóa."),
      "There is no key “\(key)”."
        + (nearest.map { " The nearest key is “\($0)”." } ?? " Remove or correct it."))
  }

  static func missingKey(_ place: ConfigurationPlace, _ key: String) -> RulebookError {
    RulebookError(
      place, "Thiếu khóa “\(key)”. Cần bổ sung.", "The key “\(key)” is missing. Add it.")
  }

  static func keyTwice(_ place: ConfigurationPlace, _ key: String) -> RulebookError {
    RulebookError(
      place, "Khóa “\(key)” ghi hai lần. Cần giữ một.", "The key “\(key)” is written twice. Keep one.")
  }

  static func nameTwice(_ place: ConfigurationPlace, _ name: String) -> RulebookError {
    RulebookError(
      place, "Tên “\(name)” đã dùng ở nơi khác. Cần đặt tên riêng.",
      "The name “\(name)” is already used elsewhere. Give each its own.")
  }

  static func unknownColumn(_ place: ConfigurationPlace, _ name: String, nearest: String?) -> RulebookError {
    RulebookError(
      place,
      "Không có cột “\(name)”." + (nearest.map { " Cột gần nhất là “\($0)”." } ?? " Cần bỏ hoặc sửa cột."),
      "There is no column “\(name)”."
        + (nearest.map { " The nearest column is “\($0)”." } ?? " Remove or correct it."))
  }

  static func missingColumn(_ place: ConfigurationPlace, _ name: String) -> RulebookError {
    RulebookError(
      place, "Thiếu cột “\(name)”. Cần bổ sung vào dòng tiêu đề.",
      "The column “\(name)” is missing. Add it to the header row.")
  }

  static func columnTwice(_ place: ConfigurationPlace, _ name: String) -> RulebookError {
    RulebookError(
      place, "Cột “\(name)” ghi hai lần. Cần giữ một.", "The column “\(name)” is there twice. Keep one.")
  }
}

/// The features of YAML that configuration does without.
enum YAMLFeature: Sendable {
  case anchors
  case tags
  case mergeKeys
  case compoundKeys

  var vietnamese: String {
    switch self {
    case .anchors: "neo và tham chiếu (&, *)"
    case .tags: "thẻ kiểu (!)"
    case .mergeKeys: "khóa gộp (<<)"
    case .compoundKeys: "khóa ghép (?)"
    }
  }

  var english: String {
    switch self {
    case .anchors: "anchors and aliases (&, *)"
    case .tags: "tags (!)"
    case .mergeKeys: "merge keys (<<)"
    case .compoundKeys: "compound keys (?)"
    }
  }
}
