public import Survey

/// All code lists of the configuration; some lists differ from standard to standard.
public struct CodeLists: Sendable {
  /// The ethnic groups.
  public let ethnicGroups: [EthnicGroup]
  private let common: [String: CodeList]
  private let byStandard: [String: [StandardID: CodeList]]

  /// The lists by name: those that hold for every standard, and those of one standard.
  public init(
    common: [String: CodeList], byStandard: [String: [StandardID: CodeList]], ethnicGroups: [EthnicGroup]
  ) {
    self.common = common
    self.byStandard = byStandard
    self.ethnicGroups = ethnicGroups
  }

  /// A list by its name for a standard; an empty list where the standard has none.
  public func list(_ name: String, for standard: StandardID) -> CodeList {
    common[name] ?? byStandard[name]?[standard] ?? CodeList(codes: [])
  }

  /// Whether there is a list of the name.
  public func hasList(_ name: String) -> Bool { common[name] != nil || byStandard[name] != nil }

  /// The codes of the ethnic groups that are minorities.
  public var minorities: Set<String> { Set(ethnicGroups.filter(\.isMinority).map(\.code.code)) }

  /// Every code of a list, of whatever standard.
  func allCodes(of name: String) -> [String] {
    (common[name]?.codes ?? []).map(\.code)
      + (byStandard[name] ?? [:]).values.flatMap { $0.codes.map(\.code) }
  }
}
