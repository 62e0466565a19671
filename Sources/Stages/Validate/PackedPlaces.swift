import Provenance

/// Places in files, eight bytes each: the number of a sheet or element, and the cell or line in it.
struct PackedPlaces {
  /// A place as it is remembered.
  struct Place: Hashable {
    fileprivate var bits: UInt64
  }

  /// Files, sheets and elements that places stand in; each follows another seldom.
  private var origins: [SourceLocation] = []
  /// Places that eight bytes cannot tell.
  private var others: [SourceLocation] = []

  /// What the two highest bits say of the rest.
  private enum Kind {
    static let cell: UInt64 = 0
    static let line: UInt64 = 1
    static let other: UInt64 = 2
    static let shift: UInt64 = 62
  }

  private static let originBits: UInt64 = 24
  private static let spotBits: UInt64 = 38
  private static let columnBits: UInt64 = 15
  private static let rowBits: UInt64 = 23

  /// Remembers a place.
  mutating func pack(_ place: SourceLocation) -> Place {
    let origin =
      place.element == nil
      ? SourceLocation(file: place.file, sheet: place.sheet)
      : SourceLocation(file: place.file, line: nil, element: place.element)
    if origins.last != origin { origins.append(origin) }
    guard let spot = Self.spot(of: place), origins.count <= 1 << Self.originBits else {
      others.append(place)
      return Place(bits: Kind.other << Kind.shift | UInt64(others.count - 1))
    }
    return Place(
      bits: spot.kind << Kind.shift | UInt64(origins.count - 1) << Self.spotBits | spot.bits)
  }

  /// The place as it was.
  func place(_ packed: Place) -> SourceLocation {
    let rest = packed.bits & (1 << Kind.shift - 1)
    guard packed.bits >> Kind.shift != Kind.other else { return others[Int(rest)] }
    let origin = origins[Int(rest >> Self.spotBits)]
    let spot = rest & (1 << Self.spotBits - 1)
    guard packed.bits >> Kind.shift == Kind.cell else {
      return SourceLocation(file: origin.file, line: Int(spot), element: origin.element)
    }
    return SourceLocation(
      file: origin.file, sheet: origin.sheet,
      cell: CellReference(row: Int(spot >> Self.columnBits), column: Int(spot & (1 << Self.columnBits - 1))))
  }

  private static func spot(of place: SourceLocation) -> (kind: UInt64, bits: UInt64)? {
    if let line = place.line.flatMap(UInt64.init(exactly:)), line < 1 << spotBits { return (Kind.line, line) }
    guard place.line == nil, place.element == nil, let cell = place.cell,
      let row = UInt64(exactly: cell.row), row < 1 << rowBits,
      let column = UInt64(exactly: cell.column), column < 1 << columnBits
    else { return nil }
    return (Kind.cell, row << columnBits | column)
  }
}
