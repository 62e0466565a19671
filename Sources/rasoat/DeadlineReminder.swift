import Reports
import Rules
import Survey
import Workflow

/// Says after a run nobody watches which days come near while tables are missing; on stderr, in the log and among the
/// metrics, never in a result.
struct DeadlineReminder {
  let workflow: ReviewWorkflow
  let outputs: OutputOptions
  let journal: RunJournal

  /// Warns of the days of a round.
  ///
  /// - Parameter isSpoken: Whether people are told too, not the metrics alone.
  func remind(of round: Round, on day: Day?, isSpoken: Bool) throws {
    guard let day else { return }
    let table = try workflow.expected(in: round, on: day)
    journal.note(table.dues)
    for due in table.dues where isSpoken && due.isAlarming {
      Terminal.log(
        "deadline",
        [
          ("deadline", due.deadline.id), ("due", due.lastDay.description),
          ("days_left", String(due.daysLeft)),
          ("missing", String(due.rows.count)),
        ], level: "warning")
      if !outputs.quiet { Terminal.remark(due.line(in: outputs.language)) }
    }
  }
}
