import Rules

/// Measures on the way: what the records seen so far add up to.
struct MeasureTally {
  private let measures: [Measure]
  private var counts: [Int]
  private var hasUnknown: [Bool]

  init(_ measures: [Measure]) {
    self.measures = measures
    counts = [Int](repeating: 0, count: measures.count)
    hasUnknown = [Bool](repeating: false, count: measures.count)
  }

  /// Takes one more record.
  mutating func add(_ frame: Frame) {
    for (index, measure) in measures.enumerated() {
      switch measure.kind {
      case .any, .count: add(measure.condition.truth(on: frame.values.span).map { $0 ? 1 : 0 }, at: index)
      case .sum:
        if case .integer(let value) = measure.condition.value(on: frame.values.span) {
          add(value, at: index)
        } else {
          add(nil, at: index)
        }
      }
    }
  }

  /// Adds a value; a sum beyond the range of numbers is unknown, like one of a record that cannot be judged.
  private mutating func add(_ value: Int?, at index: Int) {
    guard let value else {
      hasUnknown[index] = true
      return
    }
    let (sum, overflows) = counts[index].addingReportingOverflow(value)
    counts[index] = sum
    if overflows { hasUnknown[index] = true }
  }

  /// Puts the values into the frame.
  ///
  /// One record that cannot be judged leaves a number unknown, and a truth unless another
  /// record settles it.
  func fill(_ frame: inout Frame) {
    for (index, measure) in measures.enumerated() {
      switch measure.kind {
      case .any:
        frame.set(
          measure.name, counts[index] > 0 ? .boolean(true) : hasUnknown[index] ? .null : .boolean(false))
      case .count, .sum:
        frame.set(measure.name, hasUnknown[index] ? .null : .integer(counts[index]))
      }
    }
  }
}
