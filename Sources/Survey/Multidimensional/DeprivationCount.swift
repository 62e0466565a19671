/// The measures of Alkire and Foster over a population, kept as whole numbers: they add up over areas, and every ratio is exact.
///
/// A household whose answers are not all known is counted apart and enters no measure.
public struct DeprivationCount: Sendable, Equatable {
  /// The weights and the cut-off.
  public let weights: DeprivationWeights
  /// How many were counted: households, or persons.
  public private(set) var population = 0
  /// How many of them are poor.
  public private(set) var poor = 0
  /// The scores of the poor, together.
  public private(set) var scoreOfPoor = 0
  /// How many are deprived in each indicator.
  public private(set) var deprived: [Int]
  /// How many are poor and deprived in each indicator.
  public private(set) var poorAndDeprived: [Int]
  /// How many could not be counted, because an answer is not known.
  public private(set) var undetermined = 0

  /// Nobody counted yet.
  public init(_ weights: DeprivationWeights) {
    self.weights = weights
    deprived = [Int](repeating: 0, count: weights.weights.count)
    poorAndDeprived = deprived
  }

  /// Counts a household, or each of its members.
  ///
  /// - Parameters:
  ///   - deprivations: Its deprivations, in the order of the weights; each member has those of the household.
  ///   - number: As how many it counts: 1, or the number of its members.
  public mutating func add(_ deprivations: Ticks, number: Int) {
    guard deprivations.isComplete(upTo: weights.weights.count) else {
      undetermined += number
      return
    }
    let score = weights.score(of: deprivations)
    let isPoor = weights.isPoor(score: score)
    population += number
    if isPoor {
      poor += number
      scoreOfPoor += score * number
    }
    for place in deprived.indices where deprivations[place] == true {
      deprived[place] += number
      if isPoor { poorAndDeprived[place] += number }
    }
  }

  /// Adds what was counted elsewhere by the same weights.
  public mutating func add(_ other: DeprivationCount) {
    population += other.population
    poor += other.poor
    scoreOfPoor += other.scoreOfPoor
    undetermined += other.undetermined
    for place in deprived.indices where other.deprived.indices.contains(place) {
      deprived[place] += other.deprived[place]
      poorAndDeprived[place] += other.poorAndDeprived[place]
    }
  }

  /// H, the headcount ratio: the share that is poor; nil when nobody was counted.
  public var headcountRatio: ExactRatio? { ExactRatio(poor, population) }

  /// A, the intensity: the mean share of the weights in which the poor are deprived; nil when nobody is poor.
  public var intensity: ExactRatio? { ExactRatio(scoreOfPoor, poor * weights.total) }

  /// M0, the adjusted headcount ratio, H times A; nil when nobody was counted.
  public var adjustedHeadcountRatio: ExactRatio? { ExactRatio(scoreOfPoor, population * weights.total) }

  /// The uncensored headcount ratio of an indicator: the share of all that is deprived in it.
  public func uncensoredRatio(of place: Int) -> ExactRatio? { ExactRatio(deprived[place], population) }

  /// The censored headcount ratio of an indicator: the share of all that is poor and deprived in it.
  public func censoredRatio(of place: Int) -> ExactRatio? { ExactRatio(poorAndDeprived[place], population) }

  /// The part of M0 that an indicator contributes, its own weight counted; nil when nobody is poor.
  public func contribution(of place: Int) -> ExactRatio? {
    ExactRatio(weights.weights[place] * poorAndDeprived[place], scoreOfPoor)
  }

  /// The part of M0 that the indicators at some places contribute together; nil when nobody is poor.
  public func contribution(of places: some Sequence<Int>) -> ExactRatio? {
    ExactRatio(places.reduce(0) { $0 + weights.weights[$1] * poorAndDeprived[$1] }, scoreOfPoor)
  }
}
