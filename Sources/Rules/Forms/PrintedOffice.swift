public import Provenance
public import Survey

/// What stands around the tables of printed forms: the head of the page, the day, the signatures, the order of areas.
///
/// `{area}` and `{superior}` stand for the names of the area and of the one above it, `{AREA}` and `{SUPERIOR}` for the
/// same in capitals, `{place}` for the name of the area without its kind.
public struct PrintedOffice: Sendable {
  /// The name of the country, at the right of the head.
  public var nation: BilingualText
  /// The motto below it.
  public var motto: BilingualText
  /// The line of place and day, with `{day}`, `{month}` and `{year}`.
  public var dateLine: BilingualText
  /// The same before the day is known.
  public var openDateLine: BilingualText
  /// Whether villages are listed by name; else in the order the commune gave them.
  public var hasVillagesByName = false
  /// Whether areas above villages are listed by name; else in the order of their codes.
  public var hasAreasByName = false
  /// What each level of areas prints.
  public var levels: [AreaLevel: Level] = [:]

  /// What an office of one level prints.
  public struct Level: Sendable {
    /// The lines at the left of the head; one that names a superior is left out where there is none.
    public var agency: [BilingualText]
    /// The blocks of signatures, from left to right.
    public var signatures: [Signature]
  }

  /// One block of a signature.
  public struct Signature: Sendable {
    /// The lines of the title, in bold.
    public var title: [BilingualText]
    /// What is to be done, in italics.
    public var note: BilingualText
  }
}
