public import Foundation
public import Provenance
public import Rules
import Spreadsheet
import Store

extension ReviewWorkflow {
  /// Writes a copy of each file that has findings in a round, with its findings in the cells.
  ///
  /// - Parameters:
  ///   - inbox: The files of a run.
  ///   - folder: Where the copies are put.
  public func annotate(
    _ inbox: Inbox, of round: Round, to folder: URL, language: Language
  ) throws -> AnnotatedCopies.Result {
    let known = try store.files()
    var byHash: [String: [Finding]] = [:]
    var byName: [String: [Finding]] = [:]
    for stored in try store.findings(round: round.id) {
      if let hash = stored.fileHash {
        byHash[hash, default: []].append(stored.finding)
      } else {
        byName[stored.finding.location.file, default: []].append(stored.finding)
      }
    }
    let files = inbox.files.map { file in
      // One that cannot be read has its findings by its name.
      let hash = (try? file.bytes()).map { ContentHash.hex(of: $0) } ?? ContentHash.hex(of: [file.name])
      let name = known[hash]?.name ?? file.name
      let own = (byHash[hash] ?? []) + (byName[name] ?? [])
      return (file: file, findings: own.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) })
    }
    return try AnnotatedCopies(folder: folder, limits: limits, language: language).write(files)
  }
}
