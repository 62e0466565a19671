public import Provenance
public import Survey

/// A family of variables, one for each code of a code list: `deprived_toilet`, `cause_land`.
public struct VariableFamily: Hashable, Sendable {
  /// The prefix of its variables.
  public let prefix: String
  /// The code list it follows; `indicators` are those of the standard.
  public let codeList: String
  /// What its variables describe.
  public let scope: Variable.Scope
  /// How their cells are read.
  public let kind: Variable.Kind
  /// What the family is called.
  public let label: BilingualText

  /// A family of variables.
  public init(
    prefix: String, codeList: String, scope: Variable.Scope, kind: Variable.Kind, label: BilingualText
  ) {
    self.prefix = prefix
    self.codeList = codeList
    self.scope = scope
    self.kind = kind
    self.label = label
  }

  /// The variable of a code: dashes become underscores, so that the name is a regular name of VTL.
  public func variable(of code: String) -> VariableID {
    let name = code.utf8.contains(UInt8(ascii: "-")) ? String(code.map { $0 == "-" ? "_" : $0 }) : code
    return VariableID(rawValue: prefix + "_" + name)
  }
}
