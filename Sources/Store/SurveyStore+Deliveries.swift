import Foundation
import GRDB
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
    try write("taking deliveries in") { database in
      var result = AcceptanceResult()
      let held = try Self.heldUnits(in: database)
      for packed in deliveries {
        let delivery = packed.delivery
        if held.contains(delivery.unit) {
          try database.cachedStatement(
            sql: """
              UPDATE delivery SET state = 'settled'
              WHERE round = ? AND village = ? AND kind = ? AND standard = ? AND state = 'held'
              """
          ).execute(arguments: Self.arguments(delivery.unit))
        }
        let current = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT id, content_hash FROM delivery
              WHERE round = ? AND village = ? AND kind = ? AND standard = ? AND state = 'current'
              """), arguments: Self.arguments(delivery.unit))
        if let current, current["content_hash"] == delivery.contentHash {
          result.unchanged.append(delivery.unit)
          continue
        }
        if let current {
          let id: String = current["id"]
          try database.execute(sql: "UPDATE delivery SET state = 'superseded' WHERE id = ?", arguments: [id])
          try Self.insert(packed, state: .current, run: run, into: database)
          try database.execute(
            sql: "UPDATE delivery SET superseded_by = ? WHERE id = ?", arguments: [delivery.id, id])
          result.superseding.append(delivery.unit)
        } else {
          try Self.insert(packed, state: .current, run: run, into: database)
          result.accepted.append(delivery.unit)
        }
      }
      return result
    }
  }

  /// Keeps deliveries that wait for a decision; they count nowhere.
  public func hold(_ deliveries: [Delivery], run: Int64) throws(StoreError) {
    try write("holding deliveries back") { database in
      for delivery in deliveries {
        try Self.insert(PackedDelivery(delivery), state: .held, run: run, into: database)
      }
    }
  }

  /// The units that have deliveries waiting for a decision; few, where a round has thousands.
  private static func heldUnits(in database: Database) throws -> Set<DeliveryUnit> {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT DISTINCT round, village, kind, standard FROM delivery WHERE state = 'held'")
    var units: Set<DeliveryUnit> = []
    while let row = try rows.next() {
      guard let kind = TableKind(rawValue: row[2]) else {
        throw StoreError(.damaged("a delivery of unknown kind"), during: "taking deliveries in")
      }
      units.insert(
        DeliveryUnit(
          round: RoundID(rawValue: row[0]), village: AreaCode(rawValue: row[1]), kind: kind,
          standard: StandardID(rawValue: row[3])))
    }
    return units
  }

  private static func arguments(_ unit: DeliveryUnit) -> StatementArguments {
    [unit.round.rawValue, unit.village.rawValue, unit.kind.rawValue, unit.standard.rawValue]
  }

  private static func insert(
    _ packed: PackedDelivery, state: Delivery.State, run: Int64, into database: Database
  ) throws {
    let delivery = packed.delivery
    let known = try String.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM delivery WHERE id = ?"), arguments: [delivery.id])
    guard known == nil else {
      // The same sheet was here before and was superseded or undone: it counts again.
      try database.execute(
        sql: "UPDATE delivery SET state = ?, superseded_by = NULL, run = ? WHERE id = ?",
        arguments: [state.rawValue, run, delivery.id])
      return
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO delivery (id, round, province, district, commune, village, kind, standard, sha256, sheet, table_number,
          content_hash, header, run, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        delivery.id, delivery.unit.round.rawValue, delivery.province.rawValue,
        delivery.district?.rawValue, delivery.commune.rawValue,
        delivery.unit.village.rawValue, delivery.unit.kind.rawValue, delivery.unit.standard.rawValue,
        delivery.fileHash, delivery.table.location.sheet ?? "", delivery.contentHash,
        packed.header, run, state.rawValue,
      ])
    var row = try RepeatedInsert(
      "INSERT INTO record (delivery, ordinal, sheet_row, payload) VALUES (?, ?, ?, ?)", into: database)
    for (ordinal, record) in zip(delivery.table.records, packed.records).enumerated() {
      row.bind(delivery.id)
      row.bind(ordinal)
      row.bind(record.0.household.row)
      row.bind(record.1)
      try row.run()
    }
  }

  /// The deliveries of a round, in the order of their units; all states unless one is given.
  public func deliveries(
    round: RoundID, state: Delivery.State? = nil
  ) throws(StoreError) -> [DeliverySummary] {
    try read("reading deliveries") { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Self.summaryColumns) FROM delivery WHERE round = ? AND (? IS NULL OR state = ?)
          ORDER BY commune, village, kind, standard, id
          """, arguments: [round.rawValue, state?.rawValue, state?.rawValue])
      var deliveries: [DeliverySummary] = []
      while let row = try rows.next() { deliveries.append(try Self.summary(row)) }
      return deliveries
    }
  }

  /// What a summary is made of, in this order; the header of the table is long and stays where it is.
  private static let summaryColumns =
    "id, round, province, district, commune, village, kind, standard, sha256, sheet, content_hash, state, superseded_by, run"

  private static func summary(_ row: Row) throws -> DeliverySummary {
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
        : try String.fetchOne(
          database.cachedStatement(sql: "SELECT header FROM delivery WHERE id = ?"), arguments: [delivery.id])
      guard withRecords else { return (header, []) }
      let rows = try Row.fetchCursor(
        database.cachedStatement(sql: "SELECT payload FROM record WHERE delivery = ? ORDER BY ordinal"),
        arguments: [delivery.id])
      var payloads: [[UInt8]] = []
      while let row = try rows.next() {
        payloads.append(try row.withUnsafeData(atIndex: 0) { [UInt8]($0 ?? Data()) })
      }
      return (header, payloads)
    }
    var table = if let known { known } else { try keep(header, of: delivery) }
    // Unpacked outside the database, so that another stage can read meanwhile.
    table.records.reserveCapacity(payloads.count)
    for payload in payloads { table.records.append(try RecordCoder.record(payload, table: table)) }
    return table
  }

  /// The table that a header tells of, without its records; a delivery never changes, so each stage after the first
  /// finds it kept.
  private func keep(_ header: String?, of delivery: DeliverySummary) throws(StoreError) -> ReceivedTable {
    guard let header else {
      throw StoreError(.damaged("delivery \(delivery.id) is gone"), during: "reading a table")
    }
    let table = try TableHeader.table(
      header, round: delivery.unit.round, standard: delivery.unit.standard, sheet: delivery.sheet)
    headers.withLock { kept in
      if kept.count >= Self.mostHeaders { kept.removeAll() }
      kept[delivery.id] = table
    }
    return table
  }

  /// How many tables without records are kept in memory.
  private static let mostHeaders = 4096

  /// Takes back the deliveries that came in one file: each earlier delivery they superseded counts again.
  ///
  /// What was found while the file was read is withdrawn with it.
  ///
  /// - Returns: The units that changed.
  public func undo(fileHash: String, round: RoundID) throws(StoreError) -> [DeliveryUnit] {
    try write("taking deliveries back") { database in
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT \(Self.summaryColumns) FROM delivery WHERE sha256 = ? AND round = ? AND state IN ('current', 'held') ORDER BY id",
        arguments: [fileHash, round.rawValue])
      try database.execute(
        sql: "DELETE FROM finding WHERE sha256 = ? AND round = ? AND stage = 'import'",
        arguments: [fileHash, round.rawValue])
      return try rows.map { row in
        let summary = try Self.summary(row)
        try database.execute(
          sql: "UPDATE delivery SET state = 'undone' WHERE id = ?", arguments: [summary.id])
        let earlier = try String.fetchOne(
          database,
          sql:
            "SELECT id FROM delivery WHERE superseded_by = ? AND state = 'superseded' ORDER BY run DESC LIMIT 1",
          arguments: [summary.id])
        let current = try String.fetchOne(
          database,
          sql: """
            SELECT id FROM delivery
            WHERE round = ? AND village = ? AND kind = ? AND standard = ? AND state = 'current'
            """, arguments: Self.arguments(summary.unit))
        if let earlier, current == nil {
          try database.execute(
            sql: "UPDATE delivery SET state = 'current', superseded_by = NULL WHERE id = ?",
            arguments: [earlier])
        }
        return summary.unit
      }
    }
  }
}
