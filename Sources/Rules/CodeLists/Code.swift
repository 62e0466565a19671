public import Provenance

/// One permitted code of a variable, with its labels and the spellings officers use.
public struct Code: Hashable, Sendable {
  /// The place in the list, from 1.
  public let number: Int
  /// The code itself.
  public let code: String
  /// What it is called.
  public let label: BilingualText
  /// The short form used in narrow columns.
  public let short: String
  /// Other spellings found in cells and headings.
  public let spellings: [String]
  /// Whether a document that says it asks the whole list does not ask this code: it came later, and is asked by its own name.
  public let isAskedAlone: Bool

  /// A code.
  public init(
    number: Int, code: String, label: BilingualText, short: String = "", spellings: [String] = [],
    isAskedAlone: Bool = false
  ) {
    self.number = number
    self.code = code
    self.label = label
    self.short = short
    self.spellings = spellings
    self.isAskedAlone = isAskedAlone
  }
}
