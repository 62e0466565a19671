/// What an office says of a village whose commune was divided, or made of several: the commune it lies in from a day.
public struct VillageDestination: Hashable, Sendable {
  /// The village, by the code of the register.
  public let village: AreaCode
  /// The commune it lies in.
  public let commune: AreaCode
  /// A day on which it lies there; the commune has to be in force on it.
  public let day: Day

  /// A destination.
  public init(village: AreaCode, commune: AreaCode, day: Day) {
    self.village = village
    self.commune = commune
    self.day = day
  }
}
