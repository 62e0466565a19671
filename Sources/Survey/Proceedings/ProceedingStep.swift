/// A step of the review of a village whose day is recorded (decision 24/2021/QĐ-TTg, article 4).
public enum ProceedingStep: String, CaseIterable, Sendable {
  /// The village met.
  case meeting
  /// Its list was posted from this day.
  case postedFrom = "posted-from"
  /// Its list was posted to the end of this day.
  case postedTo = "posted-to"
  /// The result was recognised by decision: it is official.
  case decision
}
