/// One village of the register: its code, given once, and the name it is known by.
public struct Village: Hashable, Sendable {
  /// The commune's code, a dash, two digits.
  public let code: AreaCode
  /// The commune.
  public let commune: AreaCode
  /// The name as first written.
  public let name: String
  /// Whether a summary sheet of the commune names it; false for a village known from a list only.
  public let isRegistered: Bool

  /// A village.
  public init(code: AreaCode, commune: AreaCode, name: String, isRegistered: Bool) {
    self.code = code
    self.commune = commune
    self.name = name
    self.isRegistered = isRegistered
  }

  /// The number of the village within its commune.
  public var number: Int { code.rawValue.split(separator: "-").last.flatMap { Int($0) } ?? 0 }

  /// The same village, named by a summary sheet.
  var registered: Village { Village(code: code, commune: commune, name: name, isRegistered: true) }
}
