public import Provenance
public import Survey

/// A day by which results of a round are due, and what is expected of each village until then.
public struct Deadline: Sendable {
  /// A kind of table that each village sends.
  public struct Expectation: Sendable {
    /// The kind.
    public let kind: TableKind
    /// What it is called.
    public let label: BilingualText
  }

  /// What the day is counted from.
  enum Mark: Hashable, Sendable {
    /// The day before which preliminary results are due.
    case preliminary
    /// The day before which official results are due.
    case official
    /// The last day of the review.
    case reviewEnd
    /// A day of the review year.
    case day(month: Int, day: Int)
  }

  /// Its name, the same for the national day and for those of places with a day of their own.
  public let id: String
  /// The rounds that have it.
  public let rounds: Round.Kind
  let mark: Mark
  /// Whether the day itself is still in time.
  let includesDay: Bool
  /// What is due.
  public let title: BilingualText
  /// What each village sends until then; empty where only those report that have something.
  public let expects: [Expectation]
  /// The article it rests on.
  public let source: String
  /// What is not confirmed about it.
  public let warning: BilingualText?
  /// How many days before it a run warns.
  public let warningDays: Int

  /// The last day that is in time in a round; nil when the round has no such day.
  public func lastDay(in round: Round) -> Day? {
    let day: Day? =
      switch mark {
      case .preliminary: round.preliminaryBefore
      case .official: round.officialBefore
      case .reviewEnd: round.review.lastDay
      case .day(let month, let day): Day(year: round.year, month: month, day: day)
      }
    guard let day, !includesDay else { return day }
    return Day(number: day.number - 1)
  }
}
