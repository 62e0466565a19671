import Foundation

/// A copy of a program's folder that can be put back, also into the folder of another program.
struct Snapshot: Sendable {
  private let copy: URL

  init(of program: Program) throws {
    copy = FileManager.default.temporaryDirectory.appending(path: "rasoat-copy-" + UUID().uuidString)
    try FileManager.default.copyItem(at: program.folder, to: copy)
  }

  func restore(to program: Program) throws {
    try FileManager.default.removeItem(at: program.folder)
    try FileManager.default.copyItem(at: copy, to: program.folder)
  }

  func remove() { try? FileManager.default.removeItem(at: copy) }
}
