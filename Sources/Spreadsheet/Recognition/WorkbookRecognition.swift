/// Decides by content what a file is, and opens it.
enum WorkbookRecognition {
  /// The workbook in a source.
  ///
  /// - Throws: What the file is instead.
  static func open(
    _ source: ByteSource, limits: ReadingLimits
  ) throws(SpreadsheetError) -> any WorkbookContent {
    guard source.count > 0 else { throw SpreadsheetError(.empty, file: source.name) }
    let head = try source.bytes(at: 0, count: 4096)
    if CompoundFile.isOne(head) { return try openCompoundFile(source, limits: limits) }
    if let archive = try ZipArchive(source, limits: limits) {
      return try openArchive(archive, limits: limits)
    }
    if let refusal = refusal(ofSignature: head, size: source.count) {
      throw SpreadsheetError(refusal, file: source.name)
    }
    if TextSignature(head).isMarkup { return try openMarkup(source, limits: limits) }
    guard let encoding = try TextEncoding(of: source) else {
      throw SpreadsheetError(.unknownBinary, file: source.name)
    }
    return try DelimitedTextWorkbook(source, encoding: encoding, limits: limits)
  }

  /// Old workbooks are opened under their own name only: what is called `.xlsx` and is none was renamed by hand,
  /// and its sender is better told.
  private static func openCompoundFile(
    _ source: ByteSource, limits: ReadingLimits
  ) throws(SpreadsheetError) -> any WorkbookContent {
    let container = try CompoundFile(source)
    if container.contains("EncryptedPackage") {
      throw SpreadsheetError(.passwordProtected, file: source.name)
    }
    if container.contains("Workbook"), source.name.lowercased().hasSuffix(".xls") {
      return try BinaryWorkbook(source, container: container, limits: limits)
    }
    let isWorkbook = container.contains("Workbook") || container.contains("Book")
    throw SpreadsheetError(isWorkbook ? .oldExcel : .otherCompoundFile, file: source.name)
  }

  private static func openArchive(
    _ archive: ZipArchive, limits: ReadingLimits
  ) throws(SpreadsheetError) -> any WorkbookContent {
    switch try OpenDocumentManifest.isSpreadsheet(archive, limits: limits) {
    case true: return try OpenDocumentWorkbook(.archive(archive), limits: limits)
    case false: throw SpreadsheetError(.otherDocument("OpenDocument"), file: archive.file)
    case nil: return try OpenXMLWorkbook(OpenXMLPackage(archive: archive, limits: limits))
    }
  }

  private static func openMarkup(
    _ source: ByteSource, limits: ReadingLimits
  ) throws(SpreadsheetError) -> any WorkbookContent {
    let root = try XMLRoot(of: source, limits: limits)
    switch (root.namespace, root.name) {
    case (.spreadsheet2003, "Workbook"):
      return try SpreadsheetMLWorkbook(source, limits: limits)
    case (.openOffice, "document"), (.openOffice, "document-content"):
      return try OpenDocumentWorkbook(.flat(source), limits: limits)
    case (.submission, _),
      (.none, _) where root.hasID || root.name == "submission":
      return try SubmissionWorkbook(source, limits: limits)
    default:
      throw SpreadsheetError(.otherXML(root.name ?? ""), file: source.name)
    }
  }

  private static func refusal(ofSignature head: [UInt8], size: Int) -> SpreadsheetError.Reason? {
    // Any record of a zip at the start, and no sound directory at the end: the package is cut off.
    if head.starts(with: "PK".utf8), let mark = head.dropFirst(2).first, mark <= 8 { return .damagedArchive }
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if isOldStream(head) { return .oldExcel }
    if isLockFile(head, size: size) { return .lockFile }
    let signature = TextSignature(head)
    if signature.isHTML { return .html }
    return signature.isRichText ? .otherDocument("RTF") : nil
  }

  /// The first record of a workbook of Excel 2 to 5 or of a bare stream of Excel 97: BOF, with its length
  /// ([MS-XLS] 2.4.21).
  private static func isOldStream(_ head: [UInt8]) -> Bool {
    guard let id = head.uint16(at: 0), let length = head.uint16(at: 2) else { return false }
    return [0x0009, 0x0209, 0x0409, 0x0809].contains(id) && (4...16).contains(length)
  }

  /// A lock file holds the name of a user, its length first, once in bytes and once in UTF-16, filled up to
  /// 165 bytes.
  private static func isLockFile(_ head: [UInt8], size: Int) -> Bool {
    guard size == 165, let length = head.first, length > 0, length < 55 else { return false }
    return head.uint16(at: 55) == Int(length)
  }
}
