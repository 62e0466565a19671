/// How much a file may ask of the program before it is refused.
///
/// The defaults are far above any honest workbook. Each limit can be raised by name; a refusal says which one
/// was met and how it is called.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes all opened parts of one package may inflate to; 2 GiB.
  public var inflatedBytes = 2 << 30
  /// How many times larger than its packed form a part over 1 MiB may become; 200.
  public var compressionRatio = 200
  /// Entries of a zip package; 10,000.
  public var archiveEntries = 10_000
  /// Bytes of one file in a zip of files, which is held in memory; 256 MiB.
  public var archivedFileBytes = 256 << 20
  /// The highest row number; 1,048,576 (ECMA-376 part 1, 18.3.1.73).
  public var rows = 1_048_576
  /// The highest column number; 16,384 (ECMA-376 part 1, 18.3.1.13).
  public var columns = 16_384
  /// Bytes of UTF-8 text in one cell; 1 MiB (spreadsheets themselves stop at 32,767 characters).
  public var cellTextBytes = 1 << 20
  /// Elements open inside each other; 64.
  public var elementDepth = 64
  /// Bytes in the value of one attribute; 256 KiB (the longest formula has 8,192 characters).
  public var attributeBytes = 256 << 10
  /// Attributes of one element; 1,000.
  public var elementAttributes = 1000
  /// Distinct texts shared by the cells of a workbook; 10 million.
  public var sharedStrings = 10_000_000
  /// Cell styles of a workbook; 1 million (spreadsheets themselves stop at 65,490).
  public var cellStyles = 1_000_000
  /// Merged ranges of a sheet; 1 million.
  public var mergedRanges = 1_000_000
  /// Cells a sheet may hold only by repeating others, as OpenDocument can; 10 million.
  public var repeatedCells = 10_000_000
  /// Sheets of a workbook; 10,000.
  public var sheets = 10_000
  /// Bytes of an `.xls` file, which is held in memory; 32 MiB.
  public var binaryBytes = 32 << 20
  /// Cells, empty ones included, in the used rectangles of all sheets of an `.xls` file; 4 million.
  public var gridCells = 4_000_000

  /// Which way the rows of a worksheet may go; no limit, but meant for every reader as the limits are.
  public var route = ReadingRoute.proven

  /// The default limits.
  public init() {}

  /// The default limits.
  public static let standard = ReadingLimits()

  /// A limit by its name.
  public subscript(name: Name) -> Int {
    get { self[keyPath: Self.path(of: name)] }
    set { self[keyPath: Self.path(of: name)] = newValue }
  }

  private static func path(of name: Name) -> WritableKeyPath<ReadingLimits, Int> {
    switch name {
    case .inflatedBytes: \.inflatedBytes
    case .compressionRatio: \.compressionRatio
    case .archiveEntries: \.archiveEntries
    case .archivedFileBytes: \.archivedFileBytes
    case .rows: \.rows
    case .columns: \.columns
    case .cellTextBytes: \.cellTextBytes
    case .elementDepth: \.elementDepth
    case .attributeBytes: \.attributeBytes
    case .elementAttributes: \.elementAttributes
    case .sharedStrings: \.sharedStrings
    case .cellStyles: \.cellStyles
    case .mergedRanges: \.mergedRanges
    case .repeatedCells: \.repeatedCells
    case .sheets: \.sheets
    case .binaryBytes: \.binaryBytes
    case .gridCells: \.gridCells
    }
  }

  /// The name of one limit, as it is spelled where it can be raised.
  public enum Name: String, CaseIterable, Sendable {
    /// ``ReadingLimits/inflatedBytes``.
    case inflatedBytes
    /// ``ReadingLimits/compressionRatio``.
    case compressionRatio
    /// ``ReadingLimits/archiveEntries``.
    case archiveEntries
    /// ``ReadingLimits/archivedFileBytes``.
    case archivedFileBytes
    /// ``ReadingLimits/rows``.
    case rows
    /// ``ReadingLimits/columns``.
    case columns
    /// ``ReadingLimits/cellTextBytes``.
    case cellTextBytes
    /// ``ReadingLimits/elementDepth``.
    case elementDepth
    /// ``ReadingLimits/attributeBytes``.
    case attributeBytes
    /// ``ReadingLimits/elementAttributes``.
    case elementAttributes
    /// ``ReadingLimits/sharedStrings``.
    case sharedStrings
    /// ``ReadingLimits/cellStyles``.
    case cellStyles
    /// ``ReadingLimits/mergedRanges``.
    case mergedRanges
    /// ``ReadingLimits/repeatedCells``.
    case repeatedCells
    /// ``ReadingLimits/sheets``.
    case sheets
    /// ``ReadingLimits/binaryBytes``.
    case binaryBytes
    /// ``ReadingLimits/gridCells``.
    case gridCells
  }
}
