import Foundation
import TestSupport
import Testing

/// Movements of 2022, on the standard of 2022, from lists of 2021: on the standard of 2016 alone, or on both.
struct MovementBreakTests {
  private static let examples = SharedData.repository.appending(path: "Examples/bac-quang")

  private func page(after lists: (String) -> Bool) throws -> String {
    try Program.with { program in
      let inbox = program.folder.appending(path: "inbox")
      try FileManager.default.copyItem(at: Self.examples.appending(path: "2021"), to: inbox)
      let folder = inbox.appending(path: "danh-sach")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !lists(name) {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
      _ = try program.run("run", "inbox", "--round", "2021", "--output", "out")
      _ = try program.run(
        "run", Self.examples.appending(path: "2022").path, "--round", "2022", "--output", "out")
      return try program.text(of: "out/2022/034-huyen-bac-quang/034-huyen-bac-quang-2022.html")
    }
  }

  @Test func aMovementAcrossTheBreakSaysSoAndIsNotDrawn() throws {
    let page = try page { $0.contains("chuan-2016") }
    #expect(page.contains("đầu kỳ theo VN2016, cuối kỳ theo VN2022"))
    #expect(page.contains("Tổng hợp diễn biến hộ nghèo"))
    #expect(!page.contains("id=\"movement-poor\""))
  }

  @Test func aMovementWithinAStandardIsDrawn() throws {
    let page = try page { _ in true }
    #expect(!page.contains("đi qua chỗ đổi chuẩn"))
    #expect(page.contains("id=\"movement-poor\""))
  }
}
