import Spreadsheet
import Survey
import VietnameseText

/// The sums of a table's columns as the rows give them, to compare with the sums the sheet states.
struct ControlTotals {
  /// What a column has added up to.
  private struct Sums {
    var number = 0.0
    var texts = 0

    static func += (sums: inout Self, more: Self) {
      sums.number += more.number
      sums.texts += more.texts
    }
  }

  /// The columns worth comparing, and whether each holds ticks.
  private let columns: [Int: Bool]
  /// Whether each physical column, from 0, is worth comparing.
  private let isCompared: [Bool]
  private var sinceCaption: [Sums]
  private var all: [Sums]
  private var isGroupEmpty = true

  /// - Parameter columns: The columns worth comparing, and whether each holds ticks.
  init(columns: [Int: Bool]) {
    self.columns = columns
    let last = columns.keys.max() ?? 0
    isCompared = (0...max(0, last)).map { columns[$0] != nil }
    sinceCaption = Array(repeating: Sums(), count: isCompared.count)
    all = sinceCaption
  }

  /// One stated sum that differs.
  struct Difference {
    var column: Int
    var stated: Double
    var counted: Double
  }

  /// Adds a row of data.
  mutating func add(_ row: SheetRow) {
    isGroupEmpty = false
    for cell in row.cells where cell.column < isCompared.count && isCompared[cell.column] {
      var sums = Sums()
      switch cell.value {
      case .number(let number):
        sums.number = number
      case .text(let text):
        sums.texts = 1
        sums.number = NumberReading.read(text, as: .count).number?.double ?? 0
      default: continue
      }
      sinceCaption[cell.column] += sums
      all[cell.column] += sums
    }
  }

  /// Begins a new group of rows.
  mutating func beginGroup() {
    isGroupEmpty = true
    for column in sinceCaption.indices { sinceCaption[column] = Sums() }
  }

  /// Compares a row of sums with the rows since the group began and with the whole table.
  ///
  /// Which of the two a row means cannot be told by its words; it is the one it agrees with better.
  mutating func differences(of row: SheetRow) -> [Difference] {
    defer { beginGroup() }
    let ofGroup = differences(of: row, from: sinceCaption)
    guard !ofGroup.isEmpty else { return [] }
    let ofTable = differences(of: row, from: all)
    guard !isGroupEmpty, ofGroup.count <= ofTable.count else { return ofTable }
    return ofGroup
  }

  private func differences(of row: SheetRow, from sums: [Sums]) -> [Difference] {
    row.cells.compactMap { cell in
      guard let holdsTicks = columns[cell.column], let stated = Self.number(of: cell) else { return nil }
      let sum = sums[cell.column]
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
