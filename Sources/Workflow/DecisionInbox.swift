import Foundation
import Provenance
import Rules
import Spreadsheet
import Stages
import Store
import Survey

/// The files of a folder of decisions, read for one round.
struct DecisionInbox {
  let rulebook: Rulebook
  let round: Round
  let store: SurveyStore
  let limits: ReadingLimits
  let screen: IdentityScreen?

  /// What was read.
  struct Result {
    var received: [ReceivedFile] = []
    var files: [DecisionFile] = []
    var findings: [StoredFinding] = []
  }

  /// Reads and keeps the files of some folders; one that cannot be read is a finding and stops no other.
  func read(_ paths: [String]) throws -> Result { try read(Inbox(paths).files) }

  /// Reads and keeps some files, or reads those again that are kept.
  func read(_ files: [Inbox.File]) throws -> Result {
    var result = Result()
    var known: Set<String> = []
    for file in files {
      let bytes = try bytes(of: file)
      let hash = ContentHash.hex(of: bytes)
      guard known.insert(hash).inserted else { continue }
      try store.received.keep(bytes, hash: hash)
      var received = ReceivedFile(hash: hash, name: file.name, bytes: bytes.count)
      do throws(SpreadsheetError) {
        let workbook = try Workbook(bytes: bytes, named: file.name, limits: limits)
        let dates = try ProceedingReader(rulebook: rulebook, round: round).read(
          workbook, file: file.name, fileHash: hash)
        result.findings += dates.findings.map { stored($0, hash) }
        let outcome = try DecisionReader(rulebook: rulebook, round: round).read(
          workbook, file: file.name, fileHash: hash, except: dates.sheets)
        let lines = screen.map { outcome.value.map($0.screened) } ?? outcome.value
        result.files.append(DecisionFile(hash: hash, name: file.name, lines: lines))
        result.findings += outcome.findings.map { stored($0, hash) }
      } catch {
        received.refusal = error.code
        let line = error.location.part == nil ? error.location.line : nil
        let finding = Finding(
          rule: RuleID(rawValue: error.code), severity: .error,
          location: SourceLocation(file: file.name, line: line), message: error.message, remedy: error.remedy)
        result.findings.append(stored(finding, hash))
      }
      result.received.append(received)
    }
    return result
  }

  private func bytes(of file: Inbox.File) throws -> [UInt8] {
    if let hash = file.receivedHash { return try store.received.bytes(of: hash) }
    guard let data = try? Data(contentsOf: URL(filePath: file.path)) else {
      throw InboxError(path: file.path)
    }
    return [UInt8](data)
  }

  private func stored(_ finding: Finding, _ hash: String) -> StoredFinding {
    StoredFinding(finding: screen?.screened(finding) ?? finding, delivery: nil, fileHash: hash)
  }
}
