/// Changes of a package: parts edited in place and parts added, with what leads back.
struct PackageEdit {
  let package: OpenXMLPackage
  private(set) var edits: [String: PartEdit] = [:]
  private(set) var added: [String: [UInt8]] = [:]
  private(set) var removed: Set<String> = []

  init(_ package: OpenXMLPackage) { self.package = package }

  /// The name of a part as the package writes it.
  func name(of part: String) -> String { package.archive.entry(named: part)?.name ?? part }

  /// Whether the package holds a part of this name, or will.
  func contains(_ part: String) -> Bool { package.archive.contains(part) || added[part] != nil }

  /// The bytes of a part as the package holds it; nil when it does not.
  func bytes(of part: String) throws(SpreadsheetError) -> [UInt8]? {
    guard let stream = try package.archive.stream(of: part) else { return nil }
    let chunk = Chunk()
    var bytes: [UInt8] = []
    while true {
      let piece = try chunk.next(of: stream)
      guard !piece.isEmpty else { return bytes }
      bytes += piece
    }
  }

  /// The bytes of an XML part that can be changed in place; nil when there is none, or it is written otherwise.
  func markup(of part: String) throws(SpreadsheetError) -> [UInt8]? {
    guard let bytes = try bytes(of: part), MarkupText.isBuiltOnASCII(bytes) else { return nil }
    try package.parse(part, with: SilentHandler())
    return bytes
  }

  /// Notes a change of a part that the package holds.
  mutating func edit(_ part: String, _ change: PartEdit) {
    guard !change.isEmpty else { return }
    edits[name(of: part)] = PartEdit((edits[name(of: part)]?.splices ?? []) + change.splices)
  }

  /// Adds an element at the end of the first element of a part; false when the part cannot be changed.
  mutating func append(
    to part: String, _ markup: (_ prefix: String) -> String
  ) throws(SpreadsheetError) -> Bool {
    guard let bytes = try self.markup(of: part) else { return false }
    var change = PartEdit()
    guard change.append(toRootOf: bytes, markup) else { return false }
    edit(part, change)
    return true
  }

  /// Adds a part, or puts new bytes in the place of all it holds.
  mutating func put(_ bytes: [UInt8], as part: String) { added[name(of: part)] = bytes }

  /// Leaves a part out.
  mutating func remove(_ part: String) { removed.insert(name(of: part)) }

  /// The list of what a part points to.
  static func relationshipList(of part: String) -> String {
    var pieces = part.segments().map(String.init)
    let name = pieces.popLast() ?? ""
    return (pieces + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  /// Makes a part point to another; false when the list of its pointers cannot be changed.
  mutating func point(
    from part: String, to target: String, id: String, type: String
  ) throws(SpreadsheetError) -> Bool {
    let list = Self.relationshipList(of: part)
    func pointer(_ prefix: String) -> String {
      "<\(prefix)Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"/\(MarkupText.escaped(target))\"/>"
    }
    if let bytes = added[list] {
      var change = PartEdit()
      guard change.append(toRootOf: bytes, pointer), let result = change.applied(to: bytes) else {
        return false
      }
      added[list] = result.bytes
      return true
    }
    if package.archive.contains(list) { return try append(to: list, pointer) }
    guard try PackageNames.stateRelationshipLists(in: &self) else { return false }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<Relationships xmlns=\"\(space)\">\(pointer(""))</Relationships>"
    put(Array(text.utf8), as: list)
    return true
  }

  /// The changed parts, and for each edited one what leads back; nil for changes that contradict each other.
  func result() throws(SpreadsheetError) -> (parts: [String: [UInt8]], memory: [MarkMemory.Part])? {
    var parts = added
    var memory: [MarkMemory.Part] = []
    for (name, change) in edits.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try bytes(of: name), let result = change.applied(to: bytes) else { return nil }
      parts[name] = result.bytes
      memory.append(MarkMemory.Part(name: name, of: result.bytes, back: result.back))
    }
    return (parts, memory)
  }
}
