import Provenance
public import Survey

extension DeprivationWeights {
  /// The weights of a standard's indicators; the basic social services of the standard are the dimensions.
  ///
  /// - Returns: nil when the standard has no indicators.
  public init?(_ standard: Standard, scheme: Scheme, cutoff: ExactRatio) {
    switch scheme {
    case .indicators: self.init(standard.indicators.map { _ in 1 }, cutoff: cutoff)
    case .dimensions: self.init(dimensions: standard.indicators.map(\.service.vietnamese), cutoff: cutoff)
    }
  }
}

extension Standard {
  /// The number of deprivations from which the standard calls a household deprived, as a share of its indicators; nil
  /// when it sets none.
  public var deprivationCutoff: ExactRatio? {
    figure("deprivation_line", isUrban: false).flatMap { ExactRatio($0, indicators.count) }
  }
}
