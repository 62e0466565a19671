/// Takes what a parser recognises, in document order.
///
/// A handler throws a reason to refuse the document; the parser adds the line and stops.
protocol XMLHandler: AnyObject {
  /// A start tag.
  func start(_ element: XMLElement) throws(SpreadsheetError.Reason)

  /// A piece of text or of a CDATA section, in UTF-8; one text may come in many pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason)

  /// An end tag, or the end of an empty element.
  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason)
}
