import Foundation
import Survey

/// The fields of a line of decisions as they are stored: JSON with sorted keys, `{"village":"29461-01"}`; a number cell
/// is kept apart by a list of one, `{"value":["4"]}`.
enum DecisionFields {
  private enum Field: Codable {
    case text(String)
    case number(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .number(try container.decode([String].self).first ?? "")
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let text): try container.encode([text])
      }
    }
  }

  /// The fields as they are stored.
  static func json(of line: DecisionLine) throws -> String {
    var fields: [String: Field] = [:]
    for (column, value) in line.fields {
      fields[column.rawValue] = value.isNumber ? .number(value.text) : .text(value.text)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  /// The fields of a stored line.
  static func fields(in json: String) throws -> [DecisionColumn: TypedValue] {
    var fields: [DecisionColumn: TypedValue] = [:]
    for (name, field) in try JSONDecoder().decode([String: Field].self, from: Data(json.utf8)) {
      guard let column = DecisionColumn(rawValue: name) else {
        throw StoreError(.damaged("a decision with a column \(name)"), during: "reading decisions")
      }
      switch field {
      case .text(let text): fields[column] = TypedValue(text)
      case .number(let text): fields[column] = TypedValue(text, isNumber: true)
      }
    }
    return fields
  }
}

/// What a decision does, as two words.
enum AppliedEffect {
  static func words(of effect: AppliedDecision.Effect) -> (effect: String, subject: String) {
    switch effect {
    case .value(let variable): ("value", variable.rawValue)
    case .repeated(let row): ("repeated", String(row))
    case .ownFamily: ("own-family", "")
    }
  }

  static func effect(of effect: String, _ subject: String) throws -> AppliedDecision.Effect {
    switch (effect, Int(subject)) {
    case ("value", _): return .value(VariableID(rawValue: subject))
    case ("repeated", let row?): return .repeated(keptRow: row)
    case ("own-family", _): return .ownFamily
    default: throw StoreError(.damaged("a decision that \(effect)"), during: "reading decisions")
    }
  }
}
