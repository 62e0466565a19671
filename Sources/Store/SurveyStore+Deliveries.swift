import Foundation
import Provenance
public import Survey
import Synchronization

/// What is known of a delivery without its table.
public struct DeliverySummary: Hashable, Sendable {
  /// The delivery's name.
  public var id: String
  /// What it is of.
  public var unit: DeliveryUnit
  /// The province.
  public var province: AreaCode
  /// The district; nil where there was none.
  public var district: AreaCode?
  /// The commune.
  public var commune: AreaCode
  /// The file it came in.
  public var fileHash: String
  /// The sheet it stands in.
  public var sheet: String
  /// The hash of what its cells say.
  public var contentHash: String
  /// What became of it.
  public var state: Delivery.State
  /// The delivery that took its place; nil when none did.
  public var supersededBy: String?
  /// The run that brought it.
  public var run: Int64
}

/// What became of deliveries that came in.
public struct AcceptanceResult: Sendable {
  /// Units that count now for the first time.
  public var accepted: [DeliveryUnit] = []
  /// Units whose earlier delivery was superseded.
  public var superseding: [DeliveryUnit] = []
  /// Units that came again with the same content: nothing changed.
  public var unchanged: [DeliveryUnit] = []
}

extension SurveyStore {
  /// Takes deliveries in: each supersedes the current one of its unit, in one transaction; the same content again
  /// changes nothing.
  public func accept(_ deliveries: [Delivery], run: Int64) throws(StoreError) -> AcceptanceResult {
    try accept(deliveries.map { (delivery) throws(StoreError) in try PackedDelivery(delivery) }, run: run)
  }

  /// The same for deliveries that are packed already.
  public func accept(_ deliveries: [PackedDelivery], run: Int64) throws(StoreError) -> AcceptanceResult {
    var result = AcceptanceResult()
    try makeRoom(for: deliveries)
    for start in stride(from: 0, to: deliveries.count, by: engine.deliveriesTogether) {
      let together = deliveries[start...].prefix(engine.deliveriesTogether)
      let part = try write("taking deliveries in") { database in
        do {
          return try Self.accept(together, run: run, in: database)
        } catch let failure as PostgresFailure where failure.isForbidden && engine.isOfOffice {
          throw Self.otherOffice(together.first)
        }
      }
      result.accepted += part.accepted
      result.superseding += part.superseding
      result.unchanged += part.unchanged
    }
    return result
  }

  /// The refusal of a delivery of somebody else's area.
  private static func otherOffice(_ delivery: PackedDelivery?) -> StoreError {
    let place = delivery.map {
      [$0.table.location.file, $0.table.location.sheet, $0.unit.village.rawValue].compactMap(\.self)
    }
    return StoreError(
      .otherOffice((place ?? []).joined(separator: " · ")), during: "taking deliveries in")
  }

  private static func accept(
    _ deliveries: ArraySlice<PackedDelivery>, run: Int64, in database: any StoreConnection
  ) throws -> AcceptanceResult {
    var result = AcceptanceResult()
    for delivery in deliveries { try takeAlone(delivery.unit, in: database) }
    let held = try heldUnits(in: database)
    for delivery in deliveries {
      if held.contains(delivery.unit) {
        try database.execute(
          """
          UPDATE delivery SET state = 'settled'
          WHERE round = ? AND village = ? AND kind = ? AND standard = ? AND state = 'held'
          """, arguments(delivery.unit))
      }
      let current: (id: String, contentHash: String)? = try database.rows(
        """
        SELECT id, content_hash FROM delivery
        WHERE round = ? AND village = ? AND kind = ? AND standard = ? AND state = 'current'
        """, arguments(delivery.unit)
      ) { row -> (id: String, contentHash: String) in (row[0], row[1]) }.first
      guard let current else {
        try insert(delivery, state: .current, run: run, into: database)
        result.accepted.append(delivery.unit)
        continue
      }
      guard current.contentHash != delivery.contentHash else {
        result.unchanged.append(delivery.unit)
        continue
      }
      try database.execute("UPDATE delivery SET state = 'superseded' WHERE id = ?", [current.id])
      try insert(delivery, state: .current, run: run, into: database)
      try database.execute("UPDATE delivery SET superseded_by = ? WHERE id = ?", [delivery.id, current.id])
      result.superseding.append(delivery.unit)
    }
    return result
  }

