/// The sex of a person, as the forms ask it.
public enum Sex: String, CaseIterable, Sendable {
  /// Nam.
  case male
  /// Nữ.
  case female
}
