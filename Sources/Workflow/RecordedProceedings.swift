import Foundation
import Provenance
import Rules
import Spreadsheet
import Stages
import Store
import Survey

/// The dates of meetings, postings and decisions of a round, read from the kept bytes of the office's files; a file whose
/// bytes were removed says nothing any more.
struct RecordedProceedings {
  /// What holds, by area.
  let byArea: [AreaCode: Proceeding]
  /// What was found, with the hash of the file.
  let findings: [StoredFinding]

  init(rulebook: Rulebook, store: SurveyStore, round: Round) throws {
    let reader = ProceedingReader(rulebook: rulebook, round: round)
    var lines: [Proceeding] = []
    for file in try store.decisionFiles(round: round.id) {
      // Gone with an old round; one that is there and cannot be opened, for want of the key, is an error.
      guard try store.received.has(file.hash) else { continue }
      let bytes = try store.received.bytes(of: file.hash)
      guard let workbook = try? Workbook(bytes: bytes, named: file.name),
        let result = try? reader.read(workbook, file: file.name, fileHash: file.hash)
      else { continue }
      lines += result.lines
    }
    let villages = lines.isEmpty ? [] : Set(try store.villages().map(\.code))
    let settled = ProceedingChecks(rulebook: rulebook).settle(lines) { code in
      villages.contains(code) || !rulebook.areas.areas(withCode: code).isEmpty
    }
    byArea = settled.byArea
    findings = settled.findings.map {
      StoredFinding(finding: $0.finding, delivery: nil, fileHash: $0.line.fileHash)
    }
  }
}
