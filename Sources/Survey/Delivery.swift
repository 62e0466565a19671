/// What one delivery is of: one kind of table of one village in one round, under the standard its form speaks of.
public struct DeliveryUnit: Hashable, Comparable, Sendable {
  /// The round.
  public let round: RoundID
  /// The village; for a table that speaks of no village, a name made from its file.
  public let village: AreaCode
  /// What the table is about.
  public let kind: TableKind
  /// The standard its form speaks of.
  public let standard: StandardID

  /// A unit of delivery.
  public init(round: RoundID, village: AreaCode, kind: TableKind, standard: StandardID) {
    self.round = round
    self.village = village
    self.kind = kind
    self.standard = standard
  }

  /// By round, village, kind and standard.
  public static func < (left: Self, right: Self) -> Bool {
    (left.round, left.village, left.kind.rawValue, left.standard)
      < (right.round, right.village, right.kind.rawValue, right.standard)
  }
}

/// One received table of one village, as it is kept.
public struct Delivery: Sendable {
  /// What became of a delivery.
  public enum State: String, CaseIterable, Sendable {
    /// It is the one that counts.
    case current
    /// A newer one took its place.
    case superseded
    /// It came in two versions in one run and waits for a decision.
    case held
    /// It was held back, and a later delivery of its unit settled the matter.
    case settled
    /// It was taken back.
    case undone
  }

  /// The delivery's name: a hash of its unit and of where it stands, the same on every machine.
  public var id: String
  /// What it is of.
  public var unit: DeliveryUnit
  /// The province; empty for a table that speaks of no village.
  public var province: AreaCode
  /// The district; nil where there was none.
  public var district: AreaCode?
  /// The commune; empty for a table that speaks of no village.
  public var commune: AreaCode
  /// The SHA-256 of the file it came in.
  public var fileHash: String
  /// The SHA-256 of what its cells say, whatever the file around them.
  public var contentHash: String
  /// The table.
  public var table: ReceivedTable

  /// A delivery.
  public init(
    id: String, unit: DeliveryUnit, province: AreaCode, district: AreaCode?, commune: AreaCode,
    fileHash: String,
    contentHash: String, table: ReceivedTable
  ) {
    self.id = id
    self.unit = unit
    self.province = province
    self.district = district
    self.commune = commune
    self.fileHash = fileHash
    self.contentHash = contentHash
    self.table = table
  }
}
