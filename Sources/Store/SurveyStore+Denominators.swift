public import Survey

/// The denominators of one village as they are stored.
public struct StoredPopulation: Sendable {
  /// The village.
  public var village: AreaCode
  /// Its households and persons.
  public var population: Population

  /// The denominators of a village.
  public init(village: AreaCode, population: Population) {
    self.village = village
    self.population = population
  }
}

/// A household of the earlier lists that left with a stated reason.
public struct StoredDeparture: Hashable, Sendable {
  /// The village.
  public var village: AreaCode
  /// The household's code as written; empty where none is given.
  public var code: String
  /// The reason's code; nil when it cannot be read.
  public var reason: String?

  /// A departure.
  public init(village: AreaCode, code: String, reason: String?) {
    self.village = village
    self.code = code
    self.reason = reason
  }
}

extension SurveyStore {
  /// Keeps the denominators of a round, in place of those kept before.
  public func replacePopulations(_ populations: [StoredPopulation], round: RoundID) throws(StoreError) {
    try write("keeping denominators") { database in
      try database.execute("DELETE FROM population WHERE round = ?", [round.rawValue])
      var row = try database.insertion(into: "population", columns: "round, village, item, number, position")
      for stored in populations {
        let items =
          [("households", stored.population.households), ("persons", stored.population.persons)]
          + stored.population.householdsByEthnicGroup.map { ("ethnic:" + $0.group, $0.households) }
        for (position, item) in items.enumerated() {
          row.bind(round.rawValue)
          row.bind(stored.village.rawValue)
          row.bind(item.0)
          row.bind(item.1)
          row.bind(position)
          try row.run()
        }
      }
      try row.finish()
    }
  }

  /// The denominators of a round by village.
  public func populations(round: RoundID) throws(StoreError) -> [AreaCode: Population] {
    try read("reading denominators") { database in
      var populations: [AreaCode: Population] = [:]
      try database.forEach(
        "SELECT * FROM population WHERE round = ? ORDER BY village, position", [round.rawValue]
      ) { row in
        let village = AreaCode(rawValue: row["village"])
        let item: String = row["item"]
        let number: Int? = row["number"]
        var population = populations[village] ?? Population(households: nil, persons: nil)
        switch item {
        case "households": population.households = number
        case "persons": population.persons = number
        default:
          population.householdsByEthnicGroup.append(
            Population.EthnicCount(group: String(item.dropFirst("ethnic:".count)), households: number))
        }
        populations[village] = population
      }
      return populations
    }
  }

  /// Keeps the departures of a round, in place of those kept before.
  public func replaceDepartures(_ departures: [StoredDeparture], round: RoundID) throws(StoreError) {
    try write("keeping departures") { database in
      try database.execute("DELETE FROM departure WHERE round = ?", [round.rawValue])
      for departure in departures {
        try database.execute(
          "INSERT INTO departure (round, village, code, reason) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
          [round.rawValue, departure.village.rawValue, departure.code, departure.reason])
      }
    }
  }

  /// The departures of a round.
  public func departures(round: RoundID) throws(StoreError) -> [StoredDeparture] {
    try read("reading departures") { database in
      try database.rows(
        "SELECT * FROM departure WHERE round = ? ORDER BY village, code", [round.rawValue]
      ) { row in
        StoredDeparture(village: AreaCode(rawValue: row["village"]), code: row["code"], reason: row["reason"])
      }
    }
  }
}
