/// The language of messages and reports.
public enum Language: String, CaseIterable, Sendable {
  /// Vietnamese, the default.
  case vietnamese = "vi"
  /// English.
  case english = "en"
}
