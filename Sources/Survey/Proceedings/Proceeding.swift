public import Provenance

/// What is recorded of the steps of one area's review: of a village, or of an area above whose results were decided on as a
/// whole.
public struct Proceeding: Hashable, Sendable {
  /// The area.
  public var area: AreaCode
  /// The SHA-256 of the file it stands in.
  public var fileHash: String
  /// The file, the sheet and the first cell of the line.
  public var location: SourceLocation
  /// The days that are known.
  public var days: [ProceedingStep: Day]
  /// The number of the decision; empty when it is not known.
  public var number: String

  /// What is recorded of an area.
  public init(
    area: AreaCode, fileHash: String = "", location: SourceLocation, days: [ProceedingStep: Day],
    number: String = ""
  ) {
    self.area = area
    self.fileHash = fileHash
    self.location = location
    self.days = days
    self.number = number
  }
}
