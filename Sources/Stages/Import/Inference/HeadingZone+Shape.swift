import Rules
import Survey

extension HeadingZone {
  /// Looks for the headings of a form none of whose words is known: the first row full of texts, with the rows under it
  /// that only fill its gaps, down to the column numbers or the first row with a number.
  init?(byShapeOf rows: [SheetTextRow]) {
    let widest = rows.map(\.cellCount).max() ?? 0
    guard
      let top = rows.firstIndex(where: {
        $0.hasOnlyTexts && $0.texts.count >= HeadingZone.fewestWords && $0.cellCount * 2 >= widest
      })
    else { return nil }
    var end = top + 1
    var filled = Set(rows[top].texts.keys)
    while end < rows.count, end - top < Self.mostRows, rows[end].hasOnlyTexts, !rows[end].texts.isEmpty,
      !rows[end].isColumnNumbers, rows[end].number == rows[end - 1].number + 1,
      Self.isSubheading(rows[end], under: rows[top], filled: filled)
    {
      filled.formUnion(rows[end].texts.keys)
      end += 1
    }
    let hasNumbers = end < rows.count && rows[end].isColumnNumbers
    self.rows = rows[top..<end].map { ($0.number, $0.texts) }
    columnNumbers = hasNumbers ? rows[end].number : nil
    firstRow = rows[top].number
    consumed = hasNumbers ? end + 1 : end
  }

  /// A row under merged headings stands in their columns only: it fills gaps, and leaves other columns empty.
  private static func isSubheading(_ row: SheetTextRow, under top: SheetTextRow, filled: Set<Int>) -> Bool {
    let first = top.texts.keys.min() ?? 1
    return row.texts[first] == nil && row.texts.keys.contains { !filled.contains($0) }
  }
}
