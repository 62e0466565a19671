public import Survey

/// All code lists of the configuration; some lists differ from standard to standard.
public struct CodeLists: Sendable {
  /// The ethnic groups.
  public let ethnicGroups: [EthnicGroup]
  /// The codes of the ethnic groups that are minorities.
  public let minorities: Set<String>
  private let common: [String: CodeList]
  private let byStandard: [String: [StandardID: CodeList]]

  /// The lists by name: those that hold for every standard, and those of one standard.
  public init(
    common: [String: CodeList], byStandard: [String: [StandardID: CodeList]], ethnicGroups: [EthnicGroup]
  ) {
    self.common = common
    self.byStandard = byStandard
    self.ethnicGroups = ethnicGroups
    minorities = Set(ethnicGroups.filter(\.isMinority).map(\.code.code))
  }

  /// A list by its name for a standard; an empty list where the standard has none.
  public func list(_ name: String, for standard: StandardID) -> CodeList {
    common[name] ?? byStandard[name]?[standard] ?? CodeList(codes: [])
  }

  /// The names of all lists, in alphabetical order.
  var names: [String] { Set(common.keys).union(byStandard.keys).sorted() }

  /// Whether there is a list of the name.
  public func hasList(_ name: String) -> Bool { common[name] != nil || byStandard[name] != nil }

  /// Every code of a list, of whatever standard.
  func allCodes(of name: String) -> [String] {
    (common[name]?.codes ?? []).map(\.code)
      + (byStandard[name] ?? [:]).values.flatMap { $0.codes.map(\.code) }
  }
}
