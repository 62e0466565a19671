import Foundation
import TestSupport
import Testing

@testable import Store

/// A great package is kept without being in memory as a whole, as any other file is kept.
@Suite struct KeptPackageTests {
  /// Nine megabytes that begin like a package: `PK`, then the numbers 0 to 250 again and again.
  private static let package = Array("PK".utf8) + (0..<(9 << 20)).map { UInt8($0 % 251) }
  /// What sha256sum says of them.
  private static let hash = "688ade290edc46f9bfa7b52cf331e6eaf4d0065bc2b0e73c6632ac7febad9761"

  private func written(_ bytes: [UInt8], in temporary: TemporaryStore) throws -> String {
    let file = temporary.folder.appending(path: "tinh.xlsx")
    try Data(bytes).write(to: file)
    return file.path
  }

  private func parts(of temporary: TemporaryStore) throws -> [String] {
    let folder = temporary.folder.appending(path: "rasoat.sqlite.received/.parts")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  @Test("Its bytes lie under their hash, for their owner only, and can be read from there")
  func kept() throws {
    let temporary = try TemporaryStore()
    let path = try written(Self.package, in: temporary)
    let package = try #require(try temporary.store.received.keepGreatPackage(at: path))
    #expect(package.hash == Self.hash)
    #expect(package.count == Self.package.count)
    #expect(try temporary.store.received.bytes(of: Self.hash) == Self.package)
    let file = temporary.store.received.file(Self.hash).path
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    #expect(try parts(of: temporary) == [])
    // What becomes of the file meanwhile is not what is read.
    try Data([1]).write(to: URL(filePath: path))
    var end: [UInt8] = [0, 0, 0]
    #expect(pread(package.descriptor, &end, 3, off_t(Self.package.count - 3)) == 3)
    #expect(end == Self.package.suffix(3))
  }

  @Test("The same package again changes nothing, and leaves nothing behind")
  func again() throws {
    let temporary = try TemporaryStore()
    let path = try written(Self.package, in: temporary)
    _ = try temporary.store.received.keepGreatPackage(at: path)
    let file = temporary.store.received.file(Self.hash).path
    let first = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
    let package = try #require(try temporary.store.received.keepGreatPackage(at: path))
    #expect(package.hash == Self.hash)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int == first)
    #expect(try parts(of: temporary) == [])
  }

  @Test("A file that was cut short by a power cut is kept anew")
  func cutShort() throws {
    let temporary = try TemporaryStore()
    let path = try written(Self.package, in: temporary)
    _ = try temporary.store.received.keepGreatPackage(at: path)
    let file = temporary.store.received.file(Self.hash)
    try Data(Self.package.prefix(100)).write(to: file)
    _ = try temporary.store.received.keepGreatPackage(at: path)
    #expect(try temporary.store.received.bytes(of: Self.hash) == Self.package)
  }

  @Test("What is small, no package, or not there is left to be read as a whole")
  func others() throws {
    let temporary = try TemporaryStore()
    let received = temporary.store.received
    #expect(
      try received.keepGreatPackage(at: written(Array(Self.package.prefix(1000)), in: temporary)) == nil)
    #expect(try received.keepGreatPackage(at: written(Self.package.reversed(), in: temporary)) == nil)
    #expect(try received.keepGreatPackage(at: temporary.folder.path) == nil)
    #expect(try received.keepGreatPackage(at: temporary.folder.path + "/missing.xlsx") == nil)
    #expect(try received.has(Self.hash) == false)
  }

  @Test("Sealed files are never written as they came, not even for a moment")
  func sealed() throws {
    let temporary = try TemporaryStore()
    let folder = temporary.folder.appending(path: "sealed")
    let received = ReceivedFiles(apart: folder, key: try PseudonymKey(bytes: (0..<32).map { $0 }))
    #expect(try received.keepGreatPackage(at: written(Self.package, in: temporary)) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}
