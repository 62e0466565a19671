import Foundation
import Testing

/// A key that is lost, wrong or careless is said so, politely, and never leads to plain numbers.
@Suite struct IdentityKeyTests {
  private static let run = ["run", "inbox", "--round", "2023", "--output", "out"]

  private func withKeys(_ body: (Program) throws -> Void) throws {
    try Program.with { program in
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: "secret"), withIntermediateDirectories: true)
      for name in ["key", "other"] { #expect(try program.run(["key", "secret/" + name]).exit == 0) }
      try PlantedNumbers.write(to: program)
      try body(program)
    }
  }

  @Test func aLostOrWrongKeyIsRefused() throws {
    try withKeys { program in
      #expect(try program.run(Self.run + ["--identity-key", "secret/key"]).exit <= 1)
      let before = try program.contents(of: "rasoat.sqlite.received")
      let changing = [
        Self.run, ["import", "inbox", "--round", "2023"], ["verify", "--round", "2023"],
        ["undo", "ban-bo.csv", "--round", "2023"], ["backup", "saved"], ["normalize", "--round", "2023"],
      ]
      for arguments in changing {
        let lost = try program.run(arguments)
        #expect(lost.exit == 2, "\(arguments)")
        #expect(lost.messages.contains("--identity-key") && lost.messages.contains("RASOAT_IDENTITY_KEY"))
        for (name, words) in [("other", "khóa"), ("none", "secret/none"), ("", "khóa")] {
          let environment = ["RASOAT_IDENTITY_KEY": name.isEmpty ? "" : "secret/" + name]
          let wrong = try program.run(arguments, environment: environment)
          #expect(wrong.exit == 2, "\(arguments) \(name)")
          #expect(wrong.messages.contains(words), "\(wrong.messages)")
        }
      }
      #expect(try program.contents(of: "rasoat.sqlite.received") == before)
      #expect(try program.contents(of: "saved").isEmpty)
      #expect(try PlantedNumbers.places(in: program, besides: ["inbox", "decisions", "secret"]) == [])
      // What needs no number needs no key; the right key by its variable does as well as by its option.
      for arguments in [
        ["tallies"], ["status", "--round", "2023"], ["log"], ["explain", "2023/03424-01/001"],
      ] {
        #expect(try program.run(arguments).exit == 0, "\(arguments)")
      }
      let right = ["RASOAT_IDENTITY_KEY": "secret/key"]
      #expect(try program.run(["verify", "--round", "2023"], environment: right).exit == 0)
      #expect(try program.run(["doctor", "inbox"], environment: right).exit == 0)
      #expect(try program.run(["doctor", "inbox"]).messages.isEmpty)
      #expect(try program.run(["doctor", "inbox"]).exit == 4)
    }
  }

  @Test func aSealedFileThatWasChangedIsFound() throws {
    try withKeys { program in
      #expect(try program.run(Self.run + ["--identity-key", "secret/key"]).exit <= 1)
      let sealed = try #require(
        try program.contents(of: "rasoat.sqlite.received").max { $0.value.count < $1.value.count })
      var bytes = sealed.value
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: program.folder.appending(path: "rasoat.sqlite.received" + sealed.key))
      let verify = try program.run("verify", "--round", "2023", "--identity-key", "secret/key")
      #expect(verify.exit == 4 && verify.messages.contains("AES-GCM"))
    }
  }

  @Test func plainAndKeyedAreNeverMixed() throws {
    try withKeys { program in
      #expect(try program.run(Self.run).exit <= 1)
      let mixed = try program.run(Self.run + ["--identity-key", "secret/key", "--language", "en"])
      #expect(mixed.exit == 2)
      #expect(mixed.messages.contains("the two are not mixed"), "\(mixed.messages)")
      #expect(try program.run(Self.run).exit <= 1, "it stays what it was")
    }
  }

  @Test func aCarelessKeyIsRefused() throws {
    try withKeys { program in
      chmod(program.folder.appending(path: "secret/key").path, 0o644)
      let exposed = try program.run(Self.run + ["--identity-key", "secret/key"])
      #expect(exposed.exit == 2 && exposed.messages.contains("chmod 600"))
      try program.write("not a key", to: "secret/wrong")
      chmod(program.folder.appending(path: "secret/wrong").path, 0o600)
      #expect(try program.run(Self.run + ["--identity-key", "secret/wrong"]).exit == 2)
      #expect(try program.run(["key", "secret/other"]).exit == 2, "a key is never overwritten")
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: "rasoat.sqlite.received"), withIntermediateDirectories: true)
      try FileManager.default.moveItem(
        at: program.folder.appending(path: "secret/other"),
        to: program.folder.appending(path: "rasoat.sqlite.received/other"))
      let inside = try program.run(Self.run + ["--identity-key", "rasoat.sqlite.received/other"])
      #expect(inside.exit == 2 && inside.messages.contains("rasoat.sqlite.received/other"))
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "rasoat.sqlite").path))
    }
  }

  @Test func anOfficeIsMadeWithItsKeyOutsideIt() throws {
    try Program.with { program in
      let refused = try program.run("init", "van-phong", "--identity-key", "van-phong/khoa")
      #expect(refused.exit == 2)
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "van-phong").path))
      let made = try program.run("init", "van-phong", "--identity-key", "khoa")
      #expect(made.exit == 0 && made.messages.contains("RASOAT_IDENTITY_KEY=khoa"), "\(made.messages)")
      #expect(try program.contents(of: "van-phong").keys.contains("/rasoat.sqlite"))
      #expect(try program.contents(of: "van-phong").values.allSatisfy { !$0.contains(Data("khoa\n".utf8)) })
      try PlantedNumbers.write(to: program)
      let store = ["--store", "van-phong/rasoat.sqlite"]
      #expect(try program.run(Self.run + store).exit == 2, "the first run needs the key already")
      #expect(try program.run(Self.run + store + ["--identity-key", "khoa"]).exit <= 1)
    }
  }
}
