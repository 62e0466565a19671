/// The attributes of a start tag; valid only while the handler is being called.
struct XMLAttributes {
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// The number of attributes.
  let count: Int

  /// Wraps what libxml2 passes: per attribute its name, prefix, namespace, and the two ends of its value.
  init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.fields = fields
    self.count = fields == nil ? 0 : count
  }

  /// The value of an attribute without a prefix.
  subscript(name: StaticString) -> XMLText? {
    for index in 0..<count where field(index, 1) == nil && matches(index, name) { return value(at: index) }
    return nil
  }

  /// The value of an attribute that stands in a namespace.
  subscript(name: StaticString, namespace: XMLNamespace) -> XMLText? {
    for index in 0..<count where matches(index, name) {
      if let uri = field(index, 2), namespace.isNamed(XMLName(uri)) { return value(at: index) }
    }
    return nil
  }

  /// The name of an attribute without its prefix.
  func name(at index: Int) -> XMLName? { field(index, 0).map { XMLName($0) } }

  /// The address of the namespace of an attribute; nil for none.
  func namespaceURI(at index: Int) -> XMLName? { field(index, 2).map { XMLName($0) } }

  /// The value of an attribute.
  func value(at index: Int) -> XMLText {
    guard let start = field(index, 3), let end = field(index, 4) else {
      return XMLText(UnsafeBufferPointer(start: nil, count: 0))
    }
    return XMLText(UnsafeBufferPointer(start: start, count: end - start))
  }

  private func matches(_ index: Int, _ name: StaticString) -> Bool {
    field(index, 0).map { name ~= XMLName($0) } ?? false
  }

  private func field(_ index: Int, _ part: Int) -> UnsafePointer<UInt8>? {
    guard index >= 0, index < count, let fields else { return nil }
    return fields[index * 5 + part]
  }
}
