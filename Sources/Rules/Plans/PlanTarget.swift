public import Foundation
public import Survey

/// An area of a plan.
public struct PlanArea: Hashable, Sendable, Comparable {
  /// Its level.
  public let level: AreaLevel
  /// Its code.
  public let code: AreaCode

  /// An area.
  public init(level: AreaLevel, code: AreaCode) {
    self.level = level
    self.code = code
  }

  /// The larger area first, then by code.
  public static func < (left: Self, right: Self) -> Bool {
    left.level == right.level ? left.code < right.code : left.level > right.level
  }
}

/// What a plan promises: an indicator of an area in a year, to reach a value or to fall by it.
public struct PlanTarget: Hashable, Sendable {
  /// How a value is compared with that of the plan.
  public enum Comparator: String, CaseIterable, Sendable {
    /// Dưới.
    case less = "<"
    /// Không quá.
    case atMost = "<="
    /// Bằng.
    case equal = "="
    /// Ít nhất.
    case atLeast = ">="
    /// Trên.
    case more = ">"
  }

  /// Whether the value is to be reached, or the indicator to fall by it.
  public enum Direction: String, CaseIterable, Sendable {
    /// Còn, đạt: the value itself.
    case to
    /// Giảm: by how much it falls from the year before.
    case by
  }

  /// The area.
  public let area: PlanArea
  /// The indicator's name.
  public let indicator: String
  /// The year.
  public let year: Int
  /// What the value is.
  public let direction: Direction
  /// How it is compared.
  public let comparator: Comparator
  /// The value.
  public let value: Decimal
  /// Where the plan says so.
  public let source: String
  /// The standard the plan speaks of; nil for the official one of the year.
  public let standard: StandardID?

  /// A promise.
  public init(
    area: PlanArea, indicator: String, year: Int, direction: Direction, comparator: Comparator,
    value: Decimal, source: String, standard: StandardID? = nil
  ) {
    self.area = area
    self.indicator = indicator
    self.year = year
    self.direction = direction
    self.comparator = comparator
    self.value = value
    self.source = source
    self.standard = standard
  }
}

/// Something a plan names without a number: its values are shown, nothing is judged.
public struct WatchedIndicator: Hashable, Sendable {
  /// The area.
  public let area: PlanArea
  /// The indicator's name.
  public let indicator: String

  /// Something to be shown.
  public init(area: PlanArea, indicator: String) {
    self.area = area
    self.indicator = indicator
  }
}

/// A value that others counted, of one year, or of a period as a whole.
public struct SeriesValue: Hashable, Sendable {
  /// The area.
  public let area: PlanArea
  /// The indicator's name.
  public let indicator: String
  /// The year, or the first and last year of the period.
  public let years: ClosedRange<Int>
  /// The value.
  public let value: PlanValue
  /// Where it is written.
  public let source: String
  /// The standard it was counted under; nil where the source names none, or where it depends on none.
  public let standard: StandardID?

  /// A value of others.
  public init(
    area: PlanArea, indicator: String, years: ClosedRange<Int>, value: PlanValue, source: String,
    standard: StandardID? = nil
  ) {
    self.area = area
    self.indicator = indicator
    self.years = years
    self.value = value
    self.source = source
    self.standard = standard
  }
}
