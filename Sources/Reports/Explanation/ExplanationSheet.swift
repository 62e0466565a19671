public import Provenance

/// What an office can lay on the table at a hearing: facts about one household, then one small table for each step.
public struct ExplanationSheet: Sendable {
  /// One fact: the name programs know it by, what it is called, what it is.
  public struct Field: Sendable {
    /// The name in JSON.
    public var name: String
    /// What it is called.
    public var label: String
    /// What it is.
    public var text: String

    /// A fact.
    public init(_ name: String, _ label: String, _ text: String) {
      self.name = name
      self.label = label
      self.text = text
    }
  }

  /// One step: a table with its title.
  public struct Section: Sendable {
    /// The name in JSON.
    public var name: String
    /// The title, without a number.
    public var title: String
    /// The columns: their names in JSON, and what they are called.
    public var columns: [(name: String, label: String)]
    /// The rows, each with a text for every column.
    public var rows: [[String]]
    /// What is said where there are no rows.
    public var emptyNote: String

    /// A step.
    public init(
      _ name: String, title: String, columns: [(name: String, label: String)], rows: [[String]],
      emptyNote: String
    ) {
      self.name = name
      self.title = title
      self.columns = columns
      self.rows = rows
      self.emptyNote = emptyNote
    }
  }

  /// The title.
  public var title: String
  /// The language it is written in.
  public var language: Language
  /// The facts.
  public var fields: [Field]
  /// The steps in their order.
  public var sections: [Section]
  /// Lines to be filled in by hand.
  public var closing: [String]

  /// A sheet.
  public init(
    title: String, language: Language, fields: [Field], sections: [Section], closing: [String] = []
  ) {
    self.title = title
    self.language = language
    self.fields = fields
    self.sections = sections
    self.closing = closing
  }
}
