import Survey

/// One household or person element while it is read: the answers that stand in it, by column.
struct DocumentRow {
  /// The number of the element among the households and persons of the file, from 1.
  var number: Int
  /// The line it begins on.
  var line: Int
  /// What stands in it.
  var readings: [Int: Reading] = [:]
  /// The lines on which that stands.
  var lines: [Int: Int] = [:]

  /// The answer of a column that can be used.
  func isKnown(_ columns: [Int]) -> Bool { columns.contains { readings[$0]?.answer.isKnown ?? false } }

  /// Whether any answer says something.
  var hasAnswers: Bool { readings.values.contains { !$0.raw.isEmpty && $0.answer != .missing } }

  /// The readings of the columns of a table; where no element stands, what its absence means.
  func row(columns: [DocumentElements.Element], isAsked: (Int) -> Bool) -> RecordRow {
    RecordRow(
      row: number, lines: [line] + columns.map { lines[$0.column] ?? line },
      readings: columns.map { element in
        let isTick = element.variable.kind == .mark && isAsked(element.column)
        let blank = Reading(answer: isTick ? .flag(false) : .missing, column: element.column)
        guard let reading = readings[element.column], reading.answer != .missing else { return blank }
        return reading
      })
  }
}