  /// Keeps deliveries that wait for a decision; they count nowhere.
  public func hold(_ deliveries: [Delivery], run: Int64) throws(StoreError) {
    try hold(deliveries.map { (delivery) throws(StoreError) in try PackedDelivery(delivery) }, run: run)
  }

  /// The same for deliveries that are packed already.
  public func hold(_ deliveries: [PackedDelivery], run: Int64) throws(StoreError) {
    try makeRoom(for: deliveries)
    try write("holding deliveries back") { database in
      for unit in Set(deliveries.map(\.unit)).sorted() { try Self.takeAlone(unit, in: database) }
      for delivery in deliveries {
        try Self.insert(delivery, state: .held, run: run, into: database)
      }
    }
  }

  /// Gives each round and province a place of its own, before anything of it is kept.
  private func makeRoom(for deliveries: [PackedDelivery]) throws(StoreError) {
    for delivery in deliveries {
      try engine.prepare(for: delivery.unit.round.rawValue, province: delivery.province.rawValue)
    }
  }

  /// Keeps other runs from a unit until the transaction ends.
  private static func takeAlone(_ unit: DeliveryUnit, in database: any StoreConnection) throws {
    try database.beside(theCountingOf: unit.round.rawValue)
    try database.alone(
      "unit", unit.round.rawValue, unit.village.rawValue, unit.kind.rawValue, unit.standard.rawValue)
  }

  /// The units that have deliveries waiting for a decision; few, where a round has thousands.
  private static func heldUnits(in database: any StoreConnection) throws -> Set<DeliveryUnit> {
    Set(
      try database.rows("SELECT DISTINCT round, village, kind, standard FROM delivery WHERE state = 'held'") {
        row in
        guard let kind = TableKind(rawValue: row[2]) else {
          throw StoreError(.damaged("a delivery of unknown kind"), during: "taking deliveries in")
        }
        return DeliveryUnit(
          round: RoundID(rawValue: row[0]), village: AreaCode(rawValue: row[1]), kind: kind,
          standard: StandardID(rawValue: row[3]))
      })
  }

  private static func arguments(_ unit: DeliveryUnit) -> StoreArguments {
    [unit.round.rawValue, unit.village.rawValue, unit.kind.rawValue, unit.standard.rawValue]
  }

  private static func insert(
    _ delivery: PackedDelivery, state: Delivery.State, run: Int64, into database: any StoreConnection
  ) throws {
    guard try database.text("SELECT id FROM delivery WHERE id = ?", [delivery.id]) == nil else {
      // The same sheet was here before and was superseded or undone: it counts again.
      try database.execute(
        "UPDATE delivery SET state = ?, superseded_by = NULL, run = ? WHERE id = ?",
        [state.rawValue, run, delivery.id])
      return
    }
    let (header, records) = try delivery.table.contents()
    try database.execute(
      """
      INSERT INTO delivery (id, round, province, district, commune, village, kind, standard, sha256, sheet, table_number,
        content_hash, header, run, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
      """,
      [
        delivery.id, delivery.unit.round.rawValue, delivery.province.rawValue,
        delivery.district?.rawValue, delivery.commune.rawValue,
        delivery.unit.village.rawValue, delivery.unit.kind.rawValue, delivery.unit.standard.rawValue,
        delivery.fileHash, delivery.table.location.sheet ?? "", delivery.contentHash,
        header, run, state.rawValue,
      ])
    var row = try database.insertion(
      into: "record", columns: "delivery, ordinal, sheet_row, payload", parts: "round, province")
    for (ordinal, record) in records.enumerated() {
      row.bind(delivery.id)
      row.bind(ordinal)
      row.bind(record.row)
      row.bind(record.bytes)
      row.bind(part: delivery.unit.round.rawValue)
      row.bind(part: delivery.province.rawValue)
      try row.run()
    }
    try row.finish()
  }

  /// The deliveries of a round, in the order of their units; all states unless one is given.
  public func deliveries(
    round: RoundID, state: Delivery.State? = nil
  ) throws(StoreError) -> [DeliverySummary] {
    try read("reading deliveries") { database in
      try database.rows(
        """
        SELECT \(Self.summaryColumns) FROM delivery WHERE round = ? AND (CAST(? AS TEXT) IS NULL OR state = ?)
        ORDER BY commune, village, kind, standard, id
        """, [round.rawValue, state?.rawValue, state?.rawValue]
      ) { try Self.summary($0) }
    }
  }

  /// What a summary is made of, in this order; the header of the table is long and stays where it is.
  private static let summaryColumns =
    "id, round, province, district, commune, village, kind, standard, sha256, sheet, content_hash, state, superseded_by, run"

