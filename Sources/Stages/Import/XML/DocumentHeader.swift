import Rules
import Spreadsheet
import Survey

/// What the first element of a household review in XML says about all that follows.
struct DocumentHeader {
  /// The round it names.
  let round: String
  /// The standard it names.
  let standard: StandardID
  /// What its tables are about.
  let kind: TableKind
  /// Whether each member has an element, or the head only.
  let listsAllMembers: Bool
  /// The names of variables and families that were asked even where no household answers them.
  let asked: [String]
  /// The line of the element.
  let line: Int

  /// Reads the attributes; the schema has made sure that they are there.
  init(_ tag: XMLPullReader.StartTag) {
    round = tag.attributes["round"] ?? ""
    standard = StandardID(rawValue: tag.attributes["standard"] ?? "")
    kind = tag.attributes["kind"].flatMap { TableKind(rawValue: $0) } ?? .list
    listsAllMembers = tag.attributes["persons"] == "all"
    asked = (tag.attributes["asked"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    line = tag.line
  }
}
