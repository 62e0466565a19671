/// What a stage made, together with what it found on the way.
public struct Outcome<Value: Sendable>: Sendable {
  /// The result; complete even when there are findings.
  public var value: Value
  /// What was found, in the order of the places.
  public var findings: [Finding]

  /// A result with its findings.
  public init(_ value: Value, findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}
