public import Survey

/// Something that texts state a figure of, by the words they call it.
public struct ProofQuantity: Hashable, Sendable {
  /// What it is, and which lines of the tally tables count it.
  public let indicator: PlanIndicator
  /// The words it is called by, folded, the longest first.
  public let words: [[String]]
  /// The quantity it is a share of where nothing else is said; nil for none.
  public let base: String?
  /// For a rate: the quantity that is counted.
  public let counted: String?
  /// Whether programmes aim at more of it.
  public let isToRise: Bool
  /// The quantities it is the sum of; none where it is no sum.
  public let parts: [String]

  /// A quantity.
  public init(
    _ indicator: PlanIndicator, words: [[String]], base: String? = nil, counted: String? = nil,
    isToRise: Bool = false, parts: [String] = []
  ) {
    self.indicator = indicator
    self.words = words
    self.base = base
    self.counted = counted
    self.isToRise = isToRise
    self.parts = parts
  }

  /// Its name in files.
  public var id: String { indicator.id }
  /// Whether its values are percentages.
  public var isRate: Bool { indicator.unit == .percent }
}

/// A list that shares out a quantity, such as poor households by cause.
public struct ProofList: Hashable, Sendable {
  /// The words its introduction ends with, folded, the longest first.
  public let words: [[String]]
  /// The table of its counts.
  public let table: TallyTable
  /// The code list of its items; `indicators` are those of the standard.
  public let codes: String
  /// Other words for items, folded, by code.
  public let spellings: [String: [[String]]]

  /// A list.
  public init(words: [[String]], table: TallyTable, codes: String, spellings: [String: [[String]]] = [:]) {
    self.words = words
    self.table = table
    self.codes = codes
    self.spellings = spellings
  }
}
