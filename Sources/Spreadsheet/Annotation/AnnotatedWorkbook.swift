/// A copy of a sender's XLSX with marks in the cells its findings speak of and one added sheet that lists them; every
/// part that is not touched keeps its stored bytes.
public struct AnnotatedWorkbook: Sendable {
  /// The name of the added sheet.
  public static let sheetName = "Lỗi"

  /// The bytes of the copy.
  public let bytes: [UInt8]
  /// What the copy had to do without.
  public let shortfalls: [AnnotationShortfall]

  /// Marks a workbook; marks of an earlier time are taken out first.
  ///
  /// - Parameters:
  ///   - path: The received file, which stays as it is.
  ///   - headings: The headings of the columns of the added sheet.
  ///   - remarks: Its lines, in their order.
  public init(
    of path: String, headings: [String], remarks: [Remark], limits: ReadingLimits = .standard
  ) throws(AnnotationObstacle) {
    let result: Result<Self, AnnotationObstacle>
    do throws(SpreadsheetError) {
      result = try Self.make(
        ByteSource(path: path), headings: headings, remarks: remarks, limits: limits)
    } catch { throw .file(error) }
    self = try result.get()
  }

  /// Marks a workbook that is in memory.
  public init(
    of bytes: [UInt8], named name: String, headings: [String], remarks: [Remark],
    limits: ReadingLimits = .standard
  ) throws(AnnotationObstacle) {
    let source = ByteSource(bytes: bytes, name: name)
    let result: Result<Self, AnnotationObstacle>
    do throws(SpreadsheetError) {
      result = try Self.make(source, headings: headings, remarks: remarks, limits: limits)
    } catch { throw .file(error) }
    self = try result.get()
  }

  /// Whether a sheet is one that was added to an earlier copy.
  ///
  /// - Parameter firstRow: The first row of the sheet that holds cells.
  public static func isAddedSheet(named name: String, firstRow: SheetRow?) -> Bool {
    guard let firstRow, name.hasPrefix(sheetName) else { return false }
    return firstRow.number == 1
      && firstRow.cells.contains {
        $0.column == RemarkSheet.memoryColumn && $0.value == .text(RemarkSheet.mark)
      }
  }

  private init(bytes: [UInt8], shortfalls: [AnnotationShortfall]) {
    self.bytes = bytes
    self.shortfalls = shortfalls
  }

  private static func make(
    _ source: ByteSource, headings: [String], remarks: [Remark], limits: ReadingLimits
  ) throws(SpreadsheetError) -> Result<Self, AnnotationObstacle> {
    guard let archive = try ZipArchive(source, limits: limits), archive.contains("[Content_Types].xml")
    else { return .failure(.otherFormat) }
    let package = OpenXMLPackage(archive: archive, limits: limits)
    guard let clean = try unmarked(source, package) else { return .failure(.packageForm) }
    guard let archive = try ZipArchive(clean, limits: limits) else { return .failure(.packageForm) }
    var marks = try WorkbookMarks(OpenXMLPackage(archive: archive, limits: limits))
    if let obstacle = try marks.put(remarks, headings: headings) { return .failure(obstacle) }
    guard let result = try marks.edit.result() else { return .failure(.packageForm) }
    guard
      let bytes = try PackageCopy.bytes(
        of: clean, replacing: try marks.withMemory(result), limits: limits)
    else { return .failure(.packageForm) }
    return .success(Self(bytes: bytes, shortfalls: marks.shortfalls))
  }

  /// The workbook without the marks of an earlier time; nil when it cannot be copied.
  private static func unmarked(
    _ source: ByteSource, _ package: OpenXMLPackage
  ) throws(SpreadsheetError) -> ByteSource? {
    guard let own = try AddedSheet(in: package) else { return source }
    if let memory = try own.memory(), let bytes = try memory.restored(source, package) {
      return ByteSource(bytes: bytes, name: source.name)
    }
    guard let result = try ForeignMarks(own, in: package).edit().result() else { return source }
    guard !result.parts.isEmpty else { return source }
    return try PackageCopy.bytes(of: source, replacing: result.parts, limits: package.limits).map {
      ByteSource(bytes: $0, name: source.name)
    }
  }
}
