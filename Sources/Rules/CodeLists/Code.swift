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

  /// A code.
  public init(number: Int, code: String, label: BilingualText, short: String = "", spellings: [String] = []) {
    self.number = number
    self.code = code
    self.label = label
    self.short = short
    self.spellings = spellings
  }
}
