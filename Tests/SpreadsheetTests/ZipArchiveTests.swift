import Spreadsheet
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
  private func package(_ rows: [[WorkbookBuilder.Content]] = [["nén"]]) -> ZipBuilder {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: rows)
    return builder.package()
  }

  private func values(_ package: ZipBuilder) throws -> [String: CellValue?] {
    try Workbook(bytes: package.bytes(), named: "x").values()
  }

  @Test func dataDescriptorsZip64PrefixAndComment() throws {
    let expected: [String: CellValue?] = ["A1": .text("nén")]
    var described = package()
    for index in described.entries.indices { described.entries[index].flags = 8 }
    #expect(try values(described) == expected)
    var wide = package()
    wide.isZip64 = true
    for index in wide.entries.indices { wide.entries[index].isZip64 = true }
    #expect(try values(wide) == expected)
    wide.prefix = Array("một đoạn đứng trước".utf8)
    #expect(try values(wide) == expected)
    var prefixed = package()
    prefixed.prefix = [UInt8](repeating: 0x41, count: 1000)
    prefixed.comment = Array("ghi chú PK\u{5}\u{6}".utf8)
    #expect(try values(prefixed) == expected)
    prefixed.comment = [UInt8](repeating: 0x20, count: 65_535)
    #expect(try values(prefixed) == expected)
  }

  /// A worksheet of one cell, "nén", as zlib's deflate packed it at level 9, made once with Python.
  @Test func packedEntriesAreUnpacked() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [])
    let plain = """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">\
      <c r="A1" t="inlineStr"><is><t>nén</t></is></c></row></sheetData></worksheet>
      """
    let packed: [UInt8] = [
      0x4d, 0x8e, 0x41, 0x0e, 0x02, 0x21, 0x0c, 0x45, 0xaf, 0x42, 0x38, 0x80, 0x9d, 0x71, 0xe1, 0xc2,
      0x00, 0x89, 0x89, 0x37, 0xf0, 0x04, 0x04, 0x51, 0x88, 0x50, 0x48, 0x69, 0x32, 0x73, 0x25, 0xcf,
      0xe1, 0xc5, 0xec, 0xcc, 0xc2, 0xb8, 0x68, 0xd3, 0xff, 0x7e, 0xfe, 0x4f, 0xcd, 0xd2, 0xe8, 0x35,
      0x52, 0x8c, 0xac, 0xd6, 0x5a, 0x70, 0x58, 0x9d, 0x98, 0xfb, 0x19, 0x60, 0x84, 0x14, 0xab, 0x1f,
      0x87, 0xd6, 0x23, 0x8a, 0xf3, 0x68, 0x54, 0x3d, 0x8b, 0xa4, 0x27, 0x8c, 0x4e, 0xd1, 0xdf, 0xf7,
      0x50, 0x2d, 0x70, 0x9c, 0xa6, 0x13, 0x54, 0x9f, 0x51, 0x3b, 0xb3, 0xb3, 0xab, 0x67, 0xef, 0x0c,
      0xb5, 0x45, 0x91, 0xd5, 0xb3, 0xd0, 0xb0, 0x1d, 0x97, 0x59, 0x2b, 0xb6, 0x3a, 0x63, 0xc9, 0x18,
      0x6f, 0x4c, 0xc2, 0xf3, 0x70, 0x86, 0x1d, 0x7e, 0xde, 0x68, 0x80, 0x9d, 0x81, 0x4d, 0x43, 0x90,
      0x91, 0xac, 0xec, 0xbf, 0x32, 0xf8, 0x7d, 0xe9, 0xbe,
    ]
    var package = builder.package()
    let index = try #require(package.entries.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    package.entries[index] = ZipBuilder.Entry("xl/worksheets/sheet1.xml", packed, unpacked: Array(plain.utf8))
    #expect(try values(package) == ["A1": .text("nén")])
    package.entries[index].packed[40] ^= 0xff
    #expect(refusal(of: package.bytes())?.code == "FI-017")
    package.entries[index] = ZipBuilder.Entry(
      "xl/worksheets/sheet1.xml", Array(packed.dropLast(4)), unpacked: Array(plain.utf8))
    #expect(refusal(of: package.bytes())?.reason == .damagedPart("its packed data ends too early"))
  }

  @Test func aWrongChecksumOrSizeIsFoundAtTheEndOfThePart() throws {
    var package = package()
    let index = try #require(package.entries.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    package.entries[index].checksum ^= 1
    let error = refusal(of: package.bytes())
    #expect(error?.reason == .damagedPart("its size or checksum is wrong"))
    #expect(error?.location.part == "xl/worksheets/sheet1.xml")
    package.entries[index].checksum ^= 1
    package.entries[index].size += 1
    #expect(refusal(of: package.bytes())?.reason == .damagedPart("its size or checksum is wrong"))
    package.entries[index].size -= 2
    #expect(refusal(of: package.bytes())?.reason == .damagedPart("it is larger than the package says"))
  }

  @Test func namesThatPointElsewhereAreRefused() {
    for name in ["../../etc/passwd", "xl/../../x", "..\\x", "a\0b"] {
      var package = package()
      package.add(name, "x")
      #expect(
        refusal(of: package.bytes())?.reason == .unsafeArchive("a name that points elsewhere"), "\(name)")
    }
  }

  @Test func twoPartsOfOneNameAreRefusedUnlessTheyAreEqual() throws {
    var package = package()
    package.add("xl/worksheets/SHEET1.xml", "<khac/>")
    #expect(refusal(of: package.bytes())?.reason == .unsafeArchive("two parts of one name"))
    package.entries.removeLast()
    package.entries.append(try #require(package.entries.last))
    #expect(try values(package) == ["A1": .text("nén")])
  }

  @Test func overlappingEntriesAreRefused() {
    let package = package()
    var bytes = package.bytes()
    // The directory's last entry is made to start where its first one does.
    let headers = bytes.indices.dropLast(4).filter { bytes[$0..<$0 + 4] == [0x50, 0x4b, 1, 2] }
    for offset in 42..<46 { bytes[headers[headers.count - 1] + offset] = bytes[headers[0] + offset] }
    #expect(refusal(of: bytes)?.reason == .unsafeArchive("entries that overlap"))
  }

  @Test func encryptionAndUnknownMethodsAreNamed() throws {
    var package = package()
    let index = try #require(package.entries.firstIndex { $0.name == "xl/workbook.xml" })
    package.entries[index].flags = 1
    #expect(refusal(of: package.bytes())?.reason == .passwordProtected)
    package.entries[index].flags = 0
    package.entries[index].method = 14
    #expect(refusal(of: package.bytes())?.reason == .unsupportedCompression(14))
  }

  @Test func aDirectoryThatLiesIsRefused() throws {
    var package = package()
    package.claimedCount = 40
    #expect(refusal(of: package.bytes())?.reason == .damagedArchive)
    package.claimedCount = nil
    package.entries[1].localName = "_rels/.relx"
    #expect(refusal(of: package.bytes())?.code == "FI-017")
  }
}
