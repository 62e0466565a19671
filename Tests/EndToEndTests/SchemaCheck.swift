import Foundation

/// Checks a value of JSON by the few words of JSON Schema that the published schemas of outputs use.
///
/// A word it does not know is reported, so that nothing passes unseen.
struct SchemaCheck {
  private static let known: Set<String> = [
    "$schema", "$id", "title", "description", "type", "required", "additionalProperties", "properties",
    "enum",
    "minLength", "minimum", "maximum", "pattern", "items",
  ]

  let schema: [String: Any]

  init(contentsOf file: URL) throws {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let schema = json as? [String: Any] else { throw CocoaError(.fileReadCorruptFile) }
    self.schema = schema
  }

  /// What is wrong with a line; empty when nothing is.
  func mistakes(in line: some StringProtocol) throws -> [String] {
    Self.mistakes(try JSONSerialization.jsonObject(with: Data(line.utf8)), schema, at: "line")
  }

  private static func mistakes(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var mistakes = schema.keys.filter { !known.contains($0) }.map { "\(place): unknown word \($0)" }
    if let type = schema["type"] as? String, !isOf(type, value) { return mistakes + ["\(place): no \(type)"] }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      mistakes.append("\(place): \(value) is none of \(words)")
    }
    if let text = value as? String {
      if let least = schema["minLength"] as? Int, text.count < least { mistakes.append("\(place): empty") }
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        mistakes.append("\(place): \(text)")
      }
    }
    if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
      mistakes.append("\(place): \(number)")
    }
    if let items = schema["items"] as? [String: Any] {
      for (index, item) in (value as? [Any] ?? []).enumerated() {
        mistakes += self.mistakes(item, items, at: "\(place)[\(index)]")
      }
    }
    guard let object = value as? [String: Any] else { return mistakes }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      mistakes.append("\(place): no member \(name)")
    }
    for (name, member) in object {
      if let own = properties[name] {
        mistakes += self.mistakes(member, own, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        mistakes.append("\(place): unknown member \(name)")
      }
    }
    return mistakes
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int && (value as? NSNumber)?.doubleValue.truncatingRemainder(dividingBy: 1) == 0
    case "number": value is NSNumber
    case "boolean": value is Bool
    default: false
    }
  }
}
