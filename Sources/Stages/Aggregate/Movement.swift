import Rules
import Survey

/// Counts how the poor and near-poor of a village changed since the earlier round, households and persons.
///
/// Leavers count at the earlier size, joiners at the present one, movers between the classes at the present one in both
/// tables; what households grew or shrank by goes to other increase or decrease. So start - left + joined = end holds
/// by construction, with those that vanished without a reason in a remainder of their own.
///
/// - Parameters:
///   - members: The households of this round.
///   - earlier: The households of the earlier round's lists.
///   - departed: The earlier households whose leaving was explained.
func countMovement(
  of members: [VillageReturn.Member], since earlier: [EarlierHousehold], departed: Set<HouseholdKey>
) -> Tally {
  var movement = Movement()
  var present: [HouseholdKey: Household] = [:]
  for member in members {
    if let key = member.earlier?.key { present[key] = member.household }
  }
  for household in earlier {
    movement.follow(household, to: present[household.key], isDeparted: departed.contains(household.key))
  }
  for member in members { movement.receive(member) }
  return movement.tally
}

/// The movement tables of a village while they are made.
private struct Movement {
  var tally = Tally()

  init() {
    for status in TallyPlan.classes {
      for item in TallyPlan.movementItems(of: status) {
        tally.collect(CountKey(TallyPlan.movementTable(of: status), item, .household))
        tally.collect(CountKey(TallyPlan.movementTable(of: status), item, .person))
      }
    }
  }

  private mutating func add(_ status: Status, _ item: String, households: Int = 1, persons: Int) {
    tally.add(households, to: CountKey(TallyPlan.movementTable(of: status), item, .household))
    tally.add(persons, to: CountKey(TallyPlan.movementTable(of: status), item, .person))
  }

  /// Where a household of the earlier lists went.
  mutating func follow(_ earlier: EarlierHousehold, to present: Household?, isDeparted: Bool) {
    guard let before = earlier.status, before == .poor || before == .nearPoor else { return }
    add(before, "start", persons: earlier.persons)
    guard let present, let now = present.status else {
      return add(before, isDeparted ? "other-decrease" : "unexplained", persons: earlier.persons)
    }
    switch now {
    case .poor, .nearPoor:
      if now != before {
        add(before, before == .poor ? "became-near-poor" : "became-poor", persons: present.persons)
      }
      let growth = present.persons - earlier.persons
      if growth > 0 { add(before, "other-increase", households: 0, persons: growth) }
      if growth < 0 { add(before, "other-decrease", households: 0, persons: -growth) }
    case .averageLiving, .notPoor:
      add(before, "rose-above", persons: earlier.persons)
    }
  }

  /// Where a household of this round's lists came from.
  mutating func receive(_ member: VillageReturn.Member) {
    guard let now = member.household.status, now == .poor || now == .nearPoor else { return }
    let persons = member.household.persons
    add(now, "end", persons: persons)
    if let item = member.joiningItem { add(now, item, persons: persons) }
  }
}

extension VillageReturn.Member {
  /// The item under which the movement tables count that a household became poor or near-poor; nil for one that was of the
  /// same class before, and for one that is neither.
  public var joiningItem: String? {
    guard let now = household.status, now == .poor || now == .nearPoor else { return nil }
    return switch earlier?.status {
    case .poor: now == .nearPoor ? "poor-became-near-poor" : nil
    case .nearPoor: now == .poor ? "near-poor-became-poor" : nil
    case .averageLiving, .notPoor, nil: reason
    }
  }

  /// Why a household is new on the lists: from history where it is stored, else as typed; unstated means newly arisen.
  private var reason: String {
    // Its members were poor or near-poor elsewhere last year: it moved in or split off, and they count among those who left
    // there.
    if joinedFrom?.status == .poor || joinedFrom?.status == .nearPoor { return "other-increase" }
    if wasOnListsBefore { return "fell-back" }
    return switch household.entry {
    case "fell-back": "fell-back"
    case "moved-in", "split": "other-increase"
    default: "newly-arisen"
    }
  }
}
