import Foundation
import Provenance
import Reports
public import Rules
import Store
public import Survey

extension ReviewWorkflow {
  /// Approves areas of a round and, where a folder is asked for, writes a release of them.
  ///
  /// A release is made again from what lies in it before anything is approved: one that could not be verified is not
  /// issued.
  ///
  /// - Throws: ``ReleaseProblem``, `StoreError`, ``PromiseBroken``.
  public func release(
    _ request: ReleaseRequest, of round: Round, run: Int64, jobs: Int
  ) async throws -> ReleaseOutcome {
    if try !isCounted(round) { return .refused([.stale(round.id)]) }
    let check = AreaApproval(
      rulebook: rulebook, store: store, round: round, request: request, reports: try reports(of: round),
      standing: try approvals(of: round))
    let areas = request.areas.isEmpty ? check.tops : Set(request.areas).sorted()
    if let unknown = areas.first(where: { !check.knows($0) }) { throw UnknownArea(code: unknown) }
    let (new, obstacles) = try check.approvals(of: areas)
    guard obstacles.isEmpty, !areas.isEmpty else { return .refused(obstacles) }
    var workflow = self
    workflow.pendingApprovals = new
    workflow.shownState = request.state
    guard let output = request.output else {
      try store.approve(new, round: round.id, run: run)
      return .approved(new.map(\.area), digest: nil)
    }
    guard !FileManager.default.fileExists(atPath: output.path) else {
      throw StoreError(
        .file("\(output.path): \(String(cString: strerror(EEXIST)))"), during: "writing a release")
    }
    let part = URL(filePath: output.path + ".part")
    if FileManager.default.fileExists(atPath: part.path) { try FileManager.default.removeItem(at: part) }
    do {
      let (manifest, digest) = try await workflow.writeRelease(
        request, of: round, areas: areas, to: ReleaseFolder(folder: part), jobs: jobs)
      try store.approve(new, round: round.id, run: run)
      try store.remember(
        StoredRelease(
          digest: digest, state: request.state, areas: areas, approvals: Self.words(of: manifest.approvals),
          run: run), round: round.id)
      // Cut off before this, the command writes the same folder when it is run again.
      try PrivateFile.move(part.path, to: output.path)
      return .approved(new.map(\.area), digest: digest)
    } catch {
      try? FileManager.default.removeItem(at: part)
      throw error
    }
  }

  /// Whether the counts were made from the lists and rules that hold now.
  private func isCounted(_ round: Round) throws -> Bool {
    guard try store.removals()[round.id] == nil else { return true }
    let earlier = try EarlierRound(rulebook: rulebook, store: store).lists(before: round)
    let basis = try RoundBasis(rulebook: rulebook, store: store, round: round, earlier: earlier, jobs: 1)
    return try basis.marks == CountMarks(stored: store.marks(round: round.id, stage: CountMarks.stage))
  }

  /// Writes a release into a new folder and makes it again from there.
  private func writeRelease(
    _ request: ReleaseRequest, of round: Round, areas: [AreaCode], to release: ReleaseFolder, jobs: Int
  ) async throws -> (ReleaseManifest, digest: String) {
    typealias Part = ReleaseManifest.Part
    for file in try Rulebook.files(in: request.configuration) {
      try release.write(file.bytes, to: "\(Part.configuration)/\(file.name)")
    }
    if let schema = request.schema {
      try release.write(
        [UInt8](try Data(contentsOf: schema)), to: "\(Part.schemas)/\(SchemaFolder.householdReview)")
    }
    let record = try ReleaseRecord(of: round, in: store, rulebook: rulebook)
    let recorded = try ReleaseManifest.text(of: record)
    try release.write(recorded, to: Part.record)
    let inputs = ReceivedFiles(apart: release.part(Part.inputs), key: store.key)
    var kept: [ReleaseManifest.File] = []
    for hash in record.inputs {
      let bytes = try store.received.bytes(of: hash)
      guard ContentHash.hex(of: bytes) == hash else {
        throw StoreError(.damaged("SHA-256"), during: "reading the received file \(hash.prefix(12))")
      }
      try inputs.keep(bytes, hash: hash)
      kept.append(.init(path: "\(Part.inputs)/\(hash.prefix(2))/\(hash)", sha256: hash, bytes: bytes.count))
    }
    inputs.removeParts()
    try await writeRelease(
      of: round, areas: areas, date: request.date, to: release.part(Part.outputs), language: request.language,
      jobs: jobs)
    let shown = try shownApprovals(of: round, areas: areas)
    var manifest = ReleaseManifest(
      program: request.program, round: round.id.rawValue, state: request.state, decision: request.decision,
      date: request.date.description, language: request.language.rawValue,
      standards: round.standards.map(\.rawValue), areas: areas.map(\.rawValue),
      approvals: shown.map(ReleaseManifest.ApprovedArea.init), configurationHash: rulebook.hash,
      limits: request.limits, key: store.key?.name, removed: try removedRounds(before: round),
      supersedes: nil, inputs: kept,
      configuration: try release.files(of: Part.configuration) + release.files(of: Part.schemas),
      record: .init(path: Part.record, sha256: ContentHash.hex(of: recorded), bytes: recorded.count),
      outputs: try release.files(of: Part.outputs))
    let words = Self.words(of: manifest.approvals)
    manifest.supersedes = try store.releases(round: round.id).last {
      $0.state == request.state && $0.areas == areas && $0.approvals != words
    }?.digest
    let text = try manifest.text()
    try release.write(text, to: Part.manifest)
    try await check(release, manifest, jobs: jobs)
    return (manifest, ContentHash.hex(of: text))
  }

