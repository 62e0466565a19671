/// A place in a configuration file, as editors show it: `standards/VN2016.yaml:12:5`.
public struct ConfigurationPlace: Hashable, Sendable {
  /// The name of the file as the reader of messages knows it, usually its path below the configuration
  /// folder.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// A place in a file; its beginning unless told otherwise.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension ConfigurationPlace: CustomStringConvertible {
  /// The place in the form `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}

extension ConfigurationPlace: Comparable {
  /// By file, then line, then column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
