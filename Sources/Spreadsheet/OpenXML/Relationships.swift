/// What a part of a package points to (ECMA-376 part 2, 6.5).
struct Relationships: Sendable {
  /// One pointer from a part to another.
  struct Entry: Sendable {
    /// The name the part itself uses for it.
    let id: String
    /// The last word of its type: `worksheet`, `styles`, `sharedStrings`, ...; the same in strict packages.
    let type: String
    /// The name of the part it points to.
    let target: String
  }

  private let entries: [Entry]
  private let byID: [String: Entry]

  /// The first pointer of a type.
  func first(ofType type: String) -> Entry? { entries.first { $0.type == type } }

  /// The pointer of an id.
  subscript(id: String) -> Entry? { byID[id] }

  /// Reads the relationships of a part; a part without any has none.
  ///
  /// The part is named by its full name; the package itself has the empty name.
  init(of part: String, in package: OpenXMLPackage) throws(SpreadsheetError) {
    let folder = part.segments(omittingEmpty: false).dropLast().map(String.init)
    let name = part.segments().last.map(String.init) ?? ""
    let list = (folder + ["_rels", name + ".rels"]).joined(separator: "/")
    self = try package.content(of: list, in: Self.known) { () throws(SpreadsheetError) in
      let handler = RelationshipList(folder: folder)
      try package.parse(list, with: handler)
      return Self(handler.entries)
    }
  }

  private static let known = PartMemory<Self>()

  private init(_ entries: [Entry]) {
    self.entries = entries
    byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }
}

/// Reads a relationships part.
private final class RelationshipList: XMLHandler {
  var entries: [Relationships.Entry] = []
  private let folder: [String]

  init(folder: [String]) { self.folder = folder }

  func start(_ element: XMLElement) {
    let attributes = element.attributes
    guard "Relationship" ~= element.name, element.namespace == .packageRelationships,
      let id = attributes["Id"]?.string, let type = attributes["Type"]?.string,
      let target = attributes["Target"]?.string, attributes["TargetMode"]?.equals("External") != true
    else { return }
    let word = type.segments().last.map(String.init) ?? type
    entries.append(Relationships.Entry(id: id, type: word, target: resolved(target)))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {}

  /// The name of a part from a reference that may be absolute, relative or written with backslashes.
  private func resolved(_ target: String) -> String {
    let slashed = target.withForwardSlashes
    var path = slashed.utf8.first == UInt8(ascii: "/") ? [] : folder
    for segment in slashed.segments() {
      switch segment {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(String(segment))
      }
    }
    return path.joined(separator: "/")
  }
}
