/// The units a village lies in, by their codes on one day.
public struct VillagePlace: Hashable, Sendable {
  /// The commune.
  public var commune: AreaCode
  /// The district; nil where there is none.
  public var district: AreaCode?
  /// The province.
  public var province: AreaCode

  /// A place.
  public init(commune: AreaCode, district: AreaCode?, province: AreaCode) {
    self.commune = commune
    self.district = district
    self.province = province
  }
}
