import Survey

/// `areas/crosswalk.csv`: what became of each unit on the day boundaries changed.
enum CrosswalkFile {
  /// Reads the transfers; both codes must be known, the older on the day before, the newer on the day.
  static func crosswalk(_ file: ConfigurationFile, areas: AreaTree) throws(RulebookErrors) -> Crosswalk {
    let table = try TableFile(file, required: ["old", "new", "share", "day"], optional: ["note"])
    var transfers: [AreaTransfer] = []
    transfers.reserveCapacity(table.rows.count)
    var errors: [RulebookError] = []
    for row in table.rows {
      let day = try row.day("day")
      let transfer = AreaTransfer(
        from: AreaCode(rawValue: try row.text("old")), to: AreaCode(rawValue: try row.text("new")),
        share: try row.field("share").word(of: AreaTransfer.Share.self), on: day)
      if let before = Day(number: day.number - 1), !areas.hasUnit(transfer.old, on: before) {
        errors.append(.unknownArea(try row.field("old").place, transfer.old, on: before))
      }
      if !areas.hasUnit(transfer.new, on: day) {
        errors.append(.unknownArea(try row.field("new").place, transfer.new, on: day))
      }
      transfers.append(transfer)
    }
    if let all = RulebookErrors(errors) { throw all }
    return Crosswalk(transfers)
  }
}

extension AreaTree {
  /// Whether a code names a unit on a day.
  fileprivate func hasUnit(_ code: AreaCode, on day: Day) -> Bool {
    areas(withCode: code).contains { $0.validity.contains(day) }
  }
}
