public import Survey

/// Where an area lies: its polygons in degrees of longitude and latitude (RFC 7946, 3.1.6 and 3.1.7).
public struct AreaBoundary: Sendable, Equatable {
  /// A point on the ground.
  public struct Point: Sendable, Hashable {
    /// Degrees east, from -180 to 180.
    public let longitude: Double
    /// Degrees north, from -90 to 90.
    public let latitude: Double

    /// A point.
    public init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// The code of the area.
  public let code: AreaCode
  /// All rings of its polygons, outer and inner: what lies inside an odd number of them is of the area.
  public let rings: [[Point]]

  /// A boundary.
  public init(code: AreaCode, rings: [[Point]]) {
    self.code = code
    self.rings = rings
  }
}
