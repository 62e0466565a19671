public import Provenance

/// The variables an expression may name, looked up by name when it is parsed.
public struct VariableTable: Sendable {
  private let variablesByName: [String: RuleVariable]

  /// A table of variables.
  ///
  /// - Parameter variables: The variables, with names that differ and slots from 0 to 2^31 - 1.
  /// - Throws: ``Fault`` when a name comes twice or a slot lies outside these bounds.
  public init(_ variables: some Sequence<RuleVariable>) throws(Fault) {
    var variablesByName: [String: RuleVariable] = [:]
    for variable in variables {
      guard (0...Int(Int32.max)).contains(variable.slot) else { throw .slotOutOfRange(variable) }
      guard variablesByName.updateValue(variable, forKey: variable.name) == nil else {
        throw .nameTwice(variable.name)
      }
    }
    self.variablesByName = variablesByName
  }

  /// The variable of a name, or nil when there is none.
  public subscript(name: String) -> RuleVariable? { variablesByName[name] }

  /// The known name that looks most like a word, or nil when none is near.
  public func nearest(to word: String) -> String? { variablesByName.keys.nearest(to: word) }

  /// What can be wrong with a list of variables.
  public enum Fault: Error, Hashable, Sendable {
    /// Two variables have one name.
    case nameTwice(String)
    /// A slot is negative or above 2^31 - 1.
    case slotOutOfRange(RuleVariable)

    /// What is the case, for whoever wrote the list.
    public var message: BilingualText {
      switch self {
      case .nameTwice(let name):
        BilingualText(
          vietnamese: "Biến “\(name)” được khai báo hai lần. Mỗi tên chỉ dùng một lần.",
          english: "The variable “\(name)” is declared twice. Use each name once.")
      case .slotOutOfRange(let variable):
        BilingualText(
          vietnamese: "Vị trí \(variable.slot) của biến “\(variable.name)” nằm ngoài giới hạn.",
          english: "The slot \(variable.slot) of the variable “\(variable.name)” is out of bounds.")
      }
    }
  }
}
