public import Foundation
public import Provenance
public import Rules
import Spreadsheet
import Store

extension ReviewWorkflow {
  /// Writes a copy of each file that has findings in a round, with its findings in the cells.
  ///
  /// - Parameters:
  ///   - paths: The files and folders of a run.
  ///   - folder: Where the copies are put.
  public func annotate(
    _ paths: [String], of round: Round, to folder: URL, language: Language
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
    let files = try Inbox(paths).files.map { file in
      let hash = ContentHash.hex(of: [UInt8](try Data(contentsOf: URL(filePath: file.path))))
      let name = known[hash]?.name ?? file.name
      let own = (byHash[hash] ?? []) + (byName[name] ?? [])
      return (file: file, findings: own.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) })
    }
    return try AnnotatedCopies(folder: folder, limits: limits, language: language).write(files)
  }
}
