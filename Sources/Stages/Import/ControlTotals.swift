import Spreadsheet
import Survey
import VietnameseText

/// The sums of a table's columns as the rows give them, to compare with the sums the sheet states.
struct ControlTotals {
  /// What a column has added up to.
  private struct Sums {
    var number = 0.0
    var texts = 0
  }

  private var sinceCaption: [Int: Sums] = [:]
  private var all: [Int: Sums] = [:]

  /// One stated sum that differs.
  struct Difference {
    var column: Int
    var stated: Double
    var counted: Double
  }

  /// Adds a row of data.
  mutating func add(_ row: SheetRow) {
    for cell in row.cells {
      switch cell.value {
      case .number(let number):
        sinceCaption[cell.column, default: Sums()].number += number
        all[cell.column, default: Sums()].number += number
      case .text(let text):
        sinceCaption[cell.column, default: Sums()].texts += 1
        all[cell.column, default: Sums()].texts += 1
        if let number = NumberReading.read(text, as: .count).number?.double {
          sinceCaption[cell.column, default: Sums()].number += number
          all[cell.column, default: Sums()].number += number
        }
      default: break
      }
    }
  }

  /// Begins a new group of rows.
  mutating func beginGroup() { sinceCaption = [:] }

  /// Compares a row of sums with the rows since the group began and with the whole table.
  ///
  /// Which of the two a row means cannot be told by its words; it is the one it agrees with better.
  ///
  /// - Parameter columns: The columns worth comparing and whether each holds ticks.
  mutating func differences(of row: SheetRow, columns: [Int: Bool]) -> [Difference] {
    defer { beginGroup() }
    let ofGroup = differences(of: row, from: sinceCaption, columns: columns)
    guard !ofGroup.isEmpty else { return [] }
    let ofTable = differences(of: row, from: all, columns: columns)
    guard !sinceCaption.isEmpty, ofGroup.count <= ofTable.count else { return ofTable }
    return ofGroup
  }

  private func differences(
    of row: SheetRow, from sums: [Int: Sums], columns: [Int: Bool]
  ) -> [Difference] {
    row.cells.compactMap { cell in
      guard let holdsTicks = columns[cell.column], let stated = Self.number(of: cell) else { return nil }
      let sum = sums[cell.column] ?? Sums()
      let counted = holdsTicks ? Double(sum.texts) + sum.number * (sum.texts == 0 ? 1 : 0) : sum.number
      return stated == counted ? nil : Difference(column: cell.column, stated: stated, counted: counted)
    }
  }

  private static func number(of cell: Cell) -> Double? {
    switch cell.value {
    case .number(let number): number
    case .text(let text):
      NumberReading.read(text, as: .count).number?.double
    default: nil
    }
  }
}
