/// A start tag as the parser saw it; valid only while the handler is being called.
struct XMLElement {
  /// The name without its prefix.
  let name: XMLName
  /// The namespace, if it is one the reader knows.
  let namespace: XMLNamespace
  /// The address of the namespace as written; nil for none.
  let namespaceURI: XMLName?
  /// The prefix as written; nil for none.
  let prefix: XMLName?
  /// The namespaces the tag declares.
  let declarations: XMLDeclarations
  /// What stands in the tag.
  let attributes: XMLAttributes
  /// The line the tag ends on, from 1.
  let line: Int
}

/// The namespaces a start tag declares; valid only while the handler is being called.
struct XMLDeclarations {
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Their number.
  let count: Int

  /// Wraps what libxml2 passes: of each its prefix and its address.
  init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.fields = fields
    self.count = fields == nil ? 0 : count
  }

  /// A prefix, nil for the default, and the address it stands for, nil for none.
  subscript(index: Int) -> (prefix: XMLName?, uri: XMLName?) {
    guard index >= 0, index < count, let fields else { return (nil, nil) }
    return (fields[2 * index].map { XMLName($0) }, fields[2 * index + 1].map { XMLName($0) })
  }
}
