public import Survey

/// A delivery with its table in the bytes that the store keeps; packing needs no store and can go on side by side.
public struct PackedDelivery: Sendable {
  /// The delivery.
  public let delivery: Delivery
  /// What its table is like apart from its records.
  let header: String
  /// Its records, in their order.
  let records: [[UInt8]]

  /// Packs a delivery.
  ///
  /// - Throws: ``StoreError`` when its table cannot be written down.
  public init(_ delivery: Delivery) throws(StoreError) {
    self.delivery = delivery
    header = try TableHeader(delivery.table).json()
    records = delivery.table.records.map { RecordCoder.bytes(of: $0, table: delivery.table) }
  }
}
