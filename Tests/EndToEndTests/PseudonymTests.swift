import Foundation
import TestSupport
import Testing

/// A store with keyed pseudonyms counts, finds and links what a store without them does, and holds no identity number.
@Suite struct PseudonymTests {
  private static let received: Set<String> = ["inbox", "decisions", "secret"]
  private static let keyed = ["--identity-key", "secret/key"]

  private func make(_ program: Program) throws {
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "secret"), withIntermediateDirectories: true)
    #expect(try program.run(["key", "secret/key"]).exit == 0)
  }

  private func commands(_ more: [String]) -> [[String]] {
    [
      ["run", "inbox", "--decisions", "decisions", "--round", "2023", "--output", "out"] + more
        + ["--log-format", "json", "--metrics", "metrics.prom", "--heartbeat", "alive"]
    ]
  }

  /// What an office does in a year; every command's words are kept beside the outputs.
  private func year(_ program: Program, _ key: [String]) throws {
    var number = 0
    func run(_ arguments: [String], exits: Set<Int32> = [0, 1]) throws {
      number += 1
      let result = try program.run(arguments + key)
      #expect(exits.contains(result.exit), "\(arguments): \(result.exit) \(result.messages)")
      try program.write(result.output + result.messages, to: "said/\(number).txt")
    }
    try PlantedNumbers.write(to: program)
    for command in commands([]) { try run(command) }
    try PlantedNumbers.write(to: program, size: 4)
    for command in commands([]) { try run(command) }
    try run(["undo", "sua.csv", "--round", "2023"])
    for stage in ["validate", "normalize", "aggregate"] { try run([stage, "--round", "2023"]) }
    try run(["run", "inbox", "--decisions", "decisions", "--round", "2023", "--output", "out"])
    let second = try program.run(["log", "--json"] + key).output
    try program.write(second, to: "said/log.txt")
    let hash = try #require(try receivedHash(ofSize: 4, in: program))
    try run(["undo", hash, "--round", "2023"])
    try run(["redo", hash, "--round", "2023"])
    try run(["verify", "--round", "2023"])
    try run(["diff", "--round", "2023", "--village", "03424-01"])
    for code in ["001", "003", "005", "006"] { try run(["explain", "2023/03424-01/" + code]) }
    for command in ["status", "tallies"] { try run([command, "--round", "2023"]) }
    try run(["log"])
    try run(["backup", "saved"])
    try run(["restore", "saved", "--store", "restored.sqlite"])
    try run(["verify", "--round", "2023", "--store", "restored.sqlite"])
  }

  private func receivedHash(ofSize size: Int, in program: Program) throws -> String? {
    let bytes = Array(try PlantedNumbers.list(size: size).utf8)
    return try TemporaryFile.with(bytes, named: "a.csv") { path in
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["sha256sum", path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return text.split(separator: " ").first.map(String.init)
    }
  }

  @Test func plantedNumbersStandNowhere() throws {
    try Program.with { program in
      try make(program)
      let key = try program.text(of: "secret/key").prefix(64)
      // A reader that stays keeps the journal beside the store.
      #expect(
        try program.run(["run", "secret", "--round", "2023", "--output", "out"] + Self.keyed).exit <= 3)
      let reader = try StoreReader(of: program)
      try year(program, Self.keyed)
      #expect(
        FileManager.default.fileExists(atPath: program.folder.appending(path: "rasoat.sqlite-wal").path))
      #expect(try PlantedNumbers.places(in: program, besides: Self.received) == [])
      try reader.leave()
      let secret = Data(key.utf8)
      let bytes = Data(
        stride(from: 0, to: 64, by: 2).compactMap { UInt8(key.dropFirst($0).prefix(2), radix: 16) })
      #expect(bytes.count == 32)
      for (name, content) in try program.contents(of: ".") where !name.hasPrefix("/secret/") {
        #expect(content.range(of: secret) == nil && content.range(of: bytes) == nil, "\(name) holds the key")
      }
    }
  }

  /// The same files without a key: the search finds what it looks for, in the store, its backup and the received files.
  @Test func withoutAKeyTheyStandWhereTheyAreExpected() throws {
    try Program.with { program in
      try PlantedNumbers.write(to: program)
      for command in commands([]) + [
        ["backup", "saved"], ["restore", "saved", "--store", "restored.sqlite"],
      ] {
        #expect(try program.run(command).exit <= 1)
      }
      let places = try PlantedNumbers.places(in: program, besides: Self.received)
      for file in ["/rasoat.sqlite", "/saved/rasoat.sqlite", "/restored.sqlite"] {
        // The note keeps its spaces; nothing needs the digits of it.
        let missing = PlantedNumbers.written.filter { !places.contains("\(file): \($0)") }
        #expect(missing == ["045123457"], "\(file)")
        #expect(places.contains { $0.hasPrefix(file + ".received/") }, "\(file)")
      }
      #expect(!places.contains { $0.hasPrefix("/out/") })
    }
  }

  @Test func everyOutputIsTheSameWithAndWithout() throws {
    let planted = Fixture.path("planted-errors/input")
    let short: [[(round: String, inputs: [String])]] = [
      [
        ("2021", [Fixture.path("minh-tien-2021/input")]), ("2022", [Fixture.path("minh-tien-2022/input")]),
      ], [("2022", [planted])],
    ]
    let long: [[(round: String, inputs: [String])]] = [
      [("2018", [Fixture.example(2018)]), ("2019", [Fixture.example(2019)])],
      [("2019", [planted]), ("2022", [planted]), ("2023", [planted])],
      [("2023", [Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/12-lon-xon")])],
    ]
    let sets = Thoroughness.isThorough ? long : short
    for set in sets {
      let outputs = try [[], Self.keyed].map { key in
        try Program.with { program in
          try make(program)
          for (round, inputs) in set {
            _ = try program.run(["run"] + inputs + ["--round", round, "--output", "out"] + key)
          }
          return try program.contents(of: "out")
        }
      }
      #expect(outputs[0].count > 4 && outputs[0].keys.sorted() == outputs[1].keys.sorted())
      for (name, bytes) in outputs[0] { #expect(outputs[1][name] == bytes, "\(set[0].inputs): \(name)") }
    }
  }

  @Test func plantedNumbersChangeNoOutput() throws {
    let outputs = try [[], Self.keyed].map { key in
      try Program.with { program in
        try make(program)
        try PlantedNumbers.write(to: program)
        for command in commands(key) { #expect(try program.run(command).exit <= 1) }
        let log = try program.text(of: "out/findings-2023.csv")
        #expect(log.contains("PS-"), "there are findings on numbers: \(log)")
        return try program.contents(of: "out")
      }
    }
    for (name, bytes) in outputs[0] { #expect(outputs[1][name] == bytes, "\(name)") }
  }

  /// The households of 2023 have other codes and other spellings of their heads than those of 2022.
  ///
  /// Only the number tells that they are the same.
  @Test func householdsAreRecognisedByTheirNumbersOnly() throws {
    let text = try String(
      contentsOf: Fixture.folder.appending(path: "layouts/input/10-csv/ban-bo-2023.csv"), encoding: .utf8)
    let renamed = text.split(whereSeparator: \.isNewline).enumerated().map { number, line in
      var fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if number > 0 {
        fields[3] = "9" + fields[3]
        fields[4] = "Người Khác \(number)"
        // Spaces, and a zero lost in a number cell.
        fields[7] = number.isMultiple(of: 2) ? String(fields[7].drop { $0 == "0" }) : fields[7]
      }
      return fields.joined(separator: ";")
    }.joined(separator: "\n")
    let outcomes = try [[], Self.keyed].map { key in
      try Program.with { program in
        try make(program)
        try program.write(text, to: "2022/ban-bo.csv")
        try program.write(renamed, to: "2023/ban-bo.csv")
        let common = Fixture.path("layouts/input/00-chung")
        for round in ["2022", "2023"] {
          _ = try program.run(["run", round, common, "--round", round, "--output", "out"] + key)
        }
        let explained = try program.run(["explain", "2023/03424-01/9001"] + key).output
        #expect(explained.contains("nhận ra theo số CMND/CCCD"), "\(explained)")
        return try program.contents(of: "out")
      }
    }
    for (name, bytes) in outcomes[0] { #expect(outcomes[1][name] == bytes, "\(name)") }
  }

  @Test func oneKeyGivesTheSameStoreTwoKeysTheSameTallies() throws {
    try Program.with { program in
      try make(program)
      #expect(try program.run(["key", "secret/other"]).exit == 0)
      try PlantedNumbers.write(to: program)
      for (store, key) in [("a", "key"), ("b", "key"), ("c", "other")] {
        let arguments = ["run", "inbox", "--round", "2023", "--output", "out-" + store, "--store", store]
        #expect(try program.run(arguments + ["--identity-key", "secret/" + key]).exit <= 1)
      }
      let first = try program.contents(of: "out-a")
      #expect(try program.contents(of: "out-b") == first)
      #expect(
        try program.contents(of: "out-c")["/tallies-2023.csv"] == (try #require(first["/tallies-2023.csv"])))
      let sealed = try program.contents(of: "a.received")
      #expect(sealed.count > 1)
      #expect(try program.contents(of: "b.received") == sealed)
      #expect(try program.contents(of: "c.received").values.allSatisfy { !sealed.values.contains($0) })
    }
  }
}

/// Another program that reads the store and stays.
struct StoreReader {
  private let process = Process()
  private let input = Pipe()

  init(of program: Program) throws {
    let script = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute("SELECT COUNT(*) FROM run").fetchone()
      print("reading", flush=True)
      sys.stdin.read()
      """
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", script, program.folder.appending(path: "rasoat.sqlite").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = input
    try process.run()
    _ = output.fileHandleForReading.availableData
  }

  func leave() throws {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
