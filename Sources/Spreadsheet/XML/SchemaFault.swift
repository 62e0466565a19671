/// How an element breaks a schema; never with what stands in it, which may be about people.
public enum SchemaFault: Hashable, Sendable {
  /// The first element, or its namespace, is not one of the schema.
  case unexpectedRoot
  /// The element is unknown, stands in the wrong place or a second time.
  case unexpectedElement
  /// The element lacks an element inside it.
  case incompleteElement
  /// The element lacks an attribute; its name follows.
  case missingAttribute(String)
  /// The element has an attribute the schema does not know; its name follows.
  case unexpectedAttribute(String)
  /// Text stands between elements where only elements may.
  case unexpectedText
  /// The element stands inside one that may hold text only.
  case unexpectedInText
  /// The value of the element or of one of its attributes is not one the schema allows.
  case unexpectedValue
}
