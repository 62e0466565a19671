public import Survey
import VietnameseText

/// A coded household as it is stored: with its assessment, its places in the tree, and the delivery it came in.
public struct StoredHousehold: Sendable {
  /// The household.
  public var household: Household
  /// What its standard makes of it.
  public var assessment: Assessment
  /// The province.
  public var province: AreaCode
  /// The district; nil where there was none.
  public var district: AreaCode?
  /// The commune.
  public var commune: AreaCode
  /// The delivery it came in.
  public var delivery: String

  /// A household to be stored.
  public init(
    household: Household, assessment: Assessment, province: AreaCode, district: AreaCode?, commune: AreaCode,
    delivery: String
  ) {
    self.household = household
    self.assessment = assessment
    self.province = province
    self.district = district
    self.commune = commune
    self.delivery = delivery
  }
}

/// The same household in an earlier round.
public struct HouseholdLink: Hashable, Sendable {
  /// The household.
  public var household: HouseholdKey
  /// The standard it is counted under.
  public var standard: StandardID
  /// The household of the earlier round.
  public var earlier: HouseholdKey
  /// How it was recognised.
  public var method: String

  /// A link.
  public init(household: HouseholdKey, standard: StandardID, earlier: HouseholdKey, method: String) {
    self.household = household
    self.standard = standard
    self.earlier = earlier
    self.method = method
  }
}

extension SurveyStore {
  /// Keeps the coded households of some villages, in place of those kept before.
  public func replaceHouseholds(
    _ households: [StoredHousehold], round: RoundID, villages: [AreaCode]
  ) throws(StoreError) {
    try write("keeping households") { database in
      for village in villages {
        try database.execute(
          "DELETE FROM household WHERE round = ? AND village = ?", [round.rawValue, village.rawValue])
      }
      var householdRow = try HouseholdRow.insertion(into: database)
      var personRow = try PersonRow.insertion(into: database)
      for (place, stored) in households.enumerated() {
        // Persons go after their households.
        if place.isMultiple(of: Self.householdsTogether) {
          try householdRow.finish()
          try personRow.finish()
        }
        try HouseholdRow.insert(stored, by: &householdRow)
        for (place, person) in stored.household.members.enumerated() {
          try PersonRow.insert(person, number: place + 1, of: stored, by: &personRow)
        }
      }
      try householdRow.finish()
      try personRow.finish()
    }
  }

  /// How many households go to a server together.
  private static let householdsTogether = 10_000

  /// Removes the households of villages that have no list any more.
  public func removeHouseholds(round: RoundID, except villages: Set<AreaCode>) throws(StoreError) {
    try write("removing households") { database in
      let stored = try database.texts(
        "SELECT DISTINCT village FROM household WHERE round = ?", [round.rawValue])
      for village in stored where !villages.contains(AreaCode(rawValue: village)) {
        try database.execute(
          "DELETE FROM household WHERE round = ? AND village = ?", [round.rawValue, village])
      }
    }
  }

  /// The coded households of a round, or of one of its villages, in the order of their keys.
  ///
  /// - Parameter province: That of the village, where it is known: a server then looks nowhere else.
  public func households(
    round: RoundID, village: AreaCode? = nil, province: AreaCode? = nil
  ) throws(StoreError) -> [StoredHousehold] {
    try read("reading households") { database in
      let part = province.map { database.within(["province": $0.rawValue]) } ?? StorePart()
      let wanted = (village == nil ? "round = ?" : "round = ? AND village = ?") + part.sql
      let arguments: StoreArguments =
        [round.rawValue] + (village.map { [$0.rawValue] } ?? []) + part.arguments
      var members: [HouseholdRow.Key: [(person: Person, isHead: Bool)]] = [:]
      try database.forEach(
        """
        SELECT \(PersonRow.columns) FROM person WHERE \(wanted)
        ORDER BY village, code, ordinal, standard, number
        """, arguments
      ) { row in
        members[HouseholdRow.Key(row, from: PersonRow.keyColumn), default: []].append(PersonRow.person(row))
      }
      return try database.rows(
        """
        SELECT \(HouseholdRow.columns) FROM household WHERE \(wanted)
        ORDER BY village, sheet_row, code, ordinal, standard
        """, arguments
      ) { row in
        let key = HouseholdRow.Key(row, from: HouseholdRow.keyColumn)
        return HouseholdRow.household(row, members: members[key] ?? [])
      }
    }
  }

  /// Keeps the links of the households of some villages to an earlier round, in place of those kept before.
  public func replaceLinks(
    _ links: [AreaCode: [HouseholdLink]], round: RoundID, villages: [AreaCode]
  ) throws(StoreError) {
    try write("keeping links") { database in
      var row = try database.insertion(
        into: "household_link",
        columns: """
          round, village, code, ordinal, standard, earlier_round, earlier_village, earlier_code, earlier_ordinal, method
          """)
      for village in villages {
        try database.execute(
          "DELETE FROM household_link WHERE round = ? AND village = ?", [round.rawValue, village.rawValue])
        for link in links[village] ?? [] {
          row.bind(round.rawValue)
          row.bind(village.rawValue)
          row.bind(link.household.code)
          row.bind(link.household.ordinal)
          row.bind(link.standard.rawValue)
          row.bind(link.earlier.round.rawValue)
          row.bind(link.earlier.village.rawValue)
          row.bind(link.earlier.code)
          row.bind(link.earlier.ordinal)
          row.bind(link.method)
          try row.run()
        }
      }
      try row.finish()
    }
  }

  /// The links of a round's households to the earlier round.
  public func links(round: RoundID) throws(StoreError) -> [HouseholdLink] {
    try read("reading links") { database in
      try database.rows(
        "SELECT * FROM household_link WHERE round = ? ORDER BY village, code, ordinal, standard",
        [round.rawValue]
      ) { row in
        HouseholdLink(
          household: HouseholdKey(
            round: round, village: AreaCode(rawValue: row["village"]), code: row["code"],
            ordinal: row["ordinal"]),
          standard: StandardID(rawValue: row["standard"]),
          earlier: HouseholdKey(
            round: RoundID(rawValue: row["earlier_round"]),
            village: AreaCode(rawValue: row["earlier_village"]),
            code: row["earlier_code"], ordinal: row["earlier_ordinal"]), method: row["method"])
      }
    }
  }
}
