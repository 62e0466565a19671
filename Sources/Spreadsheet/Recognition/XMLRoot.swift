/// The first element of an XML file, by which its kind is told.
final class XMLRoot: XMLHandler {
  /// The name of the element, nil as long as none was met.
  private(set) var name: String?
  /// The address of its namespace as written; nil for none.
  private(set) var namespaceURI: String?
  /// Its namespace.
  private(set) var namespace = XMLNamespace.none
  /// Whether it has the attribute `id`, which in a submission names the form.
  private(set) var hasID = false

  /// Reads as far as the first element.
  ///
  /// - Throws: ``SpreadsheetError`` when the file is malformed before that.
  init(of source: ByteSource, limits: ReadingLimits) throws(SpreadsheetError) {
    let part = try XMLPart(SourceStream(source), handler: self, limits: limits)
    do throws(SpreadsheetError) {
      while name == nil, try part.advance() {}
    } catch {
      // What is wrong behind the first element is said when the file is read as what it is.
      if name == nil { throw error }
    }
  }

  func start(_ element: XMLElement) {
    guard name == nil else { return }
    name = element.name.string
    namespace = element.namespace
    namespaceURI = element.namespaceURI?.string
    hasID = element.attributes["id"] != nil
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
