public import Foundation
public import Provenance
public import Survey

/// What is to be approved and released.
public struct ReleaseRequest: Sendable {
  /// Preliminary or official.
  public var state: ReleaseState
  /// The number of the decision or report; empty for none.
  public var decision: String
  /// The day of the decision.
  public var date: Day
  /// The areas; those at the top of the round where none is given.
  public var areas: [AreaCode]
  /// Whether missing units and open errors are known and accepted; for preliminary results only.
  public var isIncomplete: Bool
  /// Where the release goes, where nothing may be; nil to approve only.
  public var output: URL?
  /// The configuration folder that the round was counted by.
  public var configuration: URL
  /// The schema that submitted XML was checked by; nil where there is none.
  public var schema: URL?
  /// The limits of the file reader that were raised, by name.
  public var limits: [String: Int] = [:]
  /// The language of the outputs.
  public var language: Language
  /// The version of the program.
  public var program: String

  /// A request.
  public init(
    state: ReleaseState, decision: String, date: Day, areas: [AreaCode], isIncomplete: Bool, output: URL?,
    configuration: URL, schema: URL?, language: Language, program: String
  ) {
    self.state = state
    self.decision = decision
    self.date = date
    self.areas = areas
    self.isIncomplete = isIncomplete
    self.output = output
    self.configuration = configuration
    self.schema = schema
    self.language = language
    self.program = program
  }
}

/// What became of a request.
public enum ReleaseOutcome: Sendable {
  /// Nothing was approved, for these reasons.
  case refused([ApprovalObstacle])
  /// The areas that are approved now, and the digest of the release where one was made.
  case approved([AreaCode], digest: String?)
}
