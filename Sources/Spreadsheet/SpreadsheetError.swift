/// A file that cannot be read as a workbook, or cannot be read to its end.
///
/// It is thrown for the file as a whole; what is wrong inside a readable sheet is never an error here.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// Why the file is refused.
  public let reason: Reason
  /// Where in the file.
  public let location: Location

  /// An error at a place.
  public init(_ reason: Reason, at location: Location) {
    self.reason = reason
    self.location = location
  }

  init(_ reason: Reason, file: String, part: String? = nil, line: Int? = nil) {
    self.init(reason, at: Location(file: file, part: part, line: line))
  }

  /// A place in a file: the file, a part of its package, a line of that part.
  public struct Location: Hashable, Sendable {
    /// The name of the file as it was received, without its folder.
    public let file: String
    /// The part inside the package, such as `xl/worksheets/sheet1.xml`; nil for the file itself.
    public let part: String?
    /// The line, from 1; nil when there is none to name.
    public let line: Int?

    /// A place in a file.
    public init(file: String, part: String? = nil, line: Int? = nil) {
      self.file = file
      self.part = part
      self.line = line
    }
  }

  /// Why a file is refused; each case has its own code and its own sentences.
  public enum Reason: Error, Hashable, Sendable {
    /// The system does not give the file: missing, a folder, no permission. The system's words follow.
    case unreadable(String)
    /// The file has no bytes.
    case empty
    /// A workbook of Excel 97 to 2003 or older (BIFF), whatever the file is called.
    case oldExcel
    /// A workbook locked with a password.
    case passwordProtected
    /// An OLE container that holds no workbook, such as an old Word document.
    case otherCompoundFile
    /// A binary workbook (`.xlsb`).
    case binaryWorkbook
    /// A web page, whatever the file is called.
    case html
    /// A zip package without a readable directory: cut off, or damaged in transfer.
    case damagedArchive
    /// A package of a text document, a presentation or a drawing; the kind follows.
    case otherDocument(String)
    /// A zip of other files, perhaps of workbooks.
    case plainArchive
    /// A PDF document.
    case pdf
    /// Bytes that are neither text nor a known container.
    case unknownBinary
    /// XML that is no workbook; the name of its first element follows.
    case otherXML(String)
    /// A limit of ``ReadingLimits`` was met; its name and value follow.
    case limitExceeded(ReadingLimits.Name, Int)
    /// A document type declaration, which no part of a workbook has.
    case documentType
    /// Entries of the package overlap, repeat each other or have names that point elsewhere.
    case unsafeArchive(String)
    /// A part of the file that breaks its format; a few words on how follow, from libxml2 where it found it.
    case damagedPart(String)
    /// A part that the package promises and does not hold; its name follows.
    case missingPart(String)
    /// A compression method other than stored and deflate; its number follows.
    case unsupportedCompression(Int)
    /// A quotation mark of a text table that is never closed.
    case unterminatedQuote
    /// XML that its schema does not allow; the element and what is wrong with it follow.
    case schemaViolation(element: String, SchemaFault)
    /// A schema that cannot be used; the words of libxml2 follow.
    case unusableSchema(String)
    /// The small lock file (`~$...`) a spreadsheet program keeps beside an open workbook.
    case lockFile
    /// A submission whose answers are encrypted with the key of its form.
    case encryptedSubmission
    /// A report was asked for, and this is neither plain text in UTF-8 nor a DOCX document.
    case noText
  }
}

extension SpreadsheetError.Location: CustomStringConvertible {
  /// The place on one line: `Thôn 3.xlsx · xl/worksheets/sheet1.xml:12`.
  public var description: String {
    var text = file
    if let part { text += " · " + part }
    if let line { text += ":" + String(line) }
    return text
  }
}
