import Rules

/// A count that a text states.
struct CountStatement: Sendable {
  let count: Int
  let printed: String
  let place: ProofPlace
  let passage: Int
  let quantity: ProofQuantity?
  let year: Int?
  /// The folded words of what is counted, for items of lists.
  let label: [String]
  /// The list it is an item of.
  let list: ProofList?
}

/// A share that a text states, with the count it is the share of.
struct ShareStatement: Sendable {
  /// How its base is known.
  enum Base: Sendable {
    /// The sentence names it.
    case named(ProofQuantity)
    /// The list is introduced by it.
    case list(ProofQuantity)
    /// Nothing is said; it is what usually is meant.
    case usual([ProofQuantity])
    /// It is named by words that are not known.
    case unknown
  }

  let count: CountStatement
  let percent: PrintedPercent
  let printed: String
  let place: ProofPlace
  let base: Base

  /// The base where only one is possible.
  var onlyBase: ProofQuantity? {
    switch base {
    case .named(let quantity), .list(let quantity): quantity
    case .usual(let quantities): quantities.count == 1 ? quantities.first : nil
    case .unknown: nil
    }
  }
}

/// A fall or rise told as a percentage and as a count.
struct ChangeStatement: Sendable {
  let isFall: Bool
  let percent: PrintedPercent
  let count: Int
  let printedPercent: String
  let printedCount: String
  let place: ProofPlace
  /// The share it led to.
  let level: ShareStatement?
}

/// A change told by where it began, where it ended and how much it was.
struct DifferenceStatement: Sendable {
  let from: Figure
  let onto: Figure
  let change: Figure
  let isFall: Bool
}

/// A rate that a text states for a year, or sets as a target.
struct RateStatement: Sendable {
  let quantity: ProofQuantity
  /// The figure: a percentage, or a count for what is counted.
  let figure: Figure
  /// The year it is of; nil when none is named.
  let year: Int?
  /// The year by which it is to be reached; nil when it is no target.
  let targetYear: Int?
  /// The words that qualify it stand alone, so that it is certain to be meant.
  let passage: Int
}

/// A percentage of change without what it began with, which may be points or a share of the earlier value.
struct AmbiguousChange: Sendable {
  let level: Figure
  let change: Figure
  let isFall: Bool
}

/// A fall of so many points in every year.
struct YearlyFall: Sendable {
  let quantity: ProofQuantity
  let figure: Figure
  let untilYear: Int?
}

/// Everything a text states, in its order.
struct Statements: Sendable {
  var counts: [CountStatement] = []
  var shares: [ShareStatement] = []
  var changes: [ChangeStatement] = []
  var differences: [DifferenceStatement] = []
  var rates: [RateStatement] = []
  var ambiguousChanges: [AmbiguousChange] = []
  /// Targets of which it cannot be told whether they say by how much or down to what.
  var ambiguousTargets: [RateStatement] = []
  var yearlyFalls: [YearlyFall] = []
  /// The periods of years that are named, in order.
  var periods: [ClosedRange<Int>] = []
  var tables: [YearTable] = []
}
