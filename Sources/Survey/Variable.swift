public import Provenance

/// One asked thing: what it is about, how its cells are read, what it is called.
public struct Variable: Hashable, Sendable {
  /// What a variable describes.
  public enum Scope: String, CaseIterable, Sendable {
    /// One household.
    case household
    /// One person of a household.
    case person
    /// One village of a summary sheet.
    case village
    /// One area of a report sheet.
    case area
  }

  /// How the cells of a variable are read.
  public enum Kind: String, CaseIterable, Sendable {
    /// Free text.
    case text
    /// A person's name.
    case name
    /// The name of a place.
    case place
    /// A code kept as text, leading zeros included.
    case code
    /// One code of a code list.
    case choice
    /// Several codes of a code list in one cell, separated by semicolons or commas.
    case choices
    /// A whole number of things or people.
    case count
    /// A whole number of points.
    case points
    /// An amount in dong.
    case money
    /// A number that may have a fraction.
    case decimal
    /// A percentage, 0 to 100.
    case percent
    /// A tick: yes or no.
    case mark
    /// A date, or a year alone.
    case date
    /// An identity number, kept as text.
    case identity
  }

  /// The variable's name.
  public let id: VariableID
  /// What it describes.
  public let scope: Scope
  /// How its cells are read.
  public let kind: Kind
  /// The code list of a choice; nil for other kinds.
  public let codeList: String?
  /// What officers call it.
  public let label: BilingualText
  /// Whether its values may identify a person and so never appear in a message, a log or a public table.
  public let isPrivate: Bool

  /// A variable.
  public init(
    id: VariableID, scope: Scope, kind: Kind, codeList: String? = nil, label: BilingualText,
    isPrivate: Bool = false
  ) {
    self.id = id
    self.scope = scope
    self.kind = kind
    self.codeList = codeList
    self.label = label
    self.isPrivate = isPrivate
  }
}
