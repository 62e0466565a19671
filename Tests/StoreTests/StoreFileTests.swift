import Foundation
import Survey
import Testing

@testable import Store

/// The files of a store: one writer at a time, nobody else may read them.
///
/// One test after the other: a process that another test starts holds a copy of every lock until it has begun.
@Suite(.serialized) struct StoreFileTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test("Store, journal, lock and received files are for their owner only")
  func modes() throws {
    let temporary = try TemporaryStore()
    _ = try temporary.store.accept([temporary.delivery("a")], run: temporary.run)
    let hash = TemporaryStore.hash("a")
    try temporary.store.received.keep([1, 2, 3], hash: hash)
    for name in ["", ".lock", "-wal", "-shm", ".received/aa/" + hash] {
      #expect(try mode(temporary.path + name) == 0o600, "\(name)")
    }
    for name in [".received", ".received/aa"] { #expect(try mode(temporary.path + name) == 0o700, "\(name)") }
  }

  @Test("A second writer gets the lock error at once; a reader and a later writer do not")
  func lock() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "rasoat.sqlite").path
    do {
      let first = try SurveyStore(path: path)
      let error = #expect(throws: StoreError.self) { try SurveyStore(path: path) }
      #expect(error?.reason == .locked)
      let reader = try SurveyStore(path: path, access: .reading)
      #expect(try reader.runs(limit: 1).isEmpty)
      #expect(try first.runs(limit: 1).isEmpty)
    }
    #expect(try SurveyStore(path: path).runs(limit: 1).isEmpty)
  }

  @Test("Another process that holds the lock is seen")
  func lockOfAnotherProcess() throws {
    let temporary = try TemporaryStore()
    let path = temporary.path + "-other"
    let script = """
      import fcntl, sys
      file = open(sys.argv[1], 'w')
      fcntl.flock(file, fcntl.LOCK_EX)
      print('held', flush=True)
      sys.stdin.read()
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path + ".lock"]
    let output = Pipe()
    let input = Pipe()
    process.standardOutput = output
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    guard String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).hasPrefix("held") else {
      return
    }
    let error = #expect(throws: StoreError.self) { try SurveyStore(path: path) }
    #expect(error?.reason == .locked)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    _ = try SurveyStore(path: path)
  }

  @Test("A received file is kept once under the hash of its content, byte for byte")
  func received() throws {
    let temporary = try TemporaryStore()
    let bytes: [UInt8] = Array("Danh sách hộ nghèo".utf8)
    let hash = ContentHash.hex(of: bytes)
    // printf 'Danh sách hộ nghèo' | sha256sum
    #expect(hash == "c065450dca6d9a10eca4c62acc0e75cb567db10e2a1dd460cfd680390a40947c")
    try temporary.store.received.keep(bytes, hash: hash)
    try temporary.store.received.keep([], hash: hash)
    #expect(try Data(contentsOf: temporary.store.received.file(hash)) == Data(bytes))
    // A power cut left it shorter than it was written.
    try Data(bytes.prefix(5)).write(to: temporary.store.received.file(hash))
    try temporary.store.received.keep(bytes, hash: hash)
    #expect(try Data(contentsOf: temporary.store.received.file(hash)) == Data(bytes))
  }

  @Test(
    "Received files on a server: kept once under their hash, found by every other run",
    arguments: TestEngine.servers)
  func receivedOnServer(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let bytes: [UInt8] = Array("Danh sách\u{0}hộ nghèo".utf8) + [0xFF, 0x5C]
    let hash = TemporaryStore.hash("a")
    #expect(try !temporary.store.received.has(hash))
    try temporary.store.received.keep(bytes, hash: hash)
    try temporary.store.received.keep([1], hash: hash)
    #expect(try SurveyStore(path: temporary.path, access: .reading).received.bytes(of: hash) == bytes)
    #expect(throws: StoreError.self) { try temporary.store.received.bytes(of: TemporaryStore.hash("b")) }
    #expect(try temporary.store.received.remove(hash))
    #expect(try !temporary.store.received.remove(hash))
  }

  @Test("A folder where no store can be is a typed error")
  func nowhere() {
    let error = #expect(throws: StoreError.self) { try SurveyStore(path: "/nonexistent/rasoat.sqlite") }
    guard case .file? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
