import Foundation
public import Provenance
public import Rules
import Spreadsheet
public import Stages
import Survey

/// Says of files what their tables were taken for and why, without keeping anything.
public struct LayoutExaminer {
  private let forms: KnownForms
  private let drafter: LayoutDrafter
  private let round: Round?

  /// What was made of one file.
  public struct FileExamination: Sendable {
    /// What the file is called.
    public var file: String
    /// Its sheets, in the order of their tabs.
    public var sheets: [SheetExamination] = []
    /// For sheets whose form is unknown or has drifted, the lines a layout would have to say, by the name of the sheet.
    public var toAdd: [String: [String]] = [:]
    /// Why the file could not be read; nil when it could.
    public var refusal: Finding?

    /// Whether a form of the file is unknown or differs from what is known; beside a known form a sheet without
    /// any headings is an auxiliary one.
    public var hasDrift: Bool {
      let tables = sheets.filter { $0.outcome != .empty && $0.outcome != .noHeadings }
      return tables.isEmpty || tables.contains { !$0.isUnderstood && !Self.lacksYear($0) }
    }

    /// Whether a sheet is of a known form and names no year, nor does the rest of the file.
    public var lacksYear: Bool { sheets.contains(where: Self.lacksYear) }

    private static func lacksYear(_ sheet: SheetExamination) -> Bool {
      sheet.outcome == .noYear && sheet.layout != nil
    }
  }

  /// An examiner by the rules of a rulebook.
  ///
  /// - Parameter round: The round the files are for; nil to take the year from each table.
  public init(rulebook: Rulebook, round: Round?) {
    forms = KnownForms(rulebook)
    drafter = LayoutDrafter(forms: forms)
    self.round = round
  }

  /// Examines files and folders of files, in the order of their paths.
  ///
  /// - Throws: ``InboxError`` for a path that is not there.
  public func examine(_ paths: [String]) throws(InboxError) -> [FileExamination] {
    try Inbox(paths).files.map(examine)
  }

  private func examine(_ file: Inbox.File) -> FileExamination {
    var examination = FileExamination(file: file.name)
    do {
      let workbook = try Workbook(contentsOf: file.path)
      examination.sheets = try examineSheets(of: workbook, file: file.name, round: round, forms: forms)
      for sheet in examination.sheets where [.noHeadings, .unknown, .drifted].contains(sheet.outcome) {
        let draft = try drafter.draft(of: workbook, file: file.name, sheet: sheet.sheet)
        let cells = sheet.unknownCells
        examination.toAdd[sheet.sheet] = draft.map { $0.lines(of: cells ?? Set($0.columns.map(\.cell))) }
      }
    } catch {
      examination.refusal = Self.finding(error, file: file.name)
    }
    return examination
  }

  /// A draft of a layout for one file.
  ///
  /// - Parameter sheet: The sheet; nil to take the one with the most columns.
  /// - Returns: The draft, or what stands in the way.
  public func draft(_ path: String, sheet: String?) throws(InboxError) -> Outcome<LayoutDraft?> {
    guard let file = try Inbox([path]).files.first else { throw InboxError(path: path) }
    do {
      let workbook = try Workbook(contentsOf: file.path)
      return Outcome(
        try drafter.draft(of: workbook, file: file.name, sheet: sheet), findings: [])
    } catch {
      return Outcome(nil, findings: [Self.finding(error, file: file.name)])
    }
  }

  private static func finding(_ error: SpreadsheetError, file: String) -> Finding {
    Finding(
      rule: RuleID(rawValue: error.code), severity: .error, location: SourceLocation(file: file),
      message: error.message, remedy: error.remedy)
  }
}
