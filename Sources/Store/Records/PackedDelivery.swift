public import Survey

/// A delivery with its table in the bytes that the store keeps.
public final class PackedDelivery: Sendable {
  /// The delivery's name: a hash of its unit and of where it stands, the same on every machine.
  public let id: String
  /// What it is of.
  public let unit: DeliveryUnit
  /// The province; empty for a table that speaks of no village.
  public let province: AreaCode
  /// The district; nil where there was none.
  public let district: AreaCode?
  /// The commune; empty for a table that speaks of no village.
  public let commune: AreaCode
  /// The SHA-256 of the file it came in.
  public let fileHash: String
  /// The SHA-256 of what its cells say, whatever the file around them.
  public let contentHash: String
  /// The table.
  public let table: PackedTable

  /// A delivery of a packed table.
  public init(
    id: String, unit: DeliveryUnit, province: AreaCode, district: AreaCode?, commune: AreaCode,
    fileHash: String, table: PackedTable
  ) {
    self.id = id
    self.unit = unit
    self.province = province
    self.district = district
    self.commune = commune
    self.fileHash = fileHash
    contentHash = table.contentHash
    self.table = table
  }

  /// Packs a delivery.
  ///
  /// - Throws: ``StoreError`` when its table cannot be written down.
  public init(_ delivery: Delivery) throws(StoreError) {
    id = delivery.id
    unit = delivery.unit
    province = delivery.province
    district = delivery.district
    commune = delivery.commune
    fileHash = delivery.fileHash
    contentHash = delivery.contentHash
    table = try PackedTable(delivery.table)
  }
}
