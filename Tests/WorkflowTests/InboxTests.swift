import Foundation
import Testing

@testable import Workflow

/// Which files of a folder are read, and what they are called.
@Suite struct InboxTests {
  private func folder(_ names: [String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    for name in names {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
    return folder
  }

  @Test("Tables of every format however deep, in the order of their paths; nothing half written or hidden")
  func files() throws {
    let folder = try folder([
      "Thôn 3.xlsx", "~$Thôn 3.xlsx", "Thôn 4.xlsx.part", ".Thôn 5.xlsx", "Xã/Bản Hai/danh sách.CSV",
      "Xã/Bản Một.ods", "ảnh.jpg", "ghi chú.docx", ".ẩn/Thôn 9.xlsx", "mẫu.fods", "cũ.xls", "không đuôi",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let inbox = try Inbox([folder.path])
    #expect(
      inbox.files.map(\.name).sorted()
        == ["Thôn 3.xlsx", "Xã/Bản Hai/danh sách.CSV", "Xã/Bản Một.ods", "cũ.xls", "mẫu.fods"].sorted())
    #expect(inbox.files.map(\.path) == inbox.files.map(\.path).sorted())
  }

  @Test("A file that is named is taken as it is; one that is named twice is read once")
  func namedFiles() throws {
    let folder = try folder(["a.dat", "b.xlsx"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let named = folder.appending(path: "a.dat").path
    let inbox = try Inbox([named, folder.path, named, folder.path + "/./b.xlsx"])
    #expect(inbox.files.map(\.name) == ["a.dat", "b.xlsx"])
  }

  @Test("Names written with decomposed letters, as some systems do, are composed")
  func names() throws {
    let folder = try folder(["Tho\u{302}n 3.xlsx"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = try #require(try Inbox([folder.path]).files.first).name
    #expect(Array(name.utf8) == Array("Thôn 3.xlsx".utf8))
  }

  @Test("A path that is not there is an error, not an empty inbox")
  func missing() {
    let error = #expect(throws: InboxError.self) { try Inbox(["/nonexistent/inbox"]) }
    #expect(error?.path == "/nonexistent/inbox")
  }

  @Test("A folder that cannot be read is an error, not an empty one", .enabled(if: getuid() != 0))
  func closed() throws {
    let folder = try folder(["Xã Một/Thôn 1.xlsx", "Xã Hai/Thôn 2.xlsx"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let closed = folder.appending(path: "Xã Hai").path
    #expect(chmod(closed, 0) == 0)
    defer { chmod(closed, 0o700) }
    let error = #expect(throws: InboxError.self) { try Inbox([folder.path]) }
    #expect(error?.words != nil)
  }

  @Test("Links below a folder are not followed, be they to files, to folders or to the folder itself")
  func links() throws {
    let folder = try folder(["in/Thôn 1.xlsx", "out/Thôn 2.xlsx"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let inbox = folder.appending(path: "in").path
    for (name, target) in [("file.xlsx", "../out/Thôn 2.xlsx"), ("folder", "../out"), ("loop", ".")] {
      try FileManager.default.createSymbolicLink(atPath: inbox + "/" + name, withDestinationPath: target)
    }
    #expect(try Inbox([inbox]).files.map(\.name) == ["Thôn 1.xlsx"])
  }
}
