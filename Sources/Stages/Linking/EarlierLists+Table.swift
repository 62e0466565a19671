public import Survey

extension EarlierLists {
  /// The households of one village's list of an earlier round, as this round looks back at them.
  ///
  /// They are keyed as they were counted: a family that stands twice is one household, two families of one code are two.
  public static func entries(of table: ReceivedTable, village: AreaCode) -> [Entry] {
    var repetition = CodeRepetition(table)
    var ordinals: [String: Int] = [:]
    var entries: [Entry] = []
    let statusSlot = table.slot(of: "status")
    let columns = IdentityColumns(table)
    let sizeSlot = table.slot(of: "household_size")
    for (index, record) in table.records.enumerated() {
      guard repetition.next(record)?.kind != .sameFamily, let identity = columns.identity(of: record)
      else {
        continue
      }
      let code = identity.code ?? "#\(index + 1)"
      ordinals[code, default: 0] += 1
      let size = sizeSlot.flatMap { record.household.readings[$0].answer.quantity }
      let household = EarlierHousehold(
        key: HouseholdKey(round: table.round, village: village, code: code, ordinal: ordinals[code] ?? 1),
        status: statusSlot.flatMap { record.household.readings[$0].answer.code }.flatMap {
          Status(rawValue: $0)
        },
        persons: size ?? (table.listsAllMembers ? record.members.count : 0))
      let column = table.slot(of: "household_code").map { record.household.readings[$0].column }
      entries.append(
        Entry(
          household: household, identity: identity,
          location: table.location(of: record.household, column: column ?? 1)))
    }
    return entries
  }
}
