import Foundation
import Spreadsheet
import TestSupport
import Testing

/// A zip of files: what is in it, what it is called, and what is refused.
@Suite struct FileArchiveTests {
  private func open<Result>(
    _ zip: ZipBuilder, limits: ReadingLimits = .standard, _ body: (FileArchive?) throws -> Result
  ) throws -> Result {
    try TemporaryFile.with(zip.bytes(), named: "gói.zip") {
      try body(try FileArchive(contentsOf: $0, limits: limits))
    }
  }

  /// The names of the files, folder by folder.
  private func names(_ zip: ZipBuilder) throws -> [String]? {
    try open(zip) { $0?.members.map { $0.path.joined(separator: "/") } }
  }

  private func refusal(
    of name: String, in zip: ZipBuilder, limits: ReadingLimits = .standard
  ) throws -> SpreadsheetError.Reason? {
    try open(zip, limits: limits) { archive in
      let member = try #require(archive?.members.first { $0.path.last == name })
      return #expect(throws: SpreadsheetError.self) { try archive?.bytes(of: member) }?.reason
    }
  }

  @Test func filesAreHadByNameAndFoldersAreNone() throws {
    var zip = ZipBuilder()
    zip.add("Xã A/", "")
    zip.add("Xã A/Thôn 3.csv", "ba")
    zip.add("Thôn 1.csv", "một")
    #expect(try names(zip) == ["Thôn 1.csv", "Xã A/Thôn 3.csv"])
    let texts = try open(zip) { archive in
      try archive?.members.map { String(decoding: try archive?.bytes(of: $0) ?? [], as: UTF8.self) }
    }
    #expect(texts == ["một", "ba"])
  }

  @Test func namesOfEveryKindBecomePlainOnes() throws {
    var zip = ZipBuilder()
    zip.add("/tuyệt đối/a.csv", "1")
    zip.add("xã\\b.csv", "2")
    zip.add("./c//d.csv", "3")
    zip.add("e\nf.csv", "4")
    // "Thôn.csv" as a machine of code page 437 has it: 0x93 is ô.
    var old = ZipBuilder.Entry("", Array("5".utf8))
    old.nameBytes = [0x54, 0x68, 0x93, 0x6e] + Array(".csv".utf8)
    zip.entries.append(old)
    #expect(
      try Set(names(zip) ?? []) == [
        "tuyệt đối/a.csv", "xã/b.csv", "c/d.csv", "e\u{fffd}f.csv", "Thôn.csv",
      ])
  }

  @Test(arguments: ["../x.csv", "a/../../x.csv", "..\\x.csv", "/../x.csv"])
  func namesThatLeadElsewhereRefuseTheZip(name: String) throws {
    var zip = ZipBuilder()
    zip.add("a.csv", "1")
    zip.add(name, "2")
    try TemporaryFile.with(zip.bytes(), named: "gói.zip") { path in
      let error = #expect(throws: SpreadsheetError.self) { _ = try FileArchive(contentsOf: path) }
      #expect(error?.code == "FI-016")
    }
  }

  @Test func documentsAreNoZipsOfFiles() throws {
    var book = WorkbookBuilder()
    book.add(sheet: "A", rows: [[1]])
    #expect(try names(book.package()) == nil)
    var document = ZipBuilder()
    document.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(try names(document) == nil)
    try TemporaryFile.with(Array("a;b\n1;2\n".utf8), named: "gói.zip") { path in
      let archive = try FileArchive(contentsOf: path)
      #expect(archive == nil)
    }
  }

  @Test func oneFileThatCannotBeReadLeavesTheOthers() throws {
    var zip = ZipBuilder()
    zip.add("khóa.csv", "1")
    zip.add("hỏng.csv", "2")
    zip.add("lạ.csv", "3")
    zip.add("tốt.csv", "4")
    zip.entries[0].flags = 1
    zip.entries[1].checksum = 7
    zip.entries[2].method = 12
    #expect(try refusal(of: "khóa.csv", in: zip) == .passwordProtected)
    #expect(try refusal(of: "hỏng.csv", in: zip) == .damagedPart("its size or checksum is wrong"))
    #expect(try refusal(of: "lạ.csv", in: zip) == .unsupportedCompression(12))
    let good = try open(zip) { archive in
      try archive?.bytes(of: try #require(archive?.members.first { $0.path == ["tốt.csv"] }))
    }
    #expect(good == [0x34])
  }

  @Test func limitsHoldForEachFileAndForAllTogether() throws {
    var zip = ZipBuilder()
    zip.add("a.csv", String(repeating: "a", count: 60))
    zip.add("b.csv", String(repeating: "b", count: 60))
    zip.add("c.csv", String(repeating: "c", count: 30))
    var limits = ReadingLimits()
    limits.inflatedBytes = 100
    // a and c fit together, b does not any more.
    #expect(try refusal(of: "b.csv", in: zip, limits: limits) == .limitExceeded(.inflatedBytes, 100))
    let sizes = try open(zip, limits: limits) { archive in
      try archive?.members.filter { $0.path != ["b.csv"] }.map { try archive?.bytes(of: $0).count }
    }
    #expect(sizes == [60, 30])
    limits = ReadingLimits()
    limits.archivedFileBytes = 59
    #expect(try refusal(of: "a.csv", in: zip, limits: limits) == .limitExceeded(.archivedFileBytes, 59))
    limits = ReadingLimits()
    limits.archiveEntries = 2
    try TemporaryFile.with(zip.bytes(), named: "gói.zip") { [limits] path in
      let error = #expect(throws: SpreadsheetError.self) {
        _ = try FileArchive(contentsOf: path, limits: limits)
      }
      #expect(error?.reason == .limitExceeded(.archiveEntries, 2))
    }
  }

  @Test func aBombIsRefusedWhileItUnpacks() throws {
    // 4 MiB of zeros as zlib packs them, about a thousandth: python3 -c with zlib.compressobj(9, 8, -15).
    let plain = [UInt8](repeating: 0, count: 4 << 20)
    var zip = ZipBuilder()
    let packed: [UInt8] =
      [237, 193, 1, 1, 0, 0, 0, 130, 32, 255, 175, 110, 72, 64, 1] + [UInt8](repeating: 0, count: 4063) + [
        124, 27,
      ]
    zip.entries.append(ZipBuilder.Entry("bom.csv", packed, unpacked: plain))
    #expect(try refusal(of: "bom.csv", in: zip) == .limitExceeded(.compressionRatio, 200))
  }
}
