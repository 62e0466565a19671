import Foundation
import Provenance
import Rules
import Spreadsheet
import Stages
import Store
import Survey

/// What was made of one received file, whatever its name.
struct FileReading: Sendable {
  /// The SHA-256 of its bytes.
  var hash: String
  /// The name it is known by in findings.
  var name: String
  /// Where its bytes lay: several paths where the same bytes came under several names, in their order.
  var paths: [String] = []
  /// Its size in bytes.
  var bytes: Int
  /// The parts of its tables that speak of one written place each, in the order of the sheets.
  var tables: [PackedTable] = []
  /// The physical rows of each sheet by role, in the order of the sheets.
  var accounts: [ImportedWorkbook.SheetAccount] = []
  /// Whether a table is of an unknown form, or differs from its form.
  var hasDrift = false
  /// What was found while reading it.
  var findings: [Finding]
  /// Why it was refused, as a code.
  var refusal: String?
}

/// Reads files side by side; a workbook never leaves the task that opened it.
struct FileReader: Sendable {
  let round: Round?
  let rulebook: Rulebook
  let forms: KnownForms
  /// The names files first came under, by hash.
  let knownNames: [String: String]
  /// What submitted XML is checked by.
  let schemas: SchemaFolder
  /// Where the bytes are kept; nil to keep nothing.
  let received: ReceivedFiles?
  /// What a file may ask for.
  let limits: ReadingLimits
  /// What puts pseudonyms in the place of identity numbers; nil to leave them.
  var screen: IdentityScreen?
  /// Where the records lie until the places of all files are known; nil to keep them in memory.
  var scratch: ScratchFile?

  /// Reads files, as many at a time as there are jobs; the result is in the order of the contents, not of the names.
  ///
  /// - Parameter stop: Asked before each file; once it says yes, the files not begun are left unread.
  func read(
    _ files: [Inbox.File], jobs: Int, progress: (@Sendable (Int, Int) -> Void)?,
    stop: (@Sendable () -> Bool)? = nil
  ) async throws -> [FileReading] {
    var readings: [FileReading] = []
    try await withThrowingTaskGroup(of: FileReading.self) { group in
      var next = 0
      func addTask() {
        guard next < files.count, !(stop?() ?? false) else { return }
        let file = files[next]
        next += 1
        group.addTask {
          var reading = try read(file)
          reading.paths = [file.path]
          return reading
        }
      }
      for _ in 0..<max(1, jobs) { addTask() }
      while let reading = try await group.next() {
        readings.append(reading)
        progress?(readings.count, files.count)
        addTask()
      }
    }
    return Self.distinct(readings)
  }

  /// Each content once, under the first of its names, in the order of name and content.
  private static func distinct(_ readings: [FileReading]) -> [FileReading] {
    var byHash: [String: FileReading] = [:]
    for reading in readings {
      let known = byHash[reading.hash]
      var first = known.map { $0.name <= reading.name ? $0 : reading } ?? reading
      first.paths = ((known?.paths ?? []) + reading.paths).sorted()
      byHash[reading.hash] = first
    }
    return byHash.values.sorted { ($0.name, $0.hash) < ($1.name, $1.hash) }
  }

  /// What was made of a file, as it may be kept.
  private func reading(
    _ outcome: Outcome<ImportedWorkbook>, packing: FilePacking, hash: String, name: String, bytes: Int
  ) throws(StoreError) -> FileReading {
    var reading = FileReading(hash: hash, name: name, bytes: bytes, findings: outcome.findings)
    reading.accounts = outcome.value.accounts
    reading.hasDrift = outcome.value.hasDrift
    reading.tables = try packing.parts(of: outcome.value)
    if let screen { reading.findings = reading.findings.map(screen.screened) }
    return reading
  }

  /// Reads one file; one that cannot be read is a finding, and never stops the others.
  ///
  /// - Throws: `StoreError` when its bytes cannot be kept, ``SchemaProblem`` when the schema it needs is not there.
  func read(_ file: Inbox.File) throws -> FileReading {
    let content: FileContent
    do {
      content = try FileContent(of: file, keepingIn: received)
    } catch let error as StoreError {
      throw error
    } catch let error as SpreadsheetError {
      return refused(error, hash: ContentHash.hex(of: [file.name]), bytes: 0, name: file.name)
    } catch {
      if Self.isShortOfDescriptors(error) {
        throw StoreError(.file(error.localizedDescription), during: "reading \(file.name)")
      }
      let problem = SpreadsheetError(.unreadable(error.localizedDescription), at: .init(file: file.name))
      return refused(problem, hash: ContentHash.hex(of: [file.name]), bytes: 0, name: file.name)
    }
    let name = knownNames[content.hash] ?? file.name
    let document = try content.householdDocument.map {
      SubmittedDocument(bytes: $0, schema: try schemas.householdSchema())
    }
    let packing = FilePacking(screen: screen, scratch: scratch)
    let outcome: Outcome<ImportedWorkbook>
    do throws(SpreadsheetError) {
      outcome = try tables(in: content, named: name, document: document, packing: packing)
    } catch {
      return refused(error, hash: content.hash, bytes: content.count, name: name)
    }
    return try reading(outcome, packing: packing, hash: content.hash, name: name, bytes: content.count)
  }

  /// A household review in XML, and what it must satisfy.
  private struct SubmittedDocument {
    var bytes: [UInt8]
    var schema: SchemaDocument
  }

  private func tables(
    in content: FileContent, named name: String, document: SubmittedDocument?, packing: FilePacking
  ) throws(SpreadsheetError) -> Outcome<ImportedWorkbook> {
    guard let document else {
      return try importTables(
        from: content.workbook(named: name, limits: limits), file: name, round: round, forms: forms,
        handingOut: packing.take)
    }
    let reader = try XMLPullReader(
      bytes: document.bytes, named: name, schema: document.schema, limits: limits)
    return try importTables(from: reader, file: name, round: round, forms: forms)
  }

  /// Whether it is the machine that lacks something, and not the file.
  private static func isShortOfDescriptors(_ error: any Error) -> Bool {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    return cause?.code == .EMFILE || cause?.code == .ENFILE
  }

  private func refused(_ error: SpreadsheetError, hash: String, bytes: Int, name: String) -> FileReading {
    let findings = violation(error, in: name) ?? [unreadable(error, in: name)]
    return FileReading(
      hash: hash, name: name, bytes: bytes, findings: screen.map { findings.map($0.screened) } ?? findings,
      refusal: findings.first?.rule.rawValue)
  }

  /// A file that breaks the schema of household reviews, in the words of the configuration.
  private func violation(_ error: SpreadsheetError, in name: String) -> [Finding]? {
    guard case .schemaViolation(let element, let fault) = error.reason else { return nil }
    return rulebook.findings(
      "TB-022", at: SourceLocation(file: name, line: error.location.line, element: element),
      [
        "difference": BilingualText(
          vietnamese: "<\(element)> \(fault.words.vietnamese)",
          english: "<\(element)>: \(fault.words.english)")
      ])
  }

  private func unreadable(_ error: SpreadsheetError, in name: String) -> Finding {
    // The lines of a part of a package are nothing an officer could look up.
    let line = error.location.part == nil ? error.location.line : nil
    return Finding(
      rule: RuleID(rawValue: error.code), severity: .error, location: SourceLocation(file: name, line: line),
      message: error.message, remedy: error.remedy)
  }
}
