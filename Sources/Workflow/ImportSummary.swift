public import Survey

/// What an import did, in numbers.
public struct ImportSummary: Sendable {
  /// The files that were read.
  public var files = 0
  /// The files that were refused.
  public var refused = 0
  /// The units that count now for the first time.
  public var accepted = 0
  /// The units whose earlier delivery was superseded.
  public var superseding = 0
  /// The units that came again unchanged.
  public var unchanged = 0
  /// The units held back because they came in two versions.
  public var held = 0
  /// The cells that corrections put right in what counts.
  public var corrected = 0
  /// The rows that verdicts on repeated households decide about.
  public var decidedRows = 0
  /// Whether a form was unknown or had drifted.
  public var hasDrift = false
  /// The physical rows by role, over all sheets of this import.
  public var rows: [RowRole: Int] = [:]

  /// What became of each file that was read, by its path.
  public var outcomes: [String: FileOutcome] = [:]
  /// The SHA-256 of each file that was read, by its path.
  public var hashes: [String: String] = [:]

  /// Nothing was done.
  public init() {}
}
