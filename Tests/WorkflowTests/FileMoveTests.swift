import Foundation
import Testing

@testable import Workflow

/// How files get from one folder to another: never over anything, and between file systems only when they are whole.
@Suite struct FileMoveTests {
  private func with(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func aNameThatIsTakenGetsANumber() throws {
    try with { folder in
      let move = FileMove(folder: folder.appending(path: "b"))
      for text in ["one", "two", "three"] {
        let file = folder.appending(path: "a/Thôn 3.xlsx")
        try Data(text.utf8).write(to: file)
        _ = try move.move(file)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: move.folder.path).sorted()
      #expect(names == ["Thôn 3 (2).xlsx", "Thôn 3 (3).xlsx", "Thôn 3.xlsx"])
      #expect(try String(contentsOf: move.folder.appending(path: "Thôn 3.xlsx"), encoding: .utf8) == "one")
      #expect(
        try String(contentsOf: move.folder.appending(path: "Thôn 3 (3).xlsx"), encoding: .utf8) == "three")
    }
  }

  @Test func aCopyToAnotherFileSystemLeavesNothingHalfDone() throws {
    try with { folder in
      let move = FileMove(folder: folder.appending(path: "b"))
      let deep = folder.appending(path: "a/xã/thôn")
      try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: deep.appending(path: "1.csv"))
      let source = folder.appending(path: "a/xã")
      try move.copy(source, to: move.reserve("xã", isFolder: true))
      #expect(FileState(source.path) == nil)
      #expect(FileState(move.folder.appending(path: "xã/thôn/1.csv").path)?.size == 1)
      let reservation = try move.reserve("khác")
      #expect(throws: ClaimError.self) {
        try move.copy(folder.appending(path: "a/không có"), to: reservation)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: move.folder.path) == ["xã"])
    }
  }

  @Test func aLinkIsNeverWhatItPointsTo() throws {
    try with { folder in
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: folder.path)
      #expect(FileState(link.path)?.kind == .other)
      #expect(WaitingRule(settle: 0, now: 0).reason(for: link) == .link)
    }
  }

  @Test func aFileLeftAloneLongEnoughIsTaken() throws {
    try with { folder in
      let file = folder.appending(path: "a.csv")
      try Data("x".utf8).write(to: file)
      let changed = try #require(FileState(file.path)).changed
      #expect(WaitingRule(settle: 60, now: changed + 59).reason(for: file) == .changing)
      #expect(WaitingRule(settle: 60, now: changed + 61).reason(for: file) == nil)
      #expect(WaitingRule(settle: 60, now: changed - 61).reason(for: file) == nil, "a clock that runs behind")
    }
  }
}
