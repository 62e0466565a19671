import Foundation
import Provenance
import Testing

@testable import Workflow

/// A file that ends the program is set aside after the run it broke off, and stops no other.
@Suite struct InboxClaimTests {
  @Test func whatEndsTheProgramIsLeftOut() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    let working = folder.appending(path: "dang-xu-ly")
    try FileManager.default.createDirectory(at: working, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["tốt.csv", "hỏng.csv"] { try Data("x".utf8).write(to: working.appending(path: name)) }
    try Data("x".utf8).write(to: folder.appending(path: "hỏng mới.csv"))
    var claim = try await InboxClaim([folder.path], settle: 0, now: 0, pause: {})
    #expect(claim.entries.count == 3)
    // A reader that dies of every file named hỏng, and refuses all others.
    let reader = "case \"$1\" in *hỏng*) kill -9 $$;; *) exit 1;; esac"
    claim.leaveOut(
      failing: TrialReading(executable: URL(filePath: "/bin/sh"), arguments: ["-c", reader, "reader"]))
    #expect(claim.inbox.files.map(\.name).sorted() == ["hỏng mới.csv", "tốt.csv"].sorted())
    let filed = try claim.finish(ImportSummary(), findings: [], language: .english)
    #expect(filed.first { $0.entry.name == "hỏng.csv" }?.outcome == .rejected)
    let findings = try String(
      contentsOf: folder.appending(path: "tu-choi/hỏng.csv.loi.csv"), encoding: .utf8)
    #expect(findings.contains("Reading this file ended the program."))
    // The other two were not read, so they are back in the inbox.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names).isSuperset(of: ["hỏng mới.csv", "tốt.csv", "tu-choi"]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: working.path).isEmpty)
  }

  /// Killed while it filed `hỏng.xls`: the name is taken, its findings are there or half written, the file is still claimed.
  @Test(arguments: [
    ["tu-choi/hỏng.xls": ""],
    ["tu-choi/hỏng.xls": "", "tu-choi/hỏng.xls.loi.csv": ""],
    ["tu-choi/hỏng.xls": "", "tu-choi/hỏng.xls.loi.csv": "", "tu-choi/.hỏng.xls.loi.csv.part": "Mã;Mức"],
    ["tu-choi/hỏng.xls": "", "tu-choi/hỏng.xls.loi.csv": "Mã;Mức", "tu-choi/.hỏng.xls.part": "nử"],
    ["da-nhan/thôn/": "", "da-nhan/thôn.loi.csv": "Mã;Mức", "da-nhan/.thôn.part/một.csv": "x"],
  ])
  func whatABrokenOffRunBeganIsTakenAway(begun: [String: String]) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let kept = [
      "dang-xu-ly/hỏng.xls": "nửa", "tu-choi/cũ.xls": "cũ", "tu-choi/cũ.xls.loi.csv": "Mã;Mức",
      "da-nhan/tốt.csv": "tốt", "da-nhan/tốt.csv.loi.csv": "Mã", "da-nhan/thư mục/một.csv": "x",
    ]
    for (path, text) in begun.merging(kept, uniquingKeysWith: { first, _ in first }) {
      let place = folder.appending(path: path)
      let parent = path.hasSuffix("/") ? place : place.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      if !path.hasSuffix("/") { try Data(text.utf8).write(to: place) }
    }
    let claim = try await InboxClaim([folder.path], settle: 0, now: 0, pause: {})
    #expect(claim.entries.map(\.name) == ["hỏng.xls"])
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.path + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(Set(left) == Set(kept.keys))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/da-nhan/thôn"))
  }

  /// A file on its way to another file system, its copy, and what a note beside it says of where the copy lies.
  struct Way: Sendable {
    var copy: String
    var noted: String
    /// Whether the file itself is gone after the next run begins, as its copy is whole.
    var hasArrived: Bool
  }

  /// Killed after the copy got its name and before the original went: only the copy stays, when it is one.
  @Test(arguments: [
    Way(copy: "toàn bộ", noted: "da-nhan/thôn.csv", hasArrived: true),
    Way(copy: "", noted: "da-nhan/thôn.csv", hasArrived: false),
    Way(copy: "tệp cũ", noted: "da-nhan/thôn.csv", hasArrived: false),
    Way(copy: "toàn bộ", noted: "../ngoài.csv", hasArrived: false),
    Way(copy: "toàn bộ", noted: "dang-xu-ly/thôn.csv", hasArrived: false),
  ])
  func aCopyThatArrivedIsNotFiledTwice(way: Way) async throws {
    let office = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: office) }
    let folder = office.appending(path: "den")
    for name in ["dang-xu-ly", "da-nhan"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let original = folder.appending(path: "dang-xu-ly/thôn.csv")
    try Data("toàn bộ".utf8).write(to: original)
    try Data("toàn bộ".utf8).write(to: office.appending(path: "ngoài.csv"))
    try Data(way.copy.utf8).write(to: folder.appending(path: "da-nhan/thôn.csv"))
    let note = folder.appending(path: "dang-xu-ly/.thôn.csv.moving")
    try Data((folder.path + "/" + way.noted).utf8).write(to: note)
    let claim = try await InboxClaim([folder.path], settle: 0, now: 0, pause: {})
    #expect(FileManager.default.fileExists(atPath: original.path) != way.hasArrived)
    #expect(claim.entries.map(\.name) == (way.hasArrived ? [] : ["thôn.csv"]))
    #expect(!FileManager.default.fileExists(atPath: note.path))
    #expect(FileManager.default.fileExists(atPath: office.appending(path: "ngoài.csv").path))
    let copy = try? String(contentsOf: folder.appending(path: "da-nhan/thôn.csv"), encoding: .utf8)
    #expect(copy == (way.copy.isEmpty ? nil : way.copy))
  }
}
