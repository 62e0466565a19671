/// One household of a round, with every answer committed to its code; the unit that is counted.
public struct Household: Hashable, Sendable {
  /// What tells it from every other household.
  public var key: HouseholdKey
  /// The standard its form speaks of.
  public var standard: StandardID
  /// The physical row the household begins on.
  public var row: Int
  /// Whether the place is urban; nil when neither the form nor the kind of the commune says so.
  public var isUrban: Bool?
  /// The head; nil when no member is named as the head.
  public var head: Person?
  /// All members that are listed, the head included; a list of one row a household lists the head only.
  public var members: [Person]
  /// Whether the list names every member, or the head only.
  public var listsAllMembers: Bool
  /// The number of persons: as stated, else as listed; nil when neither is known.
  public var size: Int?

  /// The result the commune decided; nil when it is blank or cannot be read.
  public var status: Status?
  /// The criterion of poverty the commune decided (VN2016); nil where it does not apply or is blank.
  public var criterion: String?
  /// The result of the year before, as typed on this form.
  public var statusBefore: Status?
  /// How the household came onto the list, as typed.
  public var entry: String?

  /// B1 points, as stated.
  public var incomePoints: Int?
  /// B2 points, as stated.
  public var deprivationPoints: Int?
  /// Income per person and month in dong.
  public var incomePerPerson: Int?

  /// The deprivations, in the order of the standard's indicators.
  public var deprivations = Ticks()
  /// The causes of poverty, in the order of the standard's list.
  public var causes = Ticks()
  /// The wishes for support, in the order of the standard's list.
  public var wishes = Ticks()
  /// The grades of will, in the order of the standard's list.
  public var wills = Ticks()
  /// The target groups, in the order of their list.
  public var groups = Ticks()

  /// Children under 16; nil when not asked.
  public var children: Int?
  /// Children short of health care; nil when not asked.
  public var childrenShortOfHealth: Int?
  /// Children short of education; nil when not asked.
  public var childrenShortOfEducation: Int?

  /// A household with nothing but its place in the list.
  public init(
    key: HouseholdKey, standard: StandardID, row: Int, members: [Person] = [], listsAllMembers: Bool = false
  ) {
    self.key = key
    self.standard = standard
    self.row = row
    self.members = members
    self.listsAllMembers = listsAllMembers
  }

  /// Its persons, as far as they are known: the stated number, else the listed members; nil where neither says.
  public var knownPersons: Int? { size ?? (listsAllMembers && !members.isEmpty ? members.count : nil) }

  /// The persons it counts for: those that are known, else 0.
  public var persons: Int { knownPersons ?? 0 }
}
