public import Provenance
public import Rules
public import Survey

/// What villages of a round have still to send, by the day it is due, as seen on one day.
public struct ExpectedTable: Sendable {
  /// One table that is missing or held back.
  public struct Row: Sendable {
    /// The village.
    public var village: VillageCoverage
    /// What it has to send.
    public var expectation: Deadline.Expectation
    /// Whether it came in two versions that wait for a decision.
    public var isHeld: Bool

    /// A table that is missing or held back.
    public init(village: VillageCoverage, expectation: Deadline.Expectation, isHeld: Bool) {
      self.village = village
      self.expectation = expectation
      self.isHeld = isHeld
    }
  }

  /// One day on which something is due.
  public struct Due: Sendable {
    /// What is due.
    public var deadline: Deadline
    /// The last day that is in time.
    public var lastDay: Day
    /// The days that are left; negative when it is over.
    public var daysLeft: Int
    /// How many tables are expected.
    public var expected = 0
    /// Those that are missing or held back, by village and kind.
    public var rows: [Row] = []

    /// A day on which something is due.
    public init(deadline: Deadline, lastDay: Day, daysLeft: Int) {
      self.deadline = deadline
      self.lastDay = lastDay
      self.daysLeft = daysLeft
    }

    /// Whether somebody should be told: the day is near and something is missing, or it was missed as recently; where
    /// no village is expected to send anything, that the day is near.
    public var isAlarming: Bool {
      guard daysLeft <= deadline.warningDays else { return false }
      return deadline.expects.isEmpty ? daysLeft >= 0 : !rows.isEmpty && daysLeft >= -deadline.warningDays
    }

    /// The day and how far it is.
    func time(in language: Language) -> String {
      let days = daysLeft.magnitude
      return
        (daysLeft < 0
        ? BilingualText(
          vietnamese: "hạn \(lastDay), quá \(days) ngày", english: "due \(lastDay), \(days) days ago")
        : BilingualText(
          vietnamese: "hạn \(lastDay), còn \(days) ngày", english: "due \(lastDay), \(days) days left"))[
          language]
    }

    /// What is said of it in one line.
    public func line(in language: Language) -> String {
      var line = "\(deadline.title[language]): \(time(in: language))"
      guard expected > 0 else { return line }
      line +=
        BilingualText(
          vietnamese: ", đã nhận \(expected - rows.count)/\(expected) bảng",
          english: ", \(expected - rows.count)/\(expected) tables received")[language]
      return line
    }
  }

  /// The names of the columns.
  public static let columns = [
    "round", "deadline", "due", "days_left", "commune_code", "commune_name", "village_code", "village_name",
    "kind", "state",
  ]

  /// The round.
  public var round: RoundID
  /// The days, in their order.
  public var dues: [Due]

  /// A table.
  public init(round: RoundID, dues: [Due]) {
    self.round = round
    self.dues = dues
  }

  /// The lines of the table: one for each village and kind of table that is not there.
  public var lines: [[String]] {
    dues.flatMap { due in
      due.rows.map { row in
        [
          round.rawValue, due.deadline.id, due.lastDay.description, String(due.daysLeft),
          row.village.commune.rawValue, row.village.communeName, row.village.code.rawValue,
          row.village.name, row.expectation.kind.rawValue, row.isHeld ? "held" : "missing",
        ]
      }
    }
  }

  /// The table for reading: by day, commune and village.
  public func text(in language: Language) -> String {
    var text = ""
    for due in dues {
      text += due.line(in: language) + "\n"
      if let warning = due.deadline.warning { text += "  ⚠ \(warning[language])\n" }
      let communes = Dictionary(grouping: due.rows, by: \.village.commune)
      for (commune, rows) in communes.sorted(by: { $0.key < $1.key }) {
        text += "  \(commune.rawValue)  \(rows.first?.village.communeName ?? "")\n"
        for row in rows {
          let state: VillageCoverage.State = row.isHeld ? .held : .missing
          text += "    \(row.village.code.rawValue)  \(row.village.name): "
          text += "\(row.expectation.label[language]) – \(state.label[language])\n"
        }
      }
    }
    return text
  }
}
