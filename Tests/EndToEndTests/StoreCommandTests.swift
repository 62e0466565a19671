import Foundation
import TestSupport
import Testing

/// What an office does with its store: copies, comes back to, compares, takes back and in again.
@Suite struct StoreCommandTests {
  private static let mai = VillageList.Household(code: "002", head: "Lò Thị Mai", born: 1975)
  private static let older = VillageList.text(
    year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh"), mai])
  /// 001 has five members and another head's name, 002 is gone, 003 is new.
  private static let newer = VillageList.text(
    year: 2023,
    [
      VillageList.Household(code: "001", head: "Tẩn A Sính", size: 5),
      VillageList.Household(code: "003", head: "Phàn Văn Lâm", born: 1990),
    ])

  private func take(_ text: String, _ name: String, in program: Program) throws {
    try program.write(text, to: name)
    #expect(try program.run("run", name, "--round", "2023", "--output", "out").exit <= 1)
  }

  private func poor(_ program: Program) throws -> [String] {
    try program.tallies("--round", "2023").filter {
      $0.level == "village" && $0.table == "status" && $0.item == "poor"
    }.map { "\($0.unit) \($0.count)" }.sorted()
  }

  @Test func aBackupIsAStoreThatCountsTheSame() throws {
    try Program.with { program in
      try take(Self.older, "a.csv", in: program)
      let tallies = try program.run("tallies").output
      let backup = try program.run("backup", "copy", "--language", "en")
      #expect(backup.exit == 0 && backup.messages.contains("1 received files"))
      try take(Self.newer, "b.csv", in: program)
      #expect(try program.run("tallies").output != tallies)
      #expect(try program.run("backup", "copy").exit == 4, "nothing is written over")
      #expect(try program.run("restore", "copy").exit == 4, "there is a store")
      #expect(try program.run("restore", "copy", "--store", "again.sqlite").exit == 0)
      #expect(try program.run("verify", "--round", "2023", "--store", "again.sqlite").exit == 0)
      #expect(try program.run("tallies", "--store", "again.sqlite").output == tallies)
      // The restored store goes on where the old one was.
      #expect(
        try program.run("run", "b.csv", "--round", "2023", "--output", "out2", "--store", "again.sqlite").exit
          <= 1)
      let now = try program.run("tallies").output
      #expect(try program.run("tallies", "--store", "again.sqlite").output == now)
    }
  }

  @Test func damageIsNoticed() throws {
    try Program.with { program in
      try take(Self.older, "a.csv", in: program)
      #expect(try program.run("backup", "copy").exit == 0)
      let kept = try #require(program.contents(of: "copy/rasoat.sqlite.received").keys.first)
      let file = program.folder.appending(path: "copy/rasoat.sqlite.received" + kept)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      try Data("x".utf8).write(to: file)
      #expect(try program.run("restore", "copy", "--store", "again.sqlite").exit == 4)
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "again.sqlite").path))
      #expect(try program.run("verify", "--round", "2023", "--store", "copy/rasoat.sqlite").exit == 4)
    }
  }

  @Test func aBackupCanBeMadeWhileAnotherRunHoldsTheLock() throws {
    try Program.with { program in
      try take(Self.older, "a.csv", in: program)
      let holder = try LockHolder(of: program)
      #expect(try program.run("undo", "a.csv", "--round", "2023").exit == 4)
      #expect(try program.run("backup", "copy").exit == 0)
      try holder.letGoInASecond()
    }
  }

  @Test func backupsAreReadableByTheirOwnerOnly() throws {
    try Program.with { program in
      try take(Self.older, "a.csv", in: program)
      _ = try program.run("backup", "copy")
      for path in try ["copy"] + program.contents(of: "copy").keys.map({ "copy" + $0 }) {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: program.folder.appending(path: path).path)
        #expect(((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777) & 0o077 == 0, "\(path)")
      }
    }
  }

  @Test func twoDeliveriesAreCompared() throws {
    try Program.with { program in
      try take(Self.older, "a.csv", in: program)
      #expect(
        try program.run("diff", "--round", "2023", "--village", "03424-01").exit == 2, "only one so far")
      try take(Self.newer, "b.csv", in: program)
      let diff = try program.run(
        "diff", "--round", "2023", "--village", "03424-01", "--format", "csv", "--language", "en")
      #expect(diff.exit == 0)
      // a.csv: titles in rows 1 and 2, headings in row 4, households from row 5; size in column H.
      let lines = Set(diff.output.split(separator: "\n").map(String.init))
      #expect(lines.contains("changed,001,b.csv,CSV,H5,household_size,,4,5"))
      #expect(lines.contains { $0.hasPrefix("added,003,b.csv,CSV,A6,") })
      #expect(lines.contains { $0.hasPrefix("removed,002,a.csv,CSV,A6,") })
      #expect(lines.contains { $0.contains("•••") }, "that the name changed is said, not how")
      for name in ["Sinh", "Sính", "Mai", "Lâm"] { #expect(!diff.output.contains(name)) }
      let text = try program.run("diff", "--round", "2023", "--village", "03424-01", "--language", "en")
      #expect(text.messages.contains("Added: 1 · Removed: 1 · Changed: 1"))
      #expect(try program.run("diff", "abc", "def", "--round", "2023").exit == 2)
    }
  }

  @Test func whatWasTakenBackCanBeTakenInAgain() throws {
    try Program.with { program in
      try take(Self.older, "a.csv", in: program)
      let first = try poor(program)
      try take(Self.newer, "b.csv", in: program)
      let second = try poor(program)
      #expect(first == ["household 2", "person 8"] && second == ["household 2", "person 9"])
      let findings = try program.text(of: "out/findings-2023.csv")
      #expect(try program.run("undo", "b.csv", "--round", "2023").exit == 0)
      #expect(try poor(program) == first)
      #expect(try program.run("redo", "b.csv", "--round", "2023").exit == 0)
      #expect(try poor(program) == second)
      #expect(try program.run("verify", "--round", "2023").exit == 0)
      _ = try program.run("report", "--round", "2023", "--output", "out")
      #expect(try program.text(of: "out/findings-2023.csv") == findings)
    }
  }
}
