public import Survey

/// A higher line of a province: a second status beside the national one, computed from the same answers and counted apart.
///
/// It decides nothing about the national result, and no household moves between the two counts.
public struct LocalStandard: Sendable {
  /// The lines and the classification; its indicators are those of the national standard it stands beside.
  public let standard: Standard
  /// The provinces in which it holds.
  public let provinces: Set<AreaCode>
  /// The national standard whose forms it is computed from.
  public let beside: StandardID

  /// A line of a province.
  public init(standard: Standard, provinces: Set<AreaCode>, beside: StandardID) {
    self.standard = standard
    self.provinces = provinces
    self.beside = beside
  }
}

extension Rulebook {
  /// The national or local standard of a name; nil when there is none.
  public func law(_ id: StandardID) -> Standard? {
    standards[id] ?? localStandards.first { $0.standard.id == id }?.standard
  }

  /// The lines of provinces in force in a round, in the order of their names.
  public func localStandards(in round: Round) -> [LocalStandard] {
    localStandards.filter {
      $0.standard.validity.contains(round.areaDay) && round.standards.contains($0.beside)
    }
  }

  /// The local standard of a name; nil for a national one.
  public func localStandard(_ id: StandardID) -> LocalStandard? {
    localStandards.first { $0.standard.id == id }
  }
}
