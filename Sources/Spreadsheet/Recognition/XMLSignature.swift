/// What an XML file says it is: its first element and the namespace of that.
public struct XMLSignature: Hashable, Sendable {
  /// The name of the first element, without its prefix.
  public let name: String
  /// The address of its namespace; nil for none.
  public let namespace: String?

  /// Reads as far as the first element; nil where the bytes are no XML, or broken before it.
  public init?(of bytes: [UInt8]) {
    // Archives, as most workbooks are, need no look at their text.
    guard !bytes.starts(with: "PK".utf8), TextSignature(Array(bytes.prefix(4096))).isMarkup else {
      return nil
    }
    let source = ByteSource(bytes: bytes, name: "")
    guard let root = try? XMLRoot(of: source, limits: .standard), let name = root.name else { return nil }
    self.name = name
    namespace = root.namespaceURI
  }
}
