import Provenance
import Rules
import Stages
import Store
import Survey

/// In which cells of the received files the answers of households stand.
struct AnswerCells {
  private let rulebook: Rulebook
  private let tables: [String: ReceivedTable]
  private let collectedBy: [String: CollectedAnswers]

  /// The cells of the lists of a round.
  init(rulebook: Rulebook, store: SurveyStore, round: Round) throws {
    self.rulebook = rulebook
    var tables: [String: ReceivedTable] = [:]
    var collected: [String: CollectedAnswers] = [:]
    for delivery in try store.deliveries(round: round.id, state: .current) where delivery.unit.kind == .list {
      let table = try store.table(of: delivery, withRecords: false)
      tables[delivery.id] = table
      collected[delivery.id] = CollectedAnswers(table, round: round, rulebook: rulebook)
    }
    self.tables = tables
    collectedBy = collected
  }

  /// What a list asked.
  func collected(by delivery: String) -> CollectedAnswers { collectedBy[delivery] ?? CollectedAnswers() }

  /// Where a household begins: file, sheet, and the first cell of its row; the file alone where it has no rows.
  func place(of stored: StoredHousehold) -> SourceLocation {
    guard let table = tables[stored.delivery] else { return SourceLocation(file: "") }
    guard !table.isXML else { return SourceLocation(file: table.location.file, line: stored.household.row) }
    let cell = CellReference(row: stored.household.row, column: 1)
    return SourceLocation(file: table.location.file, sheet: table.location.sheet, cell: cell)
  }

  /// The cell that makes a household count in a line; empty where it is more than one, or none of the row.
  func cell(of key: CountKey, in stored: StoredHousehold) -> String {
    guard let table = tables[stored.delivery], !table.isXML else { return "" }
    let variable: VariableID? =
      switch key.table {
      case .deprivationPoor, .deprivationNearPoor: rulebook.family("deprived")?.variable(of: key.item)
      case .causePoor, .causeNearPoor: rulebook.family("cause")?.variable(of: key.item)
      case .status: "status"
      default: nil
      }
    guard let slot = variable.flatMap({ table.slot(of: $0) }), table.variables[slot].columns.count == 1,
      let column = table.variables[slot].columns.first
    else { return "" }
    return CellReference(row: stored.household.row, column: column).description
  }
}
