public import Reports
public import Rules
import Store
public import Survey

extension ReviewWorkflow {
  /// What villages have still to send in a round, by the days of the calendar.
  ///
  /// - Parameter day: The day it is looked at; it decides how many days are left, and nothing else.
  public func expected(in round: Round, on day: Day) throws -> ExpectedTable {
    let villages = try coverage(of: round).villages.filter(\.isExpected)
    var states: [Unit: Set<Delivery.State>] = [:]
    for delivery in try store.deliveries(round: round.id) {
      states[Unit(village: delivery.unit.village, kind: delivery.unit.kind), default: []].insert(
        delivery.state)
    }
    var dues: [Date: ExpectedTable.Due] = [:]
    func note(_ areas: [AreaCode], _ village: VillageCoverage?) {
      for (deadline, lastDay) in rulebook.calendar.deadlines(of: round, in: areas) {
        let date = Date(deadline: deadline.id, lastDay: lastDay)
        var due =
          dues[date]
          ?? ExpectedTable.Due(deadline: deadline, lastDay: lastDay, daysLeft: lastDay.number - day.number)
        for expectation in village == nil ? [] : deadline.expects {
          guard let village else { continue }
          let own = states[Unit(village: village.code, kind: expectation.kind)] ?? []
          due.expected += 1
          if own.contains(.current), !own.contains(.held) { continue }
          due.rows.append(
            ExpectedTable.Row(village: village, expectation: expectation, isHeld: own.contains(.held)))
        }
        dues[date] = due
      }
    }
    for village in villages {
      note([village.province, village.district, village.commune].compactMap(\.self), village)
    }
    if villages.isEmpty { note([], nil) }
    return ExpectedTable(
      round: round.id,
      dues: dues.sorted { ($0.key.lastDay, $0.key.deadline) < ($1.key.lastDay, $1.key.deadline) }.map(\.value)
    )
  }
}

/// A village and what it sends.
private struct Unit: Hashable {
  var village: AreaCode
  var kind: TableKind
}

/// What is due on which day.
private struct Date: Hashable {
  var deadline: String
  var lastDay: Day
}
