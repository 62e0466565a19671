/// A start tag as the parser saw it; valid only while the handler is being called.
struct XMLElement {
  /// The name without its prefix.
  let name: XMLName
  /// The namespace, if it is one the reader knows.
  let namespace: XMLNamespace
  /// The address of the namespace as written; nil for none.
  let namespaceURI: XMLName?
  /// What stands in the tag.
  let attributes: XMLAttributes
  /// The line the tag ends on, from 1.
  let line: Int
}
