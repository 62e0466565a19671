import Foundation
public import Provenance
import Reports
public import Spreadsheet
public import Store

/// What one run has taken out of its inboxes: each file or folder of files by one rename, so that no other run and no
/// person sees it half taken.
///
/// What a run that was broken off left in the working folder is taken again.
public struct InboxClaim: Sendable {
  /// A file or folder that was claimed: one delivery.
  public struct Entry: Sendable {
    /// What it was called in the inbox.
    public let name: String
    /// The inbox.
    let root: URL
    /// Where it lies now.
    let place: URL
    /// Its tables.
    fileprivate(set) var files: [Inbox.File]
    /// Whether an earlier run had claimed it and did not finish.
    public let isLeftOver: Bool
  }

  /// A file or folder that waits.
  public struct Waiting: Sendable {
    /// What it is called.
    public let name: String
    /// Why it waits.
    public let reason: WaitingReason
  }

  /// What was claimed, in the order of the names.
  public private(set) var entries: [Entry] = []
  /// What waits, in the order of the names.
  public private(set) var waiting: [Waiting] = []

  /// Claims what can be taken of some inboxes.
  ///
  /// - Parameters:
  ///   - roots: The folders.
  ///   - settle: For how many seconds a file must have been left alone; with 0 it is looked at once, else twice.
  ///   - now: The time, in seconds since 1970.
  ///   - pause: Waits for a moment between two looks at the same files.
  /// - Throws: ``ClaimError`` when a folder cannot be read or written.
  public init(
    _ roots: [String], settle: Double, now: Double, pause: () async throws -> Void
  ) async throws {
    let rule = WaitingRule(settle: settle, now: now)
    for path in Set(roots.map { URL(filePath: $0).standardizedFileURL.path }).sorted() {
      let root = URL(filePath: path)
      try takeLeftOver(of: root)
      let names = try Self.names(in: root, except: Set(ClaimFolders.allCases.map(\.rawValue)))
      var ready: [(URL, [FileState?])] = []
      for name in names {
        let entry = root.appending(path: name)
        if let reason = rule.reason(for: entry) {
          waiting.append(Waiting(name: name, reason: reason))
        } else {
          ready.append((entry, Self.states(of: entry)))
        }
      }
      if settle > 0, !ready.isEmpty { try await pause() }
      for (entry, states) in ready {
        guard Self.states(of: entry) == states else {
          waiting.append(Waiting(name: entry.lastPathComponent, reason: .changing))
          continue
        }
        try claim(entry, in: root)
      }
    }
  }

  /// What was claimed and is not to be read.
  private var unreadable: Set<String> = []

  /// The tables of everything that was claimed and is to be read.
  public var inbox: Inbox {
    Inbox(entries.filter { !unreadable.contains($0.place.path) }.flatMap(\.files))
  }

  /// Opens every zip of tables that is to be read: one delivery of many units, as a folder is.
  public mutating func open(_ limits: ReadingLimits) {
    for index in entries.indices where !unreadable.contains(entries[index].place.path) {
      entries[index].files = entries[index].files.flatMap { $0.opened(limits) }
    }
  }

  /// Leaves out what ends the program when it is read, of the files that a broken-off run had claimed.
  public mutating func leaveOut(failing trial: TrialReading) {
    for entry in entries where entry.isLeftOver && !trial.survives(entry.place.path) {
      unreadable.insert(entry.place.path)
    }
  }

  /// What is said of a file that ends the program.
  private static func endsTheProgram(_ name: String) -> Finding {
    Finding(
      rule: "FI-025", severity: .error,
      location: SourceLocation(file: name.precomposedStringWithCanonicalMapping),
      message: BilingualText(
        vietnamese: "Chương trình dừng đột ngột khi đọc tệp này.",
        english: "Reading this file ended the program."),
      remedy: BilingualText(
        vietnamese: "Mở tệp, lưu lại dưới dạng .xlsx rồi gửi lại.",
        english: "Open the file, save it again as .xlsx and send it again."))
  }

  private static func states(of entry: URL) -> [FileState?] {
    ([entry] + WaitingRule.files(below: entry)).map { FileState($0.path) }
  }

