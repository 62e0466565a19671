import Foundation
import Provenance
import Rules
import Spreadsheet
import Store
import Survey

/// Makes the outputs of a release again, from the files that were received and by the configuration that lies with them.
struct ReleaseReplay {
  let release: ReleaseFolder
  let manifest: ReleaseManifest
  let key: PseudonymKey?
  let jobs: Int

  /// Reads, judges and counts in a store of its own below a folder, and writes the outputs there.
  ///
  /// - Returns: The folder of the outputs.
  func make(in folder: URL) async throws -> URL {
    let rulebook = try Rulebook(
      contentsOf: release.part(ReleaseManifest.Part.configuration), hash: { ContentHash.hex(of: $0) })
    guard let round = rulebook.rounds[RoundID(rawValue: manifest.round)] else {
      throw ReleaseProblem.unreadable("round \(manifest.round)")
    }
    let record = try release.record()
    try record.check(against: manifest)
    let store = try SurveyStore(path: folder.appending(path: "rasoat.sqlite").path, key: key)
    var limits = ReadingLimits()
    for (name, value) in manifest.limits {
      if let name = ReadingLimits.Name(rawValue: name) { limits[name] = value }
    }
    var workflow = ReviewWorkflow(
      rulebook: rulebook, store: store,
      schemas: SchemaFolder([release.part(ReleaseManifest.Part.schemas)]), limits: limits)
    try await fill(store, from: record, by: workflow, rulebook: rulebook)
    workflow.shownState = manifest.state
    workflow.pendingApprovals = manifest.approvals.compactMap(\.approval)
    let outputs = folder.appending(path: ReleaseManifest.Part.outputs)
    try await workflow.writeRelease(
      of: round, areas: manifest.areas.map(AreaCode.init(rawValue:)), date: Day(manifest.date),
      to: outputs, language: Language(rawValue: manifest.language) ?? .vietnamese, jobs: jobs)
    return outputs
  }

  private func fill(
    _ store: SurveyStore, from record: ReleaseRecord, by workflow: ReviewWorkflow, rulebook: Rulebook
  ) async throws {
    let inputs = ReceivedFiles(apart: release.part(ReleaseManifest.Part.inputs), key: key)
    for hash in record.inputs { try store.received.keep(try inputs.bytes(of: hash), hash: hash) }
    for village in record.villages {
      guard let day = Day(village.firstDay) else { continue }
      try store.save(
        [
          Village(
            code: AreaCode(rawValue: village.code), commune: AreaCode(rawValue: village.commune),
            name: village.name, isRegistered: village.isRegistered)
        ], firstDay: day)
    }
    let last =
      record.rounds.flatMap { part in
        part.files.flatMap { [$0.received, $0.run] } + part.lists.map(\.run)
      }.max() ?? 0
    // The lines of this ledger stand for the runs that brought the files; the last for everything after.
    let runs = try (0...(last + 1)).map { _ in
      try store.beginRun(
        command: "verify", round: nil, startedAt: "", programVersion: manifest.program, configurationHash: "")
    }
    for part in record.rounds {
      for file in part.files {
        try store.remember([Self.received(file)], run: runs[file.received])
      }
    }
    for part in record.rounds {
      guard let round = rulebook.rounds[RoundID(rawValue: part.round)] else { continue }
      let byRun = Dictionary(grouping: part.files, by: \.run)
      for (run, files) in byRun.sorted(by: { $0.key < $1.key }) {
        _ = try await workflow.importAgain(
          files.map(Self.received), round: round, jobs: jobs, run: runs[run])
      }
      try settle(part, in: store, runs: runs)
      try workflow.takeDecisions(
        part.decisions.map { file in
          Inbox.File(
            path: store.received.file(file.sha256).path, name: file.name, receivedHash: file.sha256)
        }, round: round, run: runs[last + 1])
      try workflow.replayDecisions(round)
      try workflow.judgeAndCount(round)
    }
  }

  private static func received(_ file: ReleaseRecord.File) -> ReceivedFile {
    ReceivedFile(hash: file.sha256, name: file.name, bytes: file.bytes)
  }

  /// Lists were taken back, superseded and held as the office's own store has it.
  private func settle(_ part: ReleaseRecord.Part, in store: SurveyStore, runs: [Int64]) throws {
    let recorded = Dictionary(
      part.lists.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let here = try store.deliveries(round: RoundID(rawValue: part.round))
    let known = Set(here.map(\.id))
    let settled = here.map { delivery in
      var delivery = delivery
      let list = recorded[delivery.id]
      delivery.state = list.flatMap { Delivery.State(rawValue: $0.state) } ?? .undone
      delivery.supersededBy = list?.supersededBy.flatMap { known.contains($0) ? $0 : nil }
      delivery.run = list.map { runs[$0.run] } ?? delivery.run
      return delivery
    }
    _ = try store.settle(settled)
  }
}
