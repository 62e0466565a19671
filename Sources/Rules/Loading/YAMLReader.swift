internal import Yams

/// Reads a YAML file into strict nodes; the one place that knows the YAML library.
enum YAMLReader {
  private static let deepest = 64

  /// The root node of a file.
  static func root(of file: ConfigurationFile) throws(RulebookErrors) -> StrictNode {
    let text = try file.text()
    let start = ConfigurationPlace(file: file.name)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { throw RulebookErrors(.empty(start)) }
      return try Conversion(source: ConfigurationSource(file: file.name, text: text)).node(root, depth: 1)
    } catch let error as RulebookErrors {
      throw error
    } catch {
      throw RulebookErrors(mistake(error, in: file))
    }
  }

  private static func mistake(_ error: any Error, in file: ConfigurationFile) -> RulebookError {
    func place(_ mark: Mark) -> ConfigurationPlace {
      ConfigurationPlace(file: file.name, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error as? YamlError {
    case .duplicatedKeysInMapping(let keys, let context)?:
      return .keyTwice(place(context.mark), keys.first ?? "")
    case .composer(let context?, _, let mark, _)? where context.text.contains("single document"):
      return .severalDocuments(place(mark))
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      return .malformed(place(mark), problem)
    case .reader(let problem, let offset, _, _)?:
      let byte = min(file.contentStart + max(0, offset ?? 0), file.bytes.count)
      return .malformed(file.place(ofByte: byte), problem)
    default:
      return .malformed(ConfigurationPlace(file: file.name), "YAML")
    }
  }

  /// The way from the library's nodes to ours.
  private struct Conversion {
    let source: ConfigurationSource

    func node(_ node: Node, depth: Int) throws(RulebookErrors) -> StrictNode {
      let place = place(node)
      guard depth <= deepest else { throw RulebookErrors(.tooDeep(place, limit: deepest)) }
      try refuseProperties(at: place)
      return StrictNode(place: place, content: try content(node, depth), source: source)
    }

    /// Refuses a node that begins with the sign of an anchor, alias or tag; no other node can begin so.
    ///
    /// The library resolves all three by itself, so the text is asked. An alias is met as the node it stands
    /// for, which begins with its anchor; since the first anchor ends the reading, aliases of aliases cost
    /// nothing.
    private func refuseProperties(at place: ConfigurationPlace) throws(RulebookErrors) {
      switch source.scalar(at: place) {
      case "&", "*": throw RulebookErrors(.refused(place, .anchors))
      case "!": throw RulebookErrors(.refused(place, .tags))
      default: return
      }
    }

    private func content(_ node: Node, _ depth: Int) throws(RulebookErrors) -> StrictNode.Content {
      switch node {
      case .scalar(let scalar):
        let style = style(scalar.style)
        return .scalar(style == .block ? scalar.string.withoutFinalLineFeeds : scalar.string, style)
      case .sequence(let sequence):
        var items: [StrictNode] = []
        for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
        return .list(items)
      case .mapping(let mapping):
        var entries: [StrictEntry] = []
        for (key, value) in mapping { entries.append(try entry(key, value, depth)) }
        return .mapping(entries)
      case .alias:
        throw RulebookErrors(.refused(place(node), .anchors))
      }
    }

    private func entry(_ key: Node, _ value: Node, _ depth: Int) throws(RulebookErrors) -> StrictEntry {
      let key = try node(key, depth: depth + 1)
      guard case .scalar(let name, let style) = key.content else {
        throw RulebookErrors(.refused(key.place, .compoundKeys))
      }
      guard style != .plain || name != "<<" else { throw RulebookErrors(.refused(key.place, .mergeKeys)) }
      guard !name.isEmpty else { throw RulebookErrors(.emptyText(key.place)) }
      return StrictEntry(key: name, keyPlace: key.place, value: try node(value, depth: depth + 1))
    }

    private func style(_ style: Node.Scalar.Style) -> StrictNode.ScalarStyle {
      switch style {
      case .any, .plain: .plain
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      }
    }

    private func place(_ node: Node) -> ConfigurationPlace {
      ConfigurationPlace(file: source.file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
  }
}

extension String {
  /// The text of a block without the line feed that ends its last line.
  fileprivate var withoutFinalLineFeeds: String {
    var text = self
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text
  }
}
