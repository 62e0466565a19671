/// One text in the two languages of the program.
public struct BilingualText: Hashable, Sendable {
  /// The text officers read.
  public let vietnamese: String
  /// The same in English.
  public let english: String

  /// A text in both languages.
  public init(vietnamese: String, english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// A text that is the same in both languages, such as a number or a code.
  public init(_ text: String) {
    vietnamese = text
    english = text
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
