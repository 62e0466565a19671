import Foundation
public import Provenance

/// Why a file of an inbox is not taken yet.
public enum WaitingReason: String, Sendable {
  /// A spreadsheet program has it open.
  case open
  /// It is being copied or downloaded.
  case partial
  /// Nothing is in it.
  case empty
  /// It changed a moment ago, or while it was looked at.
  case changing
  /// It is a link.
  case link
  /// It is no table by its name.
  case other
  /// It is there, and could not be moved: permissions, or no room where it would go.
  case immovable

  /// The reason in a few words.
  public var words: BilingualText {
    switch self {
    case .open: BilingualText(vietnamese: "đang mở", english: "open in a spreadsheet program")
    case .partial: BilingualText(vietnamese: "đang chép", english: "being copied")
    case .empty: BilingualText(vietnamese: "rỗng", english: "empty")
    case .changing: BilingualText(vietnamese: "vừa thay đổi", english: "just changed")
    case .link: BilingualText(vietnamese: "là liên kết", english: "a link")
    case .other: BilingualText(vietnamese: "không phải bảng tính", english: "no table by its name")
    case .immovable: BilingualText(vietnamese: "không chuyển được", english: "could not be moved")
    }
  }
}

/// Which entries of an inbox wait.
///
/// The clock decides only whether a file waits; it never reaches a result.
struct WaitingRule {
  /// For how many seconds a file must have been left alone.
  let settle: Double
  /// The time, in seconds since 1970.
  let now: Double

  /// A mark of an open file that was forgotten is believed for a day.
  private static let beliefInMarks = 86_400.0

  /// Why a file or folder waits; nil when it may be taken.
  func reason(for entry: URL) -> WaitingReason? {
    guard let state = FileState(entry.path) else { return .changing }
    switch state.kind {
    case .other: return .link
    case .file: return reason(forFile: entry, state)
    case .folder: return reason(forFolder: entry)
    }
  }

  private func reason(forFile file: URL, _ state: FileState) -> WaitingReason? {
    let name = file.lastPathComponent
    if name.hasPrefix("~$") { return .open }
    if Self.isPartial(name) { return .partial }
    guard Inbox.isTable(named: name) else { return .other }
    if state.size == 0 { return .empty }
    if isRecent(state.changed) { return .changing }
    return hasMark(file) ? .open : nil
  }

  private func reason(forFolder folder: URL) -> WaitingReason? {
    var tables = 0
    for file in Self.files(below: folder) {
      guard let state = FileState(file.path), state.kind == .file else { continue }
      switch reason(forFile: file, state) {
      case nil: tables += 1
      case .other, .link: continue
      case .open where file.lastPathComponent.hasPrefix("~$") && !isBelieved(state.changed): continue
      case let reason?: return reason
      }
    }
    return tables == 0 ? .empty : nil
  }

  /// Everything below a folder; links are not followed.
  static func files(below folder: URL) -> [URL] {
    ((try? FolderWalk.entries(below: folder.path)) ?? []).map { URL(filePath: $0) }.sorted {
      $0.path < $1.path
    }
  }

  static func isPartial(_ name: String) -> Bool {
    ["part", "partial", "crdownload", "tmp", "download", "filepart"].contains(
      (name as NSString).pathExtension.lowercased())
  }

  private func isRecent(_ time: Double) -> Bool { abs(now - time) < settle }

  private func isBelieved(_ time: Double) -> Bool { abs(now - time) < Self.beliefInMarks }

  /// Whether the mark of Excel or LibreOffice for an open file lies beside it.
  private func hasMark(_ file: URL) -> Bool {
    let folder = file.deletingLastPathComponent()
    let name = file.lastPathComponent
    return ["~$" + name, ".~lock." + name + "#"].contains { mark in
      FileState(folder.appending(path: mark).path).map { isBelieved($0.changed) } ?? false
    }
  }
}