  private static func names(in folder: URL, except names: Set<String>) throws(ClaimError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        !$0.hasPrefix(".") && !names.contains($0)
      }.sorted()
    } catch {
      throw ClaimError(path: folder.path, words: error.localizedDescription)
    }
  }

  private mutating func takeLeftOver(of root: URL) throws(ClaimError) {
    let working = try ClaimFolders.working.folder(in: root)
    for finished in ClaimFolders.allCases where finished != .working {
      BrokenMoves(folder: root.appending(path: finished.rawValue)).clear()
    }
    for note in MoveNote.all(in: root) + MoveNote.all(in: working) { note.settle(below: root) }
    for name in try Self.names(in: working, except: []) {
      let place = working.appending(path: name)
      // A name that was taken for a file that never came.
      if BrokenMoves.removeEmpty(place) { continue }
      try add(name, at: place, of: root, isLeftOver: true)
    }
  }

  private mutating func claim(_ entry: URL, in root: URL) throws(ClaimError) {
    let move = FileMove(folder: try ClaimFolders.working.folder(in: root))
    let place: URL
    do {
      place = try move.move(entry)
    } catch {
      // Gone, or not to be moved: it stops nobody else.
      let reason: WaitingReason = FileState(entry.path) == nil ? .changing : .immovable
      waiting.append(Waiting(name: entry.lastPathComponent, reason: reason))
      return
    }
    try add(entry.lastPathComponent, at: place, of: root, isLeftOver: false)
  }

  private mutating func add(
    _ name: String, at place: URL, of root: URL, isLeftOver: Bool
  ) throws(ClaimError) {
    var files: [Inbox.File] = []
    switch FileState(place.path)?.kind {
    case .file:
      files = [Inbox.File(path: place.path, name: name.precomposedStringWithCanonicalMapping)]
    case .folder:
      do {
        for file in try Inbox([place.path]).files {
          let own = name + "/" + file.name
          files.append(Inbox.File(path: file.path, name: own.precomposedStringWithCanonicalMapping))
        }
      } catch {
        throw ClaimError(path: error.path, words: error.words ?? String(cString: strerror(ENOENT)))
      }
    case .other, nil: return
    }
    entries.append(Entry(name: name, root: root, place: place, files: files, isLeftOver: isLeftOver))
  }
}

extension InboxClaim {
  /// Puts every claimed file where its outcome says, its findings beside it as `NAME.loi.csv`; what was not read goes
  /// back to the inbox.
  ///
  /// - Parameters:
  ///   - imported: What became of the files.
  ///   - findings: What was found in the round.
  /// - Returns: What became of each entry, by name; nil for one that went back.
  public func finish(
    _ imported: ImportSummary, findings: [StoredFinding], language: Language
  ) throws -> [(entry: Entry, outcome: FileOutcome?)] {
    let byFile = Dictionary(grouping: findings) { $0.fileHash ?? "" }
    return try entries.map { entry in
      if unreadable.contains(entry.place.path) {
        try file(entry, as: .rejected, [Self.endsTheProgram(entry.name)], language)
        return (entry, .rejected)
      }
      guard entry.files.allSatisfy({ imported.outcomes[$0.path] != nil }) else {
        _ = try FileMove(folder: entry.root).move(entry.place)
        return (entry, nil)
      }
      let outcome = Self.outcome(of: entry, imported)
      let hashes = Set(entry.files.compactMap { imported.hashes[$0.path] }).sorted()
      let found = hashes.flatMap { byFile[$0] ?? [] }.map(\.finding)
      let sorted = found.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) }
      try file(entry, as: outcome, sorted, language)
      return (entry, outcome)
    }
  }

  private func file(
    _ entry: Entry, as outcome: FileOutcome, _ findings: [Finding], _ language: Language
  ) throws {
    let move = FileMove(folder: try Self.folder(for: outcome).folder(in: entry.root))
    let isFolder = FileState(entry.place.path)?.kind == .folder
    let reservation = try move.reserve(entry.place.lastPathComponent, isFolder: isFolder)
    let table = FindingText.table(of: findings, in: language)
    try move.write(table, named: BrokenMoves.findings(beside: reservation.place.lastPathComponent))
    try move.move(entry.place, to: reservation)
  }

  private static func outcome(of entry: Entry, _ imported: ImportSummary) -> FileOutcome {
    let outcomes = Set(
      entry.files.map { file -> FileOutcome in
        let outcome = imported.outcomes[file.path] ?? .rejected
        guard outcome == .known else { return outcome }
        return entry.isLeftOver ? .accepted : .duplicate
      })
    // Of a folder that brought anything, what was refused stands in its findings.
    if outcomes.contains(.accepted) { return .accepted }
    return outcomes.contains(.rejected) || outcomes.isEmpty ? .rejected : .duplicate
  }

  private static func folder(for outcome: FileOutcome) -> ClaimFolders {
    switch outcome {
    case .accepted: .accepted
    case .rejected: .rejected
    case .duplicate, .known: .duplicate
    }
  }
}
