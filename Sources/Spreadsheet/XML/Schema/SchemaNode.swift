/// An element of a schema with what stands in it; annotations are left out.
final class SchemaNode {
  /// Its name without the prefix.
  let name: String
  /// Its attributes by name.
  let attributes: [String: String]
  /// The elements in it.
  fileprivate(set) var children: [SchemaNode] = []

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Whether it has no attributes but these.
  func has(only names: Set<String>) -> Bool { attributes.keys.allSatisfy(names.contains) }
}

/// Reads a schema (XML Schema part 1, 3.15) as a tree of elements.
final class SchemaTree: XMLHandler {
  /// The namespace of schemas.
  static let namespace = "http://www.w3.org/2001/XMLSchema"
  /// The first element; nil until it was read, and for a schema with anything unusual in its names.
  var root: SchemaNode? { isPlain ? first : nil }
  /// The namespaces the first element declares, by prefix; the default has the empty prefix.
  private(set) var prefixes: [String: String] = [:]
  private var first: SchemaNode?
  private var open: [SchemaNode] = []
  private var skipped = 0
  private var isPlain = true

  func start(_ element: XMLElement) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    guard element.namespaceURI?.string == Self.namespace else {
      isPlain = false
      skipped = 1
      return
    }
    let name = element.name.string
    guard name != "annotation" else {
      skipped = 1
      return
    }
    for index in 0..<element.declarations.count {
      // What a prefix means must be the same everywhere.
      if first != nil { isPlain = false }
      let declared = element.declarations[index]
      prefixes[declared.prefix?.string ?? ""] = declared.uri?.string ?? ""
    }
    var attributes: [String: String] = [:]
    for index in 0..<element.attributes.count {
      guard let name = element.attributes.name(at: index)?.string else { continue }
      if element.attributes.namespaceURI(at: index) != nil { isPlain = false }
      attributes[name] = element.attributes.value(at: index).string
    }
    let node = SchemaNode(name: name, attributes: attributes)
    open.last?.children.append(node)
    if first == nil { first = node }
    open.append(node)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {
    if skipped > 0 { skipped -= 1 } else { open.removeLast() }
  }
}
