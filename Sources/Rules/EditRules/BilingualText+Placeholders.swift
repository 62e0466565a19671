public import Provenance

extension BilingualText {
  /// The text with every `{name}` replaced by its value; a name without a value is left out.
  public func filled(with values: [String: BilingualText]) -> BilingualText {
    BilingualText(
      vietnamese: vietnamese.filled { values[String($0)]?.vietnamese ?? "" },
      english: english.filled { values[String($0)]?.english ?? "" })
  }

  /// The names in braces, in the order they appear.
  public var placeholders: [String] { Self.placeholders(in: vietnamese) + Self.placeholders(in: english) }

  private static func placeholders(in template: String) -> [String] {
    var names: [String] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
