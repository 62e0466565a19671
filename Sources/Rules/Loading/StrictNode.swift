public import Foundation
public import Provenance
public import Survey

/// One node of a YAML file, with its place, that can only be read as the type that is asked for.
///
/// Nothing is silent: a key that is not asked for, a missing or repeated key, another type, an empty text are
/// mistakes with file, line and column. Anchors, aliases, tags and merge keys are refused when the file is
/// read.
public struct StrictNode: Sendable {
  /// Where the node begins.
  public let place: ConfigurationPlace
  let content: Content
  let source: ConfigurationSource

  /// What the node is.
  indirect enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case list([StrictNode])
    case mapping([StrictEntry])
  }

  /// How a scalar is written.
  enum ScalarStyle: Sendable {
    case plain
    case quoted
    case block
  }

  /// Reads a YAML file.
  ///
  /// - Throws: ``RulebookErrors`` when it is not UTF-8, not well formed, empty, or uses a feature of YAML
  ///   that configuration does without.
  public init(_ file: ConfigurationFile) throws(RulebookErrors) {
    self = try YAMLReader.root(of: file)
  }

  init(place: ConfigurationPlace, content: Content, source: ConfigurationSource) {
    self.place = place
    self.content = content
    self.source = source
  }
}

/// One key of a mapping with its value.
struct StrictEntry: Sendable {
  let key: String
  let keyPlace: ConfigurationPlace
  let value: StrictNode
}

// MARK: Single values

extension StrictNode {
  /// The single value of the node; a plain `~` or `null`, or nothing at all, is none.
  public func scalar() throws(RulebookErrors) -> ConfigurationText {
    guard case .scalar(let text, let style) = content else { throw RulebookErrors(.notScalar(place)) }
    if style == .plain {
      guard !text.isEmpty else { throw RulebookErrors(.emptyText(place)) }
      guard !["~", "null", "Null", "NULL"].contains(text) else {
        throw RulebookErrors(.nullText(place, text))
      }
    }
    return ConfigurationText(text, from: .place(place))
  }

  /// The node as a text: not empty, and without white space around it.
  public func text() throws(RulebookErrors) -> String { try scalar().filled() }

  /// The node as a whole number within a range.
  public func wholeNumber(in range: ClosedRange<Int> = .min ... .max) throws(RulebookErrors) -> Int {
    try scalar().wholeNumber(in: range)
  }

  /// The node as an exact decimal number.
  public func decimal() throws(RulebookErrors) -> Decimal { try scalar().decimal() }

  /// The node as a flag, `true` or `false`.
  public func flag() throws(RulebookErrors) -> Bool { try scalar().flag() }

  /// The node as a date `yyyy-mm-dd`.
  public func day() throws(RulebookErrors) -> Day { try scalar().day() }

  /// The node as one of the words of an enumeration.
  public func word<Word>(of words: Word.Type) throws(RulebookErrors) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    try scalar().word(of: words)
  }

  /// The node as one of some words.
  public func word(of words: [String]) throws(RulebookErrors) -> String { try scalar().word(of: words) }
}

// MARK: Lists, mappings, bilingual texts

extension StrictNode {
  /// The items of a list; an empty list `[]` has none.
  public func list() throws(RulebookErrors) -> [StrictNode] {
    guard case .list(let items) = content else { throw RulebookErrors(.notList(place)) }
    return items
  }

  /// The items of a list, each read the same way; the mistakes of all items come together.
  public func list<Item>(
    of read: (StrictNode) throws(RulebookErrors) -> Item
  ) throws(RulebookErrors) -> [Item] {
    var items: [Item] = []
    var errors: [RulebookError] = []
    for node in try list() {
      do {
        items.append(try read(node))
      } catch {
        errors += error.errors
      }
    }
    if let all = RulebookErrors(errors) { throw all }
    return items
  }

  /// The node as a mapping with declared keys; all unknown and missing keys come together.
  public func mapping(
    required: [String], optional: [String] = []
  ) throws(RulebookErrors) -> StrictMapping {
    guard case .mapping(let entries) = content else { throw RulebookErrors(.notMapping(place)) }
    return try StrictMapping(entries, at: place, required: required, optional: optional)
  }

  /// The keys and values of a mapping whose keys are data, such as codes, in the order of the file.
  public func entries() throws(RulebookErrors) -> [(key: ConfigurationText, value: StrictNode)] {
    guard case .mapping(let entries) = content else { throw RulebookErrors(.notMapping(place)) }
    return entries.map { (ConfigurationText($0.key, from: .place($0.keyPlace)), $0.value) }
  }

  /// The node as a text in both languages: a mapping of `vi` and `en`, both filled in.
  public func bilingual() throws(RulebookErrors) -> BilingualText {
    let mapping = try mapping(required: Language.allCases.map(\.rawValue))
    let (vietnamese, english) = try RulebookErrors.gathered(
      { () throws(RulebookErrors) in try mapping.required(Language.vietnamese.rawValue).text() },
      { () throws(RulebookErrors) in try mapping.required(Language.english.rawValue).text() })
    return BilingualText(vietnamese: vietnamese, english: english)
  }

  /// The node as a text in both languages, or one text that is the same in both, such as the name of a law.
  public func textOrBilingual() throws(RulebookErrors) -> BilingualText {
    if case .mapping = content { return try bilingual() }
    return BilingualText(try text())
  }
}
