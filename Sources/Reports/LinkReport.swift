public import Provenance
public import Survey

/// What became of every household between two rounds, by key: no names stand in it.
public struct LinkReport: Sendable {
  /// One household.
  public struct Line: Hashable, Sendable {
    /// What became of it.
    public let event: String
    /// Its key in this round; nil when it is on no list of it.
    public let household: HouseholdKey?
    /// Its key in the earlier round, or that of the household it split off; nil when there is none.
    public let earlier: HouseholdKey?
    /// How it was recognised; nil when it was not.
    public let method: String?
    /// What speaks for that, in hundredths of a bit; nil where it was not weighed.
    public let weight: Int?
    /// Its key in the first round that knows it: the same in every later round.
    public let origin: HouseholdKey

    /// A household.
    public init(
      event: String, household: HouseholdKey?, earlier: HouseholdKey?, method: String?, weight: Int?,
      origin: HouseholdKey
    ) {
      self.event = event
      self.household = household
      self.earlier = earlier
      self.method = method
      self.weight = weight
      self.origin = origin
    }
  }

  /// The names of the columns of ``table``, in order.
  public static let columns = [
    "year", "standard", "event", "household", "earlier", "method", "bits", "origin",
  ]

  private let round: RoundID
  private let standard: StandardID
  private let lines: [Line]
  private let open: Int

  /// - Parameter open: The number of pairs that wait for a decision.
  public init(round: RoundID, standard: StandardID, lines: [Line], open: Int) {
    self.round = round
    self.standard = standard
    self.lines = lines
    self.open = open
  }

  /// A line for each household, in the order of villages and lists.
  public var table: [[String]] {
    lines.map { line in
      [
        round.rawValue, standard.rawValue, line.event, Self.shown(line.household), Self.shown(line.earlier),
        line.method ?? "", line.weight.map(Self.bits) ?? "", Self.shown(line.origin),
      ]
    }
  }

  /// How many households there are of each event and method, and who is unexplained.
  public func text(in language: Language) -> String {
    func words(_ vietnamese: String, _ english: String) -> String {
      BilingualText(vietnamese: vietnamese, english: english)[language]
    }
    var counts: [String: Int] = [:]
    for line in lines {
      counts[[line.event, line.method].compactMap { $0 }.joined(separator: " · "), default: 0] += 1
    }
    var text =
      words("Đợt \(round.rawValue), \(standard.rawValue)", "Round \(round.rawValue), \(standard.rawValue)")
      + "\n"
    for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      text += "  \(name): \(count)\n"
    }
    text +=
      words("Cặp hộ chờ quyết định: \(open)", "Pairs that wait for a decision: \(open)") + "\n"
    let unexplained = lines.filter { $0.event == "unexplained" }
    if !unexplained.isEmpty {
      text += words("Chưa rõ đi đâu:", "Unexplained:") + "\n"
      for line in unexplained { text += "  \(Self.shown(line.earlier))\n" }
    }
    return text
  }

  /// Hundredths of a bit as bits: `8.60`.
  public static func bits(_ weight: Int) -> String {
    let part = String(weight.magnitude % 100)
    return (weight < 0 ? "-" : "") + "\(weight.magnitude / 100)." + (part.count < 2 ? "0" + part : part)
  }

  /// A key; a code that could be somebody's identity number is left out.
  static func shown(_ key: HouseholdKey?) -> String {
    guard let key else { return "" }
    let isShown = key.code.hasPrefix("#") || HouseholdKey.isPresentable(key.code)
    return isShown ? key.description : "\(key.round.rawValue)/\(key.village.rawValue)/…"
  }
}
