/// A place that was found in the area tree.
public struct ResolvedPlace: Hashable, Sendable {
  /// The commune.
  public let commune: Area
  /// The district the commune lay in; nil where there was none.
  public let district: Area?
  /// The province.
  public let province: Area
  /// The village's name as written; nil when none is given.
  public let villageName: String?

  /// A place in the tree.
  public init(commune: Area, district: Area?, province: Area, villageName: String?) {
    self.commune = commune
    self.district = district
    self.province = province
    self.villageName = villageName
  }
}
