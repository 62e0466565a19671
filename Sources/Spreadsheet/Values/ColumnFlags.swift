/// Columns marked by ranges, as files mark hidden ones.
struct ColumnFlags {
  private var isMarked: [Bool] = []
  private var rangeCount = 0
  private let limit: Int

  /// No column is marked; the limit is the highest one that counts.
  init(limit: Int) { self.limit = limit }

  /// The marked columns.
  var columns: Set<Int> { Set(isMarked.indices.lazy.filter { isMarked[$0] }.map { $0 + 1 }) }

  /// Marks a range, or only counts it; each column is described once at most, so more ranges are refused.
  mutating func note(_ first: Int, _ last: Int, isHidden: Bool) throws(SpreadsheetError.Reason) {
    rangeCount += 1
    guard rangeCount <= limit else { throw .limitExceeded(.columns, limit) }
    guard isHidden, first >= 1, first <= last, first <= limit else { return }
    let end = min(last, limit)
    if isMarked.count < end { isMarked += repeatElement(false, count: end - isMarked.count) }
    for column in first...end { isMarked[column - 1] = true }
  }
}
