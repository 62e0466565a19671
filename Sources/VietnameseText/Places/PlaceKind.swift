/// The levels of local government and below, from the largest to the smallest.
public enum PlaceLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Tỉnh, thành phố trực thuộc trung ương.
  case province
  /// Huyện, quận, thị xã, thành phố thuộc tỉnh; ended on 1 July 2025.
  case district
  /// Xã, phường, thị trấn, đặc khu.
  case commune
  /// Thôn, bản, ấp, khóm, tổ dân phố ...; no level of government and without a national code.
  case village

  /// The smaller level is the lesser one.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .province: 3
    case .district: 2
    case .commune: 1
    case .village: 0
    }
  }
}

/// The word before the name of a place that says what it is: tỉnh, huyện, xã, thôn ...
public enum PlaceKind: String, Hashable, Sendable, CaseIterable {
  /// Tỉnh.
  case tinh
  /// Thành phố; of a province or of the centre, which the word alone does not tell.
  case thanhPho
  /// Quận.
  case quan
  /// Huyện.
  case huyen
  /// Thị xã.
  case thiXa
  /// Xã.
  case xa
  /// Phường.
  case phuong
  /// Thị trấn.
  case thiTran
  /// Đặc khu; since 1 July 2025.
  case dacKhu
  /// Thôn.
  case thon
  /// Bản.
  case ban
  /// Buôn.
  case buon
  /// Bon.
  case bon
  /// Làng.
  case lang
  /// Ấp.
  case ap
  /// Khóm.
  case khom
  /// Khu phố.
  case khuPho
  /// Khu vực.
  case khuVuc
  /// Khu dân cư.
  case khuDanCu
  /// Khu.
  case khu
  /// Tiểu khu.
  case tieuKhu
  /// Tổ dân phố.
  case toDanPho
  /// Tổ nhân dân.
  case toNhanDan
  /// Tổ.
  case to
  /// Xóm.
  case xom
  /// Đội.
  case doi
  /// Phum, a Khmer hamlet.
  case phum
  /// Sóc, a Khmer village.
  case soc

  /// The level of such a place, or nil for a city, which may stand on two levels.
  public var level: PlaceLevel? {
    switch self {
    case .thanhPho: nil
    case .tinh: .province
    case .quan, .huyen, .thiXa: .district
    case .xa, .phuong, .thiTran, .dacKhu: .commune
    default: .village
    }
  }

  /// Whether such a place may stand on a level.
  public func canStand(on level: PlaceLevel) -> Bool {
    self.level.map { $0 == level } ?? (level == .province || level == .district)
  }

  /// The word as it is written in running text: "thị trấn".
  public var word: String { Self.words[self]?[0] ?? rawValue }

  /// Each kind with its word and the short forms in use.
  ///
  /// A short form of one letter counts only before a dot or a digit ("P. 5", "P5", "X. Bản Bo").
  static let words: [Self: [String]] = [
    .tinh: ["tỉnh"], .thanhPho: ["thành phố", "tp", "t p"],
    .quan: ["quận", "q"], .huyen: ["huyện", "h"], .thiXa: ["thị xã", "tx", "t x"],
    .xa: ["xã", "x"], .phuong: ["phường", "p"], .thiTran: ["thị trấn", "tt", "t t"], .dacKhu: ["đặc khu"],
    .thon: ["thôn"], .ban: ["bản"], .buon: ["buôn"], .bon: ["bon"], .lang: ["làng"], .ap: ["ấp"],
    .khom: ["khóm"],
    .khuPho: ["khu phố", "kp"], .khuVuc: ["khu vực", "kv"], .khuDanCu: ["khu dân cư", "kdc"], .khu: ["khu"],
    .tieuKhu: ["tiểu khu", "tk"], .toDanPho: ["tổ dân phố", "tdp"], .toNhanDan: ["tổ nhân dân"], .to: ["tổ"],
    .xom: ["xóm"], .doi: ["đội"], .phum: ["phum"], .soc: ["sóc"],
  ]
}
