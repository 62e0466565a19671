/// The part of a schema that says what one record may hold, where that is simple enough to be checked without a validator.
///
/// A record is the element that repeats: `household` in `household-review/village/household`. What stands around records
/// is always judged by libxml2.
struct RecordShape: Sendable {
  /// The namespace of all elements; nil for none.
  let namespace: String?
  /// The names of the elements around a record, the first element of the document first.
  let path: [String]
  /// The record itself.
  let record: Element

  /// An element as it is declared.
  struct Element: Sendable {
    let name: String
    /// How often it has to stand there at least.
    let minimum: Int
    /// How often it may stand there; nil for any number.
    let maximum: Int?
    let content: Content
  }

  /// What an element may hold.
  enum Content: Sendable {
    /// Text, and what it has to be; nil for any.
    case text(TextCheck?)
    /// Elements, with white space between them.
    case elements(Group)
  }

  /// Elements side by side, each name once.
  struct Group: Sendable {
    /// Whether they may stand in any order; otherwise in that of the list.
    let isAnyOrder: Bool
    let elements: [Element]
  }

  /// How many elements are open around the innermost one of a record, itself included.
  var depth: Int { path.count + Self.depth(of: record) }

  private static func depth(of element: Element) -> Int {
    guard case .elements(let group) = element.content else { return 1 }
    return 1 + (group.elements.map(depth).max() ?? 0)
  }

  /// Whether limits leave room for what a proven record may hold; they are far above it unless somebody lowered them.
  func isPossible(within limits: ReadingLimits) -> Bool {
    limits.cellTextBytes >= RecordProof.longestSpace && limits.elementDepth >= depth
      && limits.attributeBytes >= 256
  }
}