  private static func summary(_ row: StoreRow) throws -> DeliverySummary {
    guard let kind = TableKind(rawValue: row[6]), let state = Delivery.State(rawValue: row[11])
    else {
      throw StoreError(.damaged("a delivery of unknown kind or state"), during: "reading deliveries")
    }
    let unit = DeliveryUnit(
      round: RoundID(rawValue: row[1]), village: AreaCode(rawValue: row[5]), kind: kind,
      standard: StandardID(rawValue: row[7]))
    return DeliverySummary(
      id: row[0], unit: unit, province: AreaCode(rawValue: row[2]),
      district: (row[3] as String?).map { AreaCode(rawValue: $0) }, commune: AreaCode(rawValue: row[4]),
      fileHash: row[8], sheet: row[9], contentHash: row[10], state: state, supersededBy: row[12], run: row[13]
    )
  }

  /// The table of a delivery, with its records unless they are not needed.
  public func table(
    of delivery: DeliverySummary, withRecords: Bool = true
  ) throws(StoreError) -> ReceivedTable {
    let known = headers.withLock { $0[delivery.id] }
    if let known, !withRecords { return known }
    let (header, payloads) = try read("reading a table") { database -> (String?, [[UInt8]]) in
      let header =
        known != nil
        ? nil
        : try database.text("SELECT header FROM delivery WHERE id = ?", [delivery.id])
      guard withRecords else { return (header, []) }
      let part = database.within([
        "round": delivery.unit.round.rawValue, "province": delivery.province.rawValue,
      ])
      let payloads = try database.rows(
        "SELECT payload FROM record WHERE delivery = ?\(part.sql) ORDER BY ordinal",
        [delivery.id] + part.arguments
      ) { $0.bytes(0) }
      return (header, payloads)
    }
    var table = if let known { known } else { try keep(header, of: delivery) }
    // Unpacked outside the database, so that another stage can read meanwhile.
    table.records.reserveCapacity(payloads.count)
    for payload in payloads { table.records.append(try RecordCoder.record(payload, table: table)) }
    return table
  }

  /// The table that a header tells of, without its records.
  private func keep(_ header: String?, of delivery: DeliverySummary) throws(StoreError) -> ReceivedTable {
    guard let header else {
      throw StoreError(.damaged("delivery \(delivery.id) is gone"), during: "reading a table")
    }
    let table = try TableHeader.table(
      header, round: delivery.unit.round, standard: delivery.unit.standard, sheet: delivery.sheet)
    return headers.withLock { $0.keep(table, of: delivery.id) }
  }

  /// Takes back the deliveries that came in one file: each earlier delivery they superseded counts again.
  ///
  /// What was found while the file was read is withdrawn with it.
  ///
  /// - Returns: The units that changed.
  public func undo(fileHash: String, round: RoundID) throws(StoreError) -> [DeliveryUnit] {
    try write("taking deliveries back") { database in
      let came = "FROM delivery WHERE sha256 = ? AND round = ? AND state IN ('current', 'held') ORDER BY id"
      let arguments: StoreArguments = [fileHash, round.rawValue]
      let units = try database.rows("SELECT \(Self.summaryColumns) " + came, arguments) {
        try Self.summary($0).unit
      }
      for unit in Set(units).sorted() { try Self.takeAlone(unit, in: database) }
      // Read again, as they stand now that nobody else changes them.
      let deliveries = try database.rows("SELECT \(Self.summaryColumns) " + came, arguments) {
        try Self.summary($0)
      }
      try database.execute(
        "DELETE FROM finding WHERE sha256 = ? AND round = ? AND stage = 'import'", arguments)
      return try deliveries.map { summary in
        try database.execute("UPDATE delivery SET state = 'undone' WHERE id = ?", [summary.id])
        let earlier = try database.text(
          "SELECT id FROM delivery WHERE superseded_by = ? AND state = 'superseded' ORDER BY run DESC LIMIT 1",
          [summary.id])
        let current = try database.text(
          """
          SELECT id FROM delivery
          WHERE round = ? AND village = ? AND kind = ? AND standard = ? AND state = 'current'
          """, Self.arguments(summary.unit))
        if let earlier, current == nil {
          try database.execute(
            "UPDATE delivery SET state = 'current', superseded_by = NULL WHERE id = ?", [earlier])
        }
        return summary.unit
      }
    }
  }
}
