public import Survey

/// The days by which results are due: those of the country, and of places with days of their own.
public struct ReviewCalendar: Sendable {
  /// The days of one place.
  struct Part: Sendable {
    /// The place; nil for the country.
    let area: AreaCode?
    let deadlines: [Deadline]
  }

  let parts: [Part]

  /// The deadlines of a round for a place, in the order of their days.
  ///
  /// - Parameter areas: The areas the place lies in, from the province down; of deadlines of one id the last counts.
  public func deadlines(of round: Round, in areas: [AreaCode]) -> [(deadline: Deadline, lastDay: Day)] {
    var byID: [String: Deadline] = [:]
    for area in [nil] + areas.map(Optional.some) {
      for part in parts where part.area == area {
        for deadline in part.deadlines where deadline.rounds == round.kind { byID[deadline.id] = deadline }
      }
    }
    return byID.values.compactMap { deadline in
      deadline.lastDay(in: round).map { (deadline, $0) }
    }.sorted { ($0.lastDay, $0.deadline.id) < ($1.lastDay, $1.deadline.id) }
  }
}
