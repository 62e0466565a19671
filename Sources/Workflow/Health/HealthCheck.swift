public import Provenance

/// One thing that was looked at before an office relies on the program.
public struct HealthCheck: Sendable {
  /// How it stands.
  public enum State: String, CaseIterable, Sendable {
    /// As it should be.
    case ok
    /// It works; somebody should know.
    case warning
    /// It will not work.
    case problem
  }

  /// What was looked at, such as `disk`; a name that never changes.
  public var name: String
  /// How it stands.
  public var state: State
  /// What is the case.
  public var message: BilingualText
  /// What to do; nil where there is nothing to do.
  public var remedy: BilingualText?

  /// A check.
  public init(_ name: String, _ state: State, _ message: BilingualText, remedy: BilingualText? = nil) {
    self.name = name
    self.state = state
    self.message = message
    self.remedy = remedy
  }
}
