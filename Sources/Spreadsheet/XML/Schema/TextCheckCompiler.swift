/// Makes checks of the simple types of a schema (XML Schema part 2); none of a type that is not plain.
struct TextCheckCompiler {
  let types: [String: SchemaNode]
  let names: SchemaNames
  private static let mostSteps = 16

  /// The check for the text of an element; nil when its type is not known.
  func check(of element: SchemaNode) -> TextCheck? {
    if let type = element.children.first {
      return element.attributes["type"] == nil ? check(ofType: type, steps: 0) : nil
    }
    return element.attributes["type"].flatMap { check(named: $0, steps: 0) }
  }

  private func check(named name: String, steps: Int) -> TextCheck? {
    if let builtIn = names.builtInName(name) { return Self.builtIn(builtIn) }
    return names.ownName(name).flatMap { types[$0] }.flatMap { check(ofType: $0, steps: steps + 1) }
  }

  private func check(ofType type: SchemaNode, steps: Int) -> TextCheck? {
    guard steps < Self.mostSteps, type.name == "simpleType", type.has(only: ["name", "id"]),
      type.children.count == 1, let definition = type.children.first
    else { return nil }
    switch definition.name {
    case "restriction": return restriction(definition, steps: steps)
    case "union": return union(definition, steps: steps)
    default: return nil
    }
  }

  private func union(_ definition: SchemaNode, steps: Int) -> TextCheck? {
    guard definition.has(only: ["memberTypes", "id"]) else { return nil }
    var members: [TextCheck] = []
    for name in (definition.attributes["memberTypes"] ?? "").split(whereSeparator: \.isWhitespace) {
      guard let member = check(named: String(name), steps: steps) else { return nil }
      members.append(member)
    }
    for type in definition.children {
      guard let member = check(ofType: type, steps: steps + 1) else { return nil }
      members.append(member)
    }
    return members.isEmpty ? nil : .any(members)
  }

  private func restriction(_ definition: SchemaNode, steps: Int) -> TextCheck? {
    guard definition.has(only: ["base", "id"]), let baseName = definition.attributes["base"],
      let base = check(named: baseName, steps: steps)
    else { return nil }
    var facets = Facets()
    for facet in definition.children {
      guard facet.has(only: ["value", "id"]), facet.children.isEmpty, let value = facet.attributes["value"],
        facets.take(facet.name, value)
      else { return nil }
    }
    return facets.check(on: base)
  }

  private static func builtIn(_ name: String) -> TextCheck? {
    switch name {
    case "string": .anything
    case "normalizedString", "token": .collapsed
    case "boolean": .choice(["true", "false", "1", "0"].map { Array($0.utf8) })
    case "date": .day
    case "gYear": .year
    case "decimal": .number(NumberRange(allowsFraction: true))
    case "integer", "long": .number(NumberRange())
    case "int": .number(NumberRange(least: Int(Int32.min), greatest: Int(Int32.max)))
    case "short": .number(NumberRange(least: Int(Int16.min), greatest: Int(Int16.max)))
    case "byte": .number(NumberRange(least: Int(Int8.min), greatest: Int(Int8.max)))
    case "nonNegativeInteger", "unsignedLong": .number(NumberRange(least: 0))
    case "unsignedInt": .number(NumberRange(least: 0, greatest: Int(UInt32.max)))
    case "unsignedShort": .number(NumberRange(least: 0, greatest: Int(UInt16.max)))
    case "unsignedByte": .number(NumberRange(least: 0, greatest: Int(UInt8.max)))
    case "positiveInteger": .number(NumberRange(least: 1))
    case "nonPositiveInteger": .number(NumberRange(greatest: 0))
    case "negativeInteger": .number(NumberRange(greatest: -1))
    default: nil
    }
  }
}

/// The facets of one restriction (XML Schema part 2, 4.3).
private struct Facets {
  private var choices: [[UInt8]] = []
  private var patterns: [TextPattern] = []
  private var least = 0
  private var most = Int.max
  private var hasLength = false
  private var lowest: String?
  private var highest: String?
  private var isCollapsed = false

  /// Takes a facet; false for one that is not known.
  mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "enumeration": choices.append(Array(value.utf8))
    case "pattern":
      guard let pattern = TextPattern(value) else { return false }
      patterns.append(pattern)
    case "length", "minLength", "maxLength":
      guard let number = Int(value), number >= 0 else { return false }
      hasLength = true
      if name != "maxLength" { least = max(least, number) }
      if name != "minLength" { most = min(most, number) }
    case "minInclusive": lowest = value
    case "maxInclusive": highest = value
    case "whiteSpace": isCollapsed = true
    default: return false
    }
    return true
  }

  /// The check of a type with these facets; nil where they do not belong to it.
  func check(on base: TextCheck) -> TextCheck? {
    var checks = [base]
    if isCollapsed { checks.append(.collapsed) }
    if !choices.isEmpty {
      // Of a number or a day the value is meant, which has other spellings.
      guard base.isOfCharacters else { return nil }
      checks.append(.choice(choices))
    }
    if !patterns.isEmpty { checks.append(.pattern(patterns)) }
    if hasLength {
      guard base.isOfCharacters, least <= most else { return nil }
      checks.append(.length(least...most))
    }
    if lowest != nil || highest != nil {
      guard case .number(var range) = base else { return nil }
      if let lowest {
        guard let bound = range.bound(lowest) else { return nil }
        range.least = max(range.least ?? bound, bound)
      }
      if let highest {
        guard let bound = range.bound(highest) else { return nil }
        range.greatest = min(range.greatest ?? bound, bound)
      }
      checks[0] = .number(range)
    }
    // Further restrictions of a number are numbers, so that they may be bounded again.
    return checks.count == 1 ? checks[0] : .all(checks)
  }
}

extension TextCheck {
  /// Whether the texts stand for themselves.
  fileprivate var isOfCharacters: Bool {
    switch self {
    case .anything, .collapsed, .choice, .pattern, .length: true
    case .all(let checks): checks.allSatisfy(\.isOfCharacters)
    case .number, .day, .year, .any: false
    }
  }
}

extension NumberRange {
  /// A bound in its unit; nil when it is not written plainly.
  fileprivate func bound(_ text: String) -> Int? { Array(text.utf8).withUnsafeBufferPointer { value($0) } }
}
