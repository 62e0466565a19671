import Provenance
import Survey
import VietnameseText

/// The first of the three official lists, to compare those that escaped poverty with.
struct MainList {
  private struct Head: Hashable {
    var name: MatchingKey
    var birthYear: Int?
  }

  /// A status and the cell it stands in: the table by its number, the row (in XML the line), the column.
  private struct Entry {
    var status: String
    var table: Int32
    var row: Int32
    var column: Int32
  }

  private var tables: [SourceLocation] = []
  private var byIdentity: [String: Entry] = [:]
  private var byHead: [Head: Entry] = [:]
  /// The households that will be asked for; nil where any may be.
  private var expected: Expected?

  private struct Expected {
    var numbers: Set<String> = []
    var heads: Set<Head> = []
    var isEmpty: Bool { numbers.isEmpty && heads.isEmpty }
  }

  /// Remembers from now on only what was said to be asked for.
  mutating func rememberOnlyExpected() { expected = expected ?? Expected() }

  /// Tells a table whose households will be asked for.
  mutating func expect(_ table: ReceivedTable) {
    for record in table.records {
      guard let identity = HouseholdIdentity(record, of: table) else { continue }
      if let number = identity.headIdentityNumber { expected?.numbers.insert(number) }
      if let name = identity.headName {
        expected?.heads.insert(Head(name: name, birthYear: identity.headBirthYear))
      }
    }
  }

  /// Whether no household of the list is worth remembering, as nobody will ask for one.
  var expectsNobody: Bool { expected?.isEmpty == true }

  /// Remembers a household of the list.
  mutating func add(_ record: Record, _ identity: HouseholdIdentity?, of table: ReceivedTable) {
    guard let identity, let slot = table.slot(of: "status"),
      let status = record.household.readings[slot].answer.code
    else { return }
    let number = identity.headIdentityNumber.flatMap { expected?.numbers.contains($0) == false ? nil : $0 }
    let head = identity.headName.map { Head(name: $0, birthYear: identity.headBirthYear) }.flatMap {
      expected?.heads.contains($0) == false ? nil : $0
    }
    guard number != nil || head != nil else { return }
    if tables.last != table.location { tables.append(table.location) }
    let column = record.household.readings[slot].column
    let line = table.isXML ? record.household.line(ofColumn: column) : nil
    let entry = Entry(
      status: status, table: Int32(clamping: tables.count - 1),
      row: Int32(clamping: line ?? record.household.row), column: table.isXML ? 0 : Int32(clamping: column))
    if let number { byIdentity[number] = entry }
    if let head { byHead[head] = entry }
  }

  /// The status of a household on the list; nil when it is not there.
  func status(of identity: HouseholdIdentity?) -> String? { entry(of: identity)?.status }

  /// The cell of that status; nil when the household is not on the list.
  func place(of identity: HouseholdIdentity?) -> SourceLocation? {
    guard let entry = entry(of: identity) else { return nil }
    let source = tables[Int(entry.table)]
    guard entry.column > 0 else {
      return SourceLocation(file: source.file, line: Int(entry.row), element: "status")
    }
    return SourceLocation(
      file: source.file, sheet: source.sheet,
      cell: CellReference(row: Int(entry.row), column: Int(entry.column)))
  }

  private func entry(of identity: HouseholdIdentity?) -> Entry? {
    guard let identity else { return nil }
    if let entry = identity.headIdentityNumber.flatMap({ byIdentity[$0] }) { return entry }
    return identity.headName.flatMap { byHead[Head(name: $0, birthYear: identity.headBirthYear)] }
  }
}
