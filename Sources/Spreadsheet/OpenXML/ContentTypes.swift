/// Which part of a package is of which type (ECMA-376 part 2, 6.2.3).
struct ContentTypes: Sendable {
  fileprivate var byPart: [PartName: String] = [:]
  fileprivate var byExtension: [String: String] = [:]

  /// Reads the list of a package; a zip without one has no types.
  init(of package: OpenXMLPackage) throws(SpreadsheetError) {
    let list = "[Content_Types].xml"
    self = try package.content(of: list, in: Self.known) { () throws(SpreadsheetError) in
      let handler = ContentTypeList()
      try package.parse(list, with: handler)
      return handler.types
    }
  }

  private static let known = PartMemory<Self>()

  fileprivate init() {}

  /// The type of a part, in lower case, or nil when none is stated.
  subscript(part: String) -> String? {
    if let type = byPart[PartName(part)] { return type }
    let last = part.segments().last ?? ""
    guard let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return byExtension[last[last.index(after: dot)...].lowercased()]
  }

  /// Every type that is stated, in lower case.
  var all: [String] { Array(byPart.values) + Array(byExtension.values) }
}

/// Reads the list of types.
private final class ContentTypeList: XMLHandler {
  var types = ContentTypes()

  func start(_ element: XMLElement) {
    guard element.namespace == .contentTypes, let type = element.attributes["ContentType"]?.string else {
      return
    }
    switch element.name {
    case "Override":
      if let part = element.attributes["PartName"]?.string {
        types.byPart[PartName(part)] = type.lowercased()
      }
    case "Default":
      if let suffix = element.attributes["Extension"]?.string {
        types.byExtension[suffix.lowercased()] = type.lowercased()
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
