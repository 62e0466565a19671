public import Provenance
public import Rules
public import Spreadsheet
import Survey

/// The namespace of household reviews in XML; the version is its last part.
public enum HouseholdDocument {
  /// What the namespaces of all versions begin with.
  public static let namespaces = "urn:rasoat:household-review:"
}

/// Reads a household review in XML into the same tables as a sheet gives.
///
/// The rows of the account are the household and person elements. What a text says is judged later; only what the
/// schema cannot know, a round or a standard that the rules do not have, keeps the document from being read.
///
/// - Parameters:
///   - document: The document, open, with the schema of its namespace.
///   - file: The name findings give to the file.
///   - round: The round the file is sent to; nil to take the one it names.
///   - forms: The forms of the rules in force.
/// - Throws: ``SpreadsheetError`` with line and element where the document is malformed or breaks its schema.
public func importTables(
  from document: XMLPullReader, file: String, round: Round?, forms: KnownForms
) throws(SpreadsheetError) -> Outcome<ImportedWorkbook> {
  guard case .start(let root)? = try document.next() else { return Outcome(ImportedWorkbook()) }
  let header = DocumentHeader(root)
  var checked = DocumentCheck(header, file: file, round: round, rulebook: forms.rulebook)
  var reader = DocumentReader(
    header, file: file, round: checked.spoken?.id ?? RoundID(rawValue: header.round), rulebook: forms.rulebook
  )
  while let event = try document.nextCompact() { reader.take(event, of: document) }
  let strange = reader.strangeElement
  if let strange { checked.findStrange(strange.name, line: strange.line) }
  let isRead = checked.isKnown && strange == nil
  var result = ImportedWorkbook()
  result.hasDrift = !isRead
  let account = isRead ? reader.account : RowAccount(ignoring: reader.account.physicalRows)
  result.accounts = [ImportedWorkbook.SheetAccount(sheet: "", rows: account)]
  if isRead, checked.isCounted {
    result.tables = [reader.table()]
    result.sheets = [0]
  }
  return Outcome(result, findings: checked.findings + (isRead ? reader.findings : []))
}

extension RowAccount {
  /// The account of a document that was not read: its rows are remarks.
  fileprivate init(ignoring rows: Int) {
    self.init(physicalRows: rows)
    add(.note, rows)
  }
}
