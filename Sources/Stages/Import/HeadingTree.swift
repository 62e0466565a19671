import VietnameseText

/// The headings of a table as a tree: a merged heading stands above those of its columns.
///
/// The tree is read from where the texts stand, not from the merged ranges, so that it is the same for a workbook and
/// for a text file: an empty cell belongs to the heading on its left when the column has a heading of its own below,
/// and when both columns share every heading above.
struct HeadingTree {
  /// One heading of a column: its text and the cell it stands in.
  struct Label {
    /// The text.
    let text: String
    /// The text as a key.
    let key: MatchingKey
    /// The text as the names of a family and of one of its codes, in every way it can be taken apart.
    let splits: [(family: MatchingKey, code: MatchingKey)]
    /// The physical row.
    let row: Int
    /// The physical column.
    let column: Int
    private let year: Int

    init(_ text: String, row: Int, column: Int, year: Int) {
      self.text = text
      self.year = year
      self.row = row
      self.column = column
      key = HeadingText.key(ofSheet: text, year: year)
      splits = FamilyHeadingText.splits(of: text).map {
        (HeadingText.key(ofSheet: $0.family, year: year), HeadingText.key(ofSheet: $0.code, year: year))
      }
    }

    /// The groups and the question that one heading names, each as a heading of its own.
    func parts(separatedBy separator: String) -> [Label] {
      text.split(separator: separator).map { Label(String($0), row: row, column: column, year: year) }
    }
  }

  /// The headings of each column, from the top down; columns without any heading are absent.
  let paths: [Int: [Label]]

  /// Reads the tree.
  ///
  /// - Parameters:
  ///   - rows: The heading rows from the top down, each with the texts of its cells by column.
  ///   - year: The review year.
  init(rows: [(number: Int, texts: [Int: String])], year: Int) {
    var columns: Set<Int> = []
    for row in rows { columns.formUnion(row.texts.keys) }
    var owners = [[Int: Int]](repeating: [:], count: rows.count)
    for (level, row) in rows.enumerated() {
      var lastOwner: Int?
      for column in columns.sorted() {
        if row.texts[column] != nil {
          owners[level][column] = column
          lastOwner = column
        } else if let owner = lastOwner, Self.hasText(below: level, in: rows, at: column),
          (0..<level).allSatisfy({ owners[$0][column] == owners[$0][owner] })
        {
          owners[level][column] = owner
        }
      }
    }
    let labels = rows.map { row in
      row.texts.reduce(into: [:]) { labels, text in
        labels[text.key] = Label(text.value, row: row.number, column: text.key, year: year)
      }
    }
    var paths: [Int: [Label]] = [:]
    for column in columns {
      paths[column] = rows.indices.compactMap { level in owners[level][column].flatMap { labels[level][$0] } }
    }
    self.paths = paths
  }

  private static func hasText(
    below level: Int, in rows: [(number: Int, texts: [Int: String])], at column: Int
  ) -> Bool {
    rows[(level + 1)...].contains { $0.texts[column] != nil }
  }
}