  /// States that the outputs can be made again.
  private func check(_ release: ReleaseFolder, _ manifest: ReleaseManifest, jobs: Int) async throws {
    guard manifest.removed.isEmpty else { return }
    let folder = try ReleaseFolder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try await ReleaseReplay(release: release, manifest: manifest, key: store.key, jobs: jobs)
      .make(in: folder)
    let again = try ReleaseFolder(folder: made.deletingLastPathComponent()).files(of: made.lastPathComponent)
    guard again != manifest.outputs else { return }
    let differing = Set(again).symmetricDifference(manifest.outputs).map(\.path)
    throw ReleaseProblem.notRepeatable(Set(differing).sorted())
  }

  /// Writes the outputs of a release: the reports of some areas and of all below them, and their forms.
  func writeRelease(
    of round: Round, areas: [AreaCode], date: Day?, to folder: URL, language: Language, jobs: Int
  ) async throws {
    let reports = try reports(of: round)
    let all = Set(reports.flatMap(\.areas).map(\.code))
    let codes = Self.codes(below: areas, in: reports)
    let only = all.subtracting(codes).isEmpty ? nil : codes
    _ = try await report(round, only: only, to: folder, language: language, jobs: jobs)
    var request = FormRequest(day: date)
    request.codes = only
    _ = try writeForms(request, of: round, to: folder, language: language, jobs: jobs)
  }

  /// Some areas and all below them, villages among them.
  private static func codes(below chosen: [AreaCode], in reports: [RoundReport]) -> Set<AreaCode> {
    let areas = reports.flatMap(\.areas)
    var codes = Set(chosen)
    for level in AreaLevel.allCases.sorted(by: >) {
      for area in areas where area.level == level {
        if let parent = area.parent, codes.contains(parent) { codes.insert(area.code) }
      }
    }
    return codes
  }

  /// The approvals that the outputs of some areas show.
  private func shownApprovals(of round: Round, areas: [AreaCode]) throws -> [Approval] {
    let standing = try approvals(of: round)
    return Self.codes(below: areas, in: try reports(of: round)).compactMap { standing.approval(of: $0) }
      .sorted { ($1.level, $0.area) < ($0.level, $1.area) }
  }

  /// The rounds that cannot be read again, this one and those it looks back on.
  private func removedRounds(before round: Round) throws -> [String] {
    let removals = try store.removals()
    let rounds = [round.id] + EarlierRound(rulebook: rulebook, store: store).roundsBefore(round.id)
    return rounds.filter { removals[$0] != nil }.map(\.rawValue).sorted()
  }

  /// What approvals say, as words that stay the same.
  private static func words(of approvals: [ReleaseManifest.ApprovedArea]) -> String {
    ContentHash.hex(
      of: approvals.map {
        [$0.area, $0.state.rawValue, $0.decision, $0.date, $0.basis].joined(separator: " ")
      })
  }
}

/// No area of the round has a code.
public struct UnknownArea: Error {
  /// The code.
  public let code: AreaCode
}
