import Provenance
public import Survey

/// A household of a list by name, with what is known of it from before and of its decision.
public struct ListedHousehold: Sendable {
  /// The household.
  public var household: Household
  /// Its result in the earlier round; nil where it was on no list then.
  public var before: Status?
  /// How it came onto the list.
  public var course: Course
  /// The number of the decision that recognised its result; empty where none is recorded.
  public var decisionNumber: String
  /// The day of that decision.
  public var decisionDay: Day?

  /// How a household came onto the list.
  public enum Course: Sendable {
    /// It had the same result before.
    case continues
    /// It was of the other class before.
    case changedClass
    /// A round before the last knows it, or it says so.
    case fellBack
    /// It is new.
    case newlyArisen
    /// It moved in or split off.
    case joined
    /// Its result is none of the classes.
    case none
  }

  /// A household of a list.
  public init(
    household: Household, before: Status?, course: Course, decisionNumber: String = "",
    decisionDay: Day? = nil
  ) {
    self.household = household
    self.before = before
    self.course = course
    self.decisionNumber = decisionNumber
    self.decisionDay = decisionDay
  }
}
