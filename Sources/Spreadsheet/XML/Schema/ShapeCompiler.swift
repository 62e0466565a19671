/// Finds the shape of the records in a schema; it knows the plain parts of XML Schema, and finds none where a schema uses
/// anything else that could matter.
struct ShapeCompiler {
  private let types: [String: SchemaNode]
  private let roots: [SchemaNode]
  private let names: SchemaNames
  private let texts: TextCheckCompiler
  /// Larger records are not worth their tables.
  private static let mostElements = 2000
  private static let mostLevels = 16

  /// A compiler for a schema; nil for one that takes in others or changes what elements mean by default.
  init?(_ tree: SchemaTree) {
    guard let schema = tree.root, schema.name == "schema",
      schema.has(only: [
        "targetNamespace", "elementFormDefault", "attributeFormDefault", "version", "id",
      ])
    else { return nil }
    let target = schema.attributes["targetNamespace"]
    guard target == nil || schema.attributes["elementFormDefault"] == "qualified" else { return nil }
    let definitions: Set = ["element", "complexType", "simpleType", "attribute", "group", "attributeGroup"]
    guard schema.children.allSatisfy({ definitions.contains($0.name) }) else { return nil }
    names = SchemaNames(prefixes: tree.prefixes, target: target)
    var types: [String: SchemaNode] = [:]
    for node in schema.children where node.name.hasSuffix("Type") {
      if let name = node.attributes["name"] { types[name] = node }
    }
    self.types = types
    roots = schema.children.filter { $0.name == "element" }
    texts = TextCheckCompiler(types: types, names: names)
  }

  /// The shape of the records of the first element that has any; nil when there is none.
  func shape() -> RecordShape? {
    for root in roots {
      guard root.has(only: ["name", "type", "id"]), let name = root.attributes["name"],
        let content = complexContent(of: root)
      else { continue }
      if let shape = shape(in: content, path: [name]) { return shape }
    }
    return nil
  }

  /// Follows the element that repeats down to the one that holds texts.
  private func shape(in content: ComplexContent, path: [String]) -> RecordShape? {
    guard path.count < Self.mostLevels, !content.isAnyOrder else { return nil }
    let repeated = content.elements.filter { $0.attributes["maxOccurs"] == "unbounded" }
    guard repeated.count == 1, let node = repeated.first, let name = node.attributes["name"],
      isElement(node), ["0", "1"].contains(node.attributes["minOccurs"] ?? "1"),
      Set(content.elements.map { $0.attributes["name"] }).count == content.elements.count,
      let inner = complexContent(of: node)
    else { return nil }
    let holdsText = inner.elements.contains { complexContent(of: $0) == nil }
    if !holdsText, let shape = shape(in: inner, path: path + [name]) { return shape }
    var room = Self.mostElements
    guard let record = element(node, room: &room, level: path.count) else { return nil }
    return RecordShape(namespace: names.target, path: path, record: record)
  }

  /// An element of a record with all that it may hold; nil where something is not known.
  private func element(_ node: SchemaNode, room: inout Int, level: Int) -> RecordShape.Element? {
    room -= 1
    guard room > 0, level < Self.mostLevels, isElement(node), let name = node.attributes["name"],
      RecordTables.isPossible(name), let minimum = Int(node.attributes["minOccurs"] ?? "1"), minimum >= 0
    else { return nil }
    let most = node.attributes["maxOccurs"] ?? "1"
    let maximum = most == "unbounded" ? nil : Int(most)
    guard most == "unbounded" || maximum.map({ $0 >= max(1, minimum) }) ?? false else { return nil }
    let content: RecordShape.Content
    if let complex = complexContent(of: node) {
      // An attribute that may be left out is left out wherever no parser is needed.
      guard complex.hasOptionalAttributes else { return nil }
      var elements: [RecordShape.Element] = []
      for child in complex.elements {
        guard let element = element(child, room: &room, level: level + 1) else { return nil }
        guard !complex.isAnyOrder || element.maximum == 1 else { return nil }
        elements.append(element)
      }
      guard Set(elements.map(\.name)).count == elements.count else { return nil }
      content = .elements(RecordShape.Group(isAnyOrder: complex.isAnyOrder, elements: elements))
    } else {
      guard let check = texts.check(of: node) else { return nil }
      content = .text(check.isAlwaysTrue ? nil : check)
    }
    return RecordShape.Element(name: name, minimum: minimum, maximum: maximum, content: content)
  }

  private func isElement(_ node: SchemaNode) -> Bool {
    node.name == "element" && node.has(only: ["name", "type", "minOccurs", "maxOccurs", "id"])
      && node.children.allSatisfy { ["simpleType", "complexType"].contains($0.name) }
  }

  /// The elements an element may hold, as they are written.
  private struct ComplexContent {
    let isAnyOrder: Bool
    let elements: [SchemaNode]
    /// Whether no attribute has to be there, and none stands for itself.
    let hasOptionalAttributes: Bool
  }

  private func complexContent(of node: SchemaNode) -> ComplexContent? {
    guard
      let type = node.children.first ?? node.attributes["type"].flatMap(names.ownName).flatMap({ types[$0] }),
      node.children.count <= 1, type.name == "complexType", type.has(only: ["name", "id"]),
      let group = type.children.first, ["sequence", "all"].contains(group.name), group.has(only: ["id"])
    else { return nil }
    let attributes = type.children.dropFirst()
    guard attributes.allSatisfy({ ["attribute", "attributeGroup", "anyAttribute"].contains($0.name) }),
      group.children.allSatisfy({ $0.name == "element" })
    else { return nil }
    let isOptional = attributes.allSatisfy {
      $0.name == "attribute" && $0.attributes["use"] ?? "optional" == "optional"
        && $0.attributes["default"] == nil && $0.attributes["fixed"] == nil
        && $0.attributes["ref"] == nil
    }
    return ComplexContent(
      isAnyOrder: group.name == "all", elements: group.children, hasOptionalAttributes: isOptional)
  }
}

/// What the prefixes of a schema stand for.
struct SchemaNames {
  let prefixes: [String: String]
  /// The namespace the schema describes; nil for none.
  let target: String?

  /// The name of a type or element of the schema itself; nil for one of another namespace.
  func ownName(_ text: String) -> String? {
    let (space, name) = resolved(text)
    return space == (target ?? "") ? name : nil
  }

  /// The name of a type that XML Schema itself defines.
  func builtInName(_ text: String) -> String? {
    let (space, name) = resolved(text)
    return space == SchemaTree.namespace ? name : nil
  }

  private func resolved(_ text: String) -> (space: String?, name: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? (prefixes[parts[0]], parts[1]) : (prefixes[""] ?? "", text)
  }
}
