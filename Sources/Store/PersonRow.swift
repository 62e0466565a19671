import GRDB
import Survey
import VietnameseText

/// A person as a row of its table.
enum PersonRow {
  static let insertion = """
    INSERT INTO person (round, village, code, ordinal, standard, number, is_head, name, sex, birth, ethnicity,
      relationship, identity_number, sheet_row)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static func insert(
    _ person: Person, number: Int, of household: Household, by row: inout RepeatedInsert
  ) throws(StoreError) {
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
    try row.run()
  }

  /// A date as it is stored: `1975`, `1975-06` or `1975-06-07`.
  private static func date(_ text: String) -> PartialDate? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    return PartialDate(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  static func person(_ row: Row) -> Person {
    Person(
      name: row["name"], sex: (row["sex"] as String?).flatMap { Sex(rawValue: $0) },
      birth: (row["birth"] as String?).flatMap(Self.date), ethnicity: row["ethnicity"],
      relationship: row["relationship"], identityNumber: row["identity_number"], row: row["sheet_row"])
  }
}
