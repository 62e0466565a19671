import Foundation
import Survey
import TestSupport
import Testing

@testable import Store

/// Keys, what is sealed under them, and stores that keep to theirs.
///
/// Expected bytes come from Python: `cryptography` (HKDFExpand, AESGCM) and `hmac`, with the key 00 01 ... 1f.
@Suite struct PseudonymKeyTests {
  private static let body = Array("Danh sách hộ nghèo".utf8)
  private static let bodyHash = "c065450dca6d9a10eca4c62acc0e75cb567db10e2a1dd460cfd680390a40947c"
  private static let sealedBody =
    "5241534f41542d311ffb6350d7436cc5dcf8ea39490caa5d3fe9b642f06dbf92fed77389785c1cb95ba7785c5240"

  private func key(_ first: UInt8 = 0) throws -> PseudonymKey {
    try PseudonymKey(bytes: (0..<32).map { $0 &+ first })
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path + "/")
  }

  private func problem(_ body: () throws -> Void) -> KeyProblem? {
    do {
      try body()
      return nil
    } catch {
      guard let error = error as? StoreError, case .key(let problem) = error.reason else { return nil }
      return problem
    }
  }

  @Test func codesAreThoseOfAnotherLibrary() throws {
    #expect(try key().name == "c2a7869683757924")
    #expect(try key().hash("012175847117") == "164610034021e6d80166a2df60ad88c6")
    #expect(try key(1).hash("012175847117") != key().hash("012175847117"))
    // RFC 4231, test case 2.
    let code = KeyedBytes.code(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(code?.hexadecimal == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test func aReceivedFileIsSealedAndOpensUnderItsOwnHashOnly() throws {
    try withFolder { folder in
      let received = ReceivedFiles(.folder(URL(filePath: folder + "received")), keyName: "k", key: try key())
      try received.keep(Self.body, hash: Self.bodyHash)
      let stored = [UInt8](try Data(contentsOf: received.file(Self.bodyHash)))
      #expect(stored.hexadecimal == Self.sealedBody)
      #expect(try received.bytes(of: Self.bodyHash) == Self.body)
      #expect(!Data(stored).contains(Data("nghèo".utf8)))
      // A power cut left it shorter than it was written: it is kept again.
      try Data(stored.dropLast()).write(to: received.file(Self.bodyHash))
      #expect(throws: StoreError.self) { try received.bytes(of: Self.bodyHash) }
      try received.keep(Self.body, hash: Self.bodyHash)
      #expect(try received.bytes(of: Self.bodyHash) == Self.body)
      // Any changed byte, another key, another hash.
      for place in stored.indices {
        var damaged = stored
        damaged[place] ^= 1
        try Data(damaged).write(to: received.file(Self.bodyHash))
        #expect(throws: StoreError.self, "byte \(place)") { try received.bytes(of: Self.bodyHash) }
      }
      try Data(stored).write(to: received.file(Self.bodyHash))
      let other = ReceivedFiles(.folder(URL(filePath: folder + "received")), keyName: "k", key: try key(1))
      #expect(throws: StoreError.self) { try other.bytes(of: Self.bodyHash) }
      let elsewhere = String(Self.bodyHash.reversed())
      try FileManager.default.createDirectory(
        at: received.file(elsewhere).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(stored).write(to: received.file(elsewhere))
      #expect(throws: StoreError.self) { try received.bytes(of: elsewhere) }
      let locked = ReceivedFiles(.folder(URL(filePath: folder + "received")), keyName: "k")
      #expect(problem { _ = try locked.bytes(of: Self.bodyHash) } == .missing("k"))
      #expect(problem { try locked.keep([1, 2, 3], hash: Self.bodyHash + "x") } == .missing("k"))
    }
  }

  private static func sealed(by key: PseudonymKey, _ bytes: [UInt8], hash: String) throws -> [UInt8] {
    var sealed: [UInt8] = []
    try key.seal(bytes, hash: hash) { sealed += $0 }
    return sealed
  }

  @Test func longFilesAreSealedInPieces() throws {
    let bytes = [UInt8](repeating: 7, count: (1 << 24) + 5)
    let key = try key()
    let sealed = try Self.sealed(by: key, bytes, hash: "a")
    #expect(sealed.count == bytes.count + 16)
    #expect(try key.opened(sealed, hash: "a") == bytes)
    #expect(try key.opened(Self.sealed(by: key, [], hash: "b"), hash: "b") == [])
  }

  @Test func aKeyFileIsMadeOnceAndForItsOwnerOnly() throws {
    try withFolder { folder in
      let made = try PseudonymKey.make(at: folder + "key")
      #expect(try PseudonymKey(contentsOf: folder + "key").name == made.name)
      #expect(try PseudonymKey.make(at: folder + "other").name != made.name)
      let text = try String(contentsOfFile: folder + "key", encoding: .utf8)
      #expect(text.wholeMatch(of: /[0-9a-f]{64}\n/) != nil)
      #expect(problem { _ = try PseudonymKey.make(at: folder + "key") } == .exists(folder + "key"))
      #expect(try String(contentsOfFile: folder + "key", encoding: .utf8) == text)
      let secret = text.prefix(64)
      var dumped = ""
      dump(made, to: &dumped)
      #expect(!"\(made) \(String(reflecting: made)) \(dumped)".contains(secret))
      chmod(folder + "key", 0o640)
      #expect(problem { _ = try PseudonymKey(contentsOf: folder + "key") } == .exposed(folder + "key"))
      for wrong in [
        "", "\(secret.dropLast())", "\(secret)00", "\(secret.dropLast())g", "+" + secret.dropLast(),
      ] {
        try Data(wrong.utf8).write(to: URL(filePath: folder + "wrong"))
        chmod(folder + "wrong", 0o600)
        #expect(
          problem { _ = try PseudonymKey(contentsOf: folder + "wrong") } == .malformed(folder + "wrong"))
      }
      #expect(problem { _ = try PseudonymKey(contentsOf: folder) } == .malformed(folder))
      guard case .unreadable? = problem({ _ = try PseudonymKey(contentsOf: folder + "none") }) else {
        Issue.record("a key that is not there")
        return
      }
    }
  }

  @Test(arguments: TestEngine.available)
  func aStoreKeepsToTheKeyItWasMadeWith(engine: TestEngine) throws {
    try withFolder { folder in
      let path = (engine == .postgres ? PostgresCluster.shared?.newURL() : nil) ?? folder + "rasoat.sqlite"
      let first = try key()
      let other = try key(1)
      _ = try SurveyStore(path: path, key: first)
      #expect(try SurveyStore(path: path, key: first).key?.name == first.name)
      #expect(problem { _ = try SurveyStore(path: path) } == .missing(first.name))
      let wrong = KeyProblem.wrong(first.name, given: other.name)
      #expect(problem { _ = try SurveyStore(path: path, key: other) } == wrong)
      #expect(problem { _ = try SurveyStore(path: path, access: .reading, key: other) } == wrong)
      #expect(try SurveyStore(path: path, access: .reading).key == nil, "counts are read without the key")
    }
  }

  @Test func aStoreWithPlainDataTakesNoKey() throws {
    try withFolder { folder in
      let path = folder + "rasoat.sqlite"
      // Nothing was received yet: it may still become a store with pseudonyms.
      let run = try SurveyStore(path: path).beginRun(
        command: "import", round: "2019", startedAt: "2019-10-05T08:00:00Z", programVersion: "1",
        configurationHash: "")
      #expect(try SurveyStore(path: path, access: .reading, key: key()).key == nil, "reading changes nothing")
      // A file that a run kept before it was cut off.
      try SurveyStore(path: path).received.keep(Self.body, hash: Self.bodyHash)
      #expect(problem { _ = try SurveyStore(path: path, key: key()) } == .plainStore)
      try FileManager.default.removeItem(atPath: path + ".received")
      try SurveyStore(path: path).remember(
        [ReceivedFile(hash: Self.bodyHash, name: "a.csv", bytes: 3)], run: run)
      #expect(problem { _ = try SurveyStore(path: path, key: key()) } == .plainStore)
      #expect(try SurveyStore(path: path).key == nil)
    }
  }
}
