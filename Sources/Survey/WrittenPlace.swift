/// A place as a file writes it, before it is looked up: names and codes, each of which may be absent.
public struct WrittenPlace: Hashable, Sendable {
  /// The province's name.
  public var provinceName: String?
  /// The province's code.
  public var provinceCode: String?
  /// The district's name.
  public var districtName: String?
  /// The district's code.
  public var districtCode: String?
  /// The commune's name.
  public var communeName: String?
  /// The commune's code.
  public var communeCode: String?
  /// The village's name.
  public var villageName: String?

  /// A place of which nothing is written yet.
  public init() {}

  /// The place with its gaps filled from another text of the same file.
  public func completed(from other: WrittenPlace) -> WrittenPlace {
    var place = self
    place.provinceName = provinceName ?? other.provinceName
    place.provinceCode = provinceCode ?? other.provinceCode
    place.districtName = districtName ?? other.districtName
    place.districtCode = districtCode ?? other.districtCode
    place.communeName = communeName ?? other.communeName
    place.communeCode = communeCode ?? other.communeCode
    place.villageName = villageName ?? other.villageName
    return place
  }
}
