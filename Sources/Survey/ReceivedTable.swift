public import Provenance

/// One variable of a received table: which cells it is read from.
public struct TableVariable: Hashable, Sendable {
  /// The variable.
  public var id: VariableID
  /// The physical columns it is read from, left to right; more than one where ticks share a variable.
  public var columns: [Int]
  /// The row of the heading it was recognised by; 0 where it comes from a title, a caption or the sheet's name.
  public var headingRow: Int

  /// A variable of a table.
  public init(id: VariableID, columns: [Int], headingRow: Int) {
    self.id = id
    self.columns = columns
    self.headingRow = headingRow
  }
}

/// One table of one sheet, read: its variables, its records, the places it speaks of.
public struct ReceivedTable: Sendable {
  /// What it is about.
  public var kind: TableKind
  /// The layout it was recognised by.
  public var layout: String
  /// The round it is for.
  public var round: RoundID
  /// The standard its form speaks of.
  public var standard: StandardID
  /// The file and sheet it stands in.
  public var location: SourceLocation
  /// The variables of households (or of villages or areas), in the order of a household row's readings.
  public var variables: [TableVariable] { didSet { slots = Self.slots(of: variables) } }
  /// The variables of persons, in the order of a member row's readings.
  public var personVariables: [TableVariable] { didSet { personSlots = Self.slots(of: personVariables) } }
  /// Whether each member has a row, or the head only.
  public var listsAllMembers: Bool
  /// The sheet of the members' rows; nil where they stand in the sheet of the households.
  public var memberSheet: String?
  /// The places the records belong to.
  public var places: [WrittenPlace]
  /// The days of the village's review that stand above the table.
  public var days: [ProceedingStep: Day] = [:]
  /// The records, in the order of the sheet.
  public var records: [Record]
  private var slots: [VariableID: Int]
  private var personSlots: [VariableID: Int]

  /// A table without records.
  public init(
    kind: TableKind, layout: String, round: RoundID, standard: StandardID, location: SourceLocation,
    variables: [TableVariable], personVariables: [TableVariable], listsAllMembers: Bool
  ) {
    self.kind = kind
    self.layout = layout
    self.round = round
    self.standard = standard
    self.location = location
    self.variables = variables
    self.personVariables = personVariables
    self.listsAllMembers = listsAllMembers
    places = []
    records = []
    slots = Self.slots(of: variables)
    personSlots = Self.slots(of: personVariables)
  }

  /// Where each variable stands; the first place of one that stands in several.
  private static func slots(of variables: [TableVariable]) -> [VariableID: Int] {
    Dictionary(variables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The layout of tables that came as XML, whose places are lines and elements.
  public static let xmlLayout = "household-xml"

  /// Whether the table came as XML.
  public var isXML: Bool { layout == Self.xmlLayout }

  /// Where a row's answer to the variable of a column stands: its cell, or the variable's element and the line of it.
  public func location(of row: RecordRow, column: Int) -> SourceLocation {
    guard isXML else {
      let cell = CellReference(row: row.row, column: column)
      return SourceLocation(file: location.file, sheet: location.sheet, cell: cell)
    }
    let variable =
      variables.first { $0.columns.contains(column) } ?? personVariables.first { $0.columns.contains(column) }
    return SourceLocation(
      file: location.file, line: row.line(ofColumn: column), element: variable?.id.rawValue)
  }

  /// Where a member's answer stands, also where the members have a sheet of their own.
  public func location(ofMember row: RecordRow, column: Int) -> SourceLocation {
    guard let memberSheet else { return location(of: row, column: column) }
    let cell = CellReference(row: row.row, column: column)
    return SourceLocation(file: location.file, sheet: memberSheet, cell: cell)
  }

  /// The physical rows of some records, by sheet: the table's own, and that of the members.
  public func rows(of records: [Record]) -> [(sheet: String?, rows: Set<Int>)] {
    let households = Set(records.map(\.household.row))
    let members = Set(records.flatMap { $0.members.map(\.row) })
    guard let memberSheet else { return [(location.sheet, households.union(members))] }
    return [(location.sheet, households), (memberSheet, members)]
  }

  /// The place of a household variable among the readings; nil where the table does not ask it.
  public func slot(of variable: VariableID) -> Int? { slots[variable] }

  /// The place of a person variable among the readings; nil where the table does not ask it.
  public func personSlot(of variable: VariableID) -> Int? { personSlots[variable] }
}
