/// How the rows of a sheet were read.
public struct RowRoutes: Hashable, Sendable {
  /// Rows whose every byte was proven, so that no parser was needed.
  public var proven = 0
  /// Rows that libxml2 read.
  public var parsed = 0

  /// No rows yet.
  public init() {}
}

/// Which way rows of a worksheet may go.
public enum ReadingRoute: Sendable {
  /// Rows that are proven byte by byte are read at once; libxml2 reads all others and all the rest of the file.
  case proven
  /// libxml2 reads and zlib unpacks everything; slower, and the measure for the other way.
  case reference
}
