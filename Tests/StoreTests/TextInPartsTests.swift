import Foundation
import Testing

@testable import Store

/// A text that is written part by part is the text; one that cannot be finished is not there.
@Suite struct TextInPartsTests {
  private struct Interruption: Error {}

  private static let path = FileManager.default.temporaryDirectory.appending(
    path: "rasoat-" + UUID().uuidString
  ).path

  @Test("Parts small and large, and none at all")
  func parts() throws {
    defer { try? FileManager.default.removeItem(atPath: Self.path) }
    let parts = ["", "Xã Bản Bo\n", String(repeating: "ấ", count: 70_000), "", "cuối"]
    try PrivateFile.write(to: Self.path) { add in for part in parts { try add(part) } }
    #expect(try String(contentsOfFile: Self.path, encoding: .utf8) == parts.joined())
    try PrivateFile.write(to: Self.path) { _ in }
    #expect(try Data(contentsOf: URL(filePath: Self.path)).isEmpty)
    #expect(throws: Interruption.self) {
      try PrivateFile.write(to: Self.path) { add in
        try add("begun")
        throw Interruption()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: Self.path))
  }
}
