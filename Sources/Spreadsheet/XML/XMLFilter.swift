/// Lets through only what belongs to a spreadsheet part.
///
/// Elements of other namespaces are passed over with all they hold. Of alternate contents the fallback
/// counts, as the reader understands no extension (ECMA-376 part 3, 9.3). A part that starts with another
/// element is refused, so that a mislabelled part never looks like an empty sheet.
struct XMLFilter {
  private let root: StaticString
  private var isStarted = false
  private var skippedDepth = 0

  /// A filter for a part whose first element has the given name.
  init(root: StaticString) { self.root = root }

  /// Whether text counts at this place.
  var admitsText: Bool { skippedDepth == 0 }

  /// Whether a start tag counts.
  mutating func admits(start element: XMLElement) throws(SpreadsheetError.Reason) -> Bool {
    if skippedDepth > 0 {
      skippedDepth += 1
      return false
    }
    if !isStarted {
      guard root ~= element.name, element.namespace == .spreadsheet else {
        throw .otherXML(element.name.string)
      }
      isStarted = true
    }
    switch element.namespace {
    case .spreadsheet: return true
    case .markupCompatibility:
      if "Choice" ~= element.name { skippedDepth = 1 }
      return false
    default:
      skippedDepth = 1
      return false
    }
  }

  /// Whether an end tag counts.
  mutating func admits(end namespace: XMLNamespace) -> Bool {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return false
    }
    return namespace == .spreadsheet
  }
}
