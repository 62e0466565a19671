import Survey
import VietnameseText

/// A person as a row of its table.
enum PersonRow {
  /// Where the key of the household stands among the columns.
  static let keyColumn = 1

  /// The columns, in the order in which they are written and read.
  static let columns = """
    round, village, code, ordinal, standard, number, is_head, name, sex, birth, ethnicity, relationship,
    identity_number, sheet_row
    """

  static func insertion(into database: any StoreConnection) throws -> RepeatedInsert {
    try database.insertion(into: "person", columns: columns, parts: "province")
  }

  static func insert(
    _ person: Person, number: Int, of stored: StoredHousehold, by row: inout RepeatedInsert
  ) throws(StoreError) {
    let household = stored.household
    row.bind(household.key.round.rawValue)
    row.bind(household.key.village.rawValue)
    row.bind(household.key.code)
    row.bind(household.key.ordinal)
    row.bind(household.standard.rawValue)
    row.bind(number)
    row.bind(person == household.head)
    row.bind(person.name)
    row.bind(person.sex?.rawValue)
    row.bind(person.birth?.description)
    row.bind(person.ethnicity)
    row.bind(person.relationship)
    row.bind(person.identityNumber)
    row.bind(person.row)
    row.bind(part: stored.province.rawValue)
    try row.run()
  }

  /// A date as it is stored: `1975`, `1975-06` or `1975-06-07`.
  private static func date(_ text: String) -> PartialDate? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-")).map { Int(Substring($0)) }
    guard let year = parts.first ?? nil else { return nil }
    return PartialDate(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  /// The person of a row, and whether it is the head of its household.
  static func person(_ row: StoreRow) -> (person: Person, isHead: Bool) {
    var values = ColumnReader(row, from: 6)
    let isHead = values.flag()
    let person = Person(
      name: values.text(), sex: values.textIfAny().flatMap { Sex(rawValue: $0) },
      birth: values.textIfAny().flatMap(Self.date), ethnicity: values.textIfAny(),
      relationship: values.textIfAny(), identityNumber: values.textIfAny(), row: values.number())
    return (person, isHead)
  }
}
