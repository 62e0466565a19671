/// A report as text: its lines or paragraphs in order, those of tables with their cells.
public struct ProofText: Sendable {
  /// What its places are called.
  public enum Part: String, Sendable {
    /// A line of a file of text.
    case line
    /// A paragraph of a document.
    case paragraph
  }

  /// One line or paragraph, or one row of a table.
  public struct Line: Sendable {
    /// Its number, from 1; of a row, that of its first paragraph.
    public let number: Int
    /// Its text; of a row, that of its cells with tabs between.
    public let text: String
    /// The cells of a row; nil outside tables.
    public let cells: [String]?

    /// A line or paragraph.
    public init(number: Int, text: String) {
      self.number = number
      self.text = text
      cells = nil
    }

    /// A row of a table.
    public init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
      text = cells.joined(separator: "\t")
    }
  }

  /// What its places are called.
  public let part: Part
  /// The lines in order.
  public let lines: [Line]

  /// A text of lines or paragraphs.
  public init(part: Part, lines: [Line]) {
    self.part = part
    self.lines = lines
  }

  /// A plain text; lines end with LF, CR LF or CR.
  ///
  /// Lines with tabs or bars are rows.
  public init(_ text: String) {
    part = .line
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      let text = String($0.element)
      for separator in ["\t", "|"] as [Character] where text.count(where: { $0 == separator }) > 1 {
        let cells = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        return Line(number: $0.offset + 1, cells: cells)
      }
      return Line(number: $0.offset + 1, text: text)
    }
  }
}
