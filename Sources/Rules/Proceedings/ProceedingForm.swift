public import Provenance
public import Survey
import VietnameseText

/// One column of a sheet of dates.
public enum ProceedingColumn: String, CaseIterable, Sendable {
  /// The round.
  case round
  /// The code of the village, or of an area above.
  case area
  /// When the village met.
  case meeting
  /// The first day of the posting.
  case postedFrom = "posted-from"
  /// The last day of the posting.
  case postedTo = "posted-to"
  /// The number of the decision.
  case number
  /// The day of the decision.
  case decision

  /// The step whose day it holds; nil for a column without days.
  public var step: ProceedingStep? { ProceedingStep(rawValue: rawValue) }
}

/// How much has to lie between two days.
public struct ProceedingCheck: Sendable {
  /// How it is counted.
  enum Count: String, CaseIterable, Sendable {
    /// Days from the first to the second.
    case days
    /// Mondays to Fridays from the first to the second, both included.
    case workingDays = "working-days"
  }

  /// What is found when less lies between.
  public let rule: RuleID
  /// The earlier step.
  public let from: ProceedingStep
  /// The later step.
  public let to: ProceedingStep
  /// The least number, in days as they are counted.
  public let least: Int
  let count: Count

  /// Whether two days satisfy it.
  public func isSatisfied(from first: Day, to second: Day) -> Bool {
    switch count {
    case .days: second.number - first.number >= least
    case .workingDays: Self.workingDays(from: first, through: second) >= least
    }
  }

  /// Mondays to Fridays between two days, both included; 0 when the second is earlier.
  static func workingDays(from first: Day, through last: Day) -> Int {
    guard first <= last else { return 0 }
    // 1 January 1970 was a Thursday; weeks are counted from a Monday long before year 1.
    func before(_ number: Int) -> Int {
      let sinceMonday = number + 3 + 7 * 200_000
      return sinceMonday / 7 * 5 + min(sinceMonday % 7, 5)
    }
    return before(last.number + 1) - before(first.number)
  }
}

/// Words above a list after which the day of a step comes.
public struct ProceedingPhrase: Sendable {
  /// The step.
  public let step: ProceedingStep
  /// The words in their order, in small letters.
  public let words: [String]
}

/// How sheets of dates are read, and what must lie between the days.
public struct ProceedingForm: Sendable {
  /// The headings of each column.
  public let headings: [ProceedingColumn: [String]]
  /// How days are found above a list.
  public let phrases: [ProceedingPhrase]
  /// What must lie between the days.
  public let checks: [ProceedingCheck]
  private let columns: [MatchingKey: ProceedingColumn]

  /// A form with its headings and checks.
  init(
    headings: [ProceedingColumn: [String]] = [:], phrases: [ProceedingPhrase] = [],
    checks: [ProceedingCheck] = []
  ) {
    self.headings = headings
    self.phrases = phrases
    self.checks = checks
    var columns: [MatchingKey: ProceedingColumn] = [:]
    for column in ProceedingColumn.allCases {
      for text in headings[column] ?? [] { columns[MatchingKey(text)] = column }
    }
    self.columns = columns
  }

  /// The checks that two of some days do not satisfy, each with what its words name.
  public func violations(of days: [ProceedingStep: Day]) -> [(rule: RuleID, values: [String: BilingualText])]
  {
    checks.compactMap { check in
      guard let from = days[check.from], let to = days[check.to], !check.isSatisfied(from: from, to: to)
      else { return nil }
      return (
        check.rule,
        [
          "from": BilingualText(from.description), "to": BilingualText(to.description),
          "least": BilingualText(String(check.least)),
        ]
      )
    }
  }

  /// The column of a heading; nil when it is none.
  public func column(of heading: String) -> ProceedingColumn? { columns[MatchingKey(heading)] }

  /// What a column is called: the first and the last of its headings.
  public func label(of column: ProceedingColumn) -> BilingualText {
    let headings = headings[column] ?? []
    return BilingualText(
      vietnamese: headings.first ?? column.rawValue, english: headings.last ?? column.rawValue)
  }
}
