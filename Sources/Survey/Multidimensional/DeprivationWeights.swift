/// What each indicator weighs in a household's deprivation score, and the score from which it is poor
/// (Alkire and Foster 2011, "Counting and multidimensional poverty measurement").
///
/// Weights are whole numbers, so that a score that equals the cut-off is never missed by rounding.
public struct DeprivationWeights: Sendable, Hashable {
  /// How weights are set.
  public enum Scheme: String, Sendable, CaseIterable {
    /// Every indicator weighs the same.
    case indicators
    /// Every dimension weighs the same, and within it every indicator.
    case dimensions
  }

  /// The weight of each indicator, in the order of the indicators; together ``total``.
  public let weights: [Int]
  /// The sum of the weights.
  public let total: Int
  /// The share of the total from which a household is poor; reaching it is enough.
  public let cutoff: ExactRatio

  /// Weights, given.
  ///
  /// - Returns: nil when there are none, more than 64, one is negative, or they add up to nothing.
  public init?(_ weights: [Int], cutoff: ExactRatio) {
    guard (1...64).contains(weights.count), weights.allSatisfy({ (0...1_000_000_000).contains($0) }) else {
      return nil
    }
    total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    self.weights = weights
    self.cutoff = cutoff
  }

  /// Weights by which every dimension weighs the same.
  ///
  /// - Parameter dimensions: The dimension of each indicator.
  public init?(dimensions: [String], cutoff: ExactRatio) {
    let sizes = Dictionary(grouping: dimensions) { $0 }.mapValues(\.count)
    let common = sizes.values.reduce(1, Self.leastCommonMultiple)
    self.init(dimensions.map { common / (sizes[$0] ?? 1) }, cutoff: cutoff)
  }

  /// The weights of the deprivations that are ticked, together.
  public func score(of deprivations: Ticks) -> Int {
    var score = 0
    for (place, weight) in weights.enumerated() where deprivations[place] == true { score += weight }
    return score
  }

  /// Whether a score makes poor.
  public func isPoor(score: Int) -> Bool { ExactRatio(score, total).map { $0 >= cutoff } ?? false }

  private static func leastCommonMultiple(_ one: Int, _ other: Int) -> Int {
    var pair = (one, other)
    while pair.1 != 0 { pair = (pair.1, pair.0 % pair.1) }
    return one / max(1, pair.0) * other
  }
}
