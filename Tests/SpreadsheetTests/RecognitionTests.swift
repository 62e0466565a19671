import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite struct RecognitionTests {
  private func reason(_ bytes: [UInt8]) -> SpreadsheetError.Reason? { refusal(of: bytes)?.reason }

  private func reason(_ text: String) -> SpreadsheetError.Reason? { reason(Array(text.utf8)) }

  /// A compound file of one directory sector with the given stream names.
  private func compound(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + [UInt8](repeating: 0, count: 504)
    bytes[30] = 9
    bytes[48] = 1
    // The allocation table is sector 0; it says that the directory, sector 1, ends there.
    var table = [UInt8](repeating: 0xff, count: 512)
    table[4] = 0xfe
    var directory: [UInt8] = []
    for name in names {
      let units = utf16(name) + [0, 0]
      directory += units
      directory += [UInt8](repeating: 0, count: 64 - units.count)
      directory += [UInt8(units.count), 0]
      directory += [UInt8](repeating: 0, count: 62)
    }
    directory += [UInt8](repeating: 0, count: 512 - directory.count)
    return bytes + table + directory
  }

  @Test func containersOfOldOffice() {
    #expect(reason(compound(["Root Entry", "Workbook"])) == .oldExcel)
    #expect(reason(compound(["Root Entry", "Book"])) == .oldExcel)
    #expect(reason(compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"])) == .passwordProtected)
    #expect(reason(compound(["Root Entry", "WordDocument"])) == .otherCompoundFile)
    #expect(reason(Array(compound(["Root Entry"]).prefix(100))) == .otherCompoundFile)
  }

  @Test func bareStreamsOfOldExcel() {
    #expect(reason([0x09, 0x08, 0x10, 0, 0, 6, 5, 0] + [UInt8](repeating: 0, count: 40)) == .oldExcel)
    #expect(reason([0x09, 0x00, 0x04, 0, 2, 0, 0x10, 0]) == .oldExcel)
  }

  @Test func zipsOfOtherThings() throws {
    var zip = ZipBuilder()
    zip.add("danh-sach.xlsx", "PK")
    #expect(reason(zip.bytes()) == .plainArchive)
    #expect(reason(ZipBuilder().bytes()) == .plainArchive)
    for (type, expected) in [
      (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        SpreadsheetError.Reason.otherDocument("Word")
      ),
      (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        .otherDocument("PowerPoint")
      ),
      ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", .binaryWorkbook),
    ] {
      var package = WorkbookBuilder()
      package.parts["[Content_Types].xml"] = Array(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/xl/workbook.xml" ContentType="\(type)"/></Types>
        """.utf8)
      #expect(reason(package.bytes()) == expected)
    }
  }

  @Test func damagedZips() {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [["a"]])
    let bytes = builder.bytes()
    #expect(reason(Array(bytes.prefix(bytes.count / 2))) == .damagedArchive)
    #expect(reason(Array(bytes.dropLast(1))) == .damagedArchive)
    #expect(reason(bytes + [0x0a]) == .damagedArchive)
  }

  @Test func webPages() {
    for page in [
      "<html><body><table></table></body></html>", "  \r\n<!DOCTYPE html>\n<html>",
      "<TABLE BORDER=1><TR><TD>1",
      "<!-- xuất từ phần mềm --><html>", "\u{feff}<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
      "<meta http-equiv=Content-Type content=\"text/html\"><table>",
      "MIME-Version: 1.0\nX-Document-Type: Workbook\n",
    ] {
      #expect(reason(page) == .html, "\(page)")
    }
    #expect(
      reason([0xff, 0xfe] + utf16("<html><table>")) == .html)
  }

  @Test func otherXML() {
    #expect(reason("<?xml version=\"1.0\"?><bao-cao><dong/></bao-cao>") == .otherXML("bao-cao"))
    #expect(reason(utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?><bao-cao/>")) == .otherXML("bao-cao"))
    #expect(reason("<Workbook xmlns=\"urn:khac\"/>") == .otherXML("Workbook"))
    #expect(reason("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>") == .documentType)
    #expect(refusal(of: Array("<?xml version=\"1.0\"?><a b=\"".utf8))?.code == "FI-017")
  }

  @Test func otherFiles() {
    #expect(reason([]) == .empty)
    #expect(reason("%PDF-1.7\n%âãÏÓ") == .pdf)
    #expect(reason("{\\rtf1\\ansi Danh sách}") == .otherDocument("RTF"))
    #expect(reason([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) == .unknownBinary)
    #expect(reason([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]) == .unknownBinary)
    let lock: [UInt8] = [3] + Array("An ".utf8) + [UInt8](repeating: 0x20, count: 51) + [3, 0]
    #expect(reason(lock + [UInt8](repeating: 0, count: 165 - lock.count)) == .lockFile)
  }

  @Test func theSystemsOwnWordsAreKept() throws {
    let missing = #expect(throws: SpreadsheetError.self) { try Workbook(contentsOf: "/khong/co/tep.xlsx") }
    #expect(missing?.reason == .unreadable("No such file or directory"))
    #expect(missing?.location.file == "tep.xlsx")
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: SpreadsheetError.self) { try Workbook(contentsOf: folder) }
  }

  @Test(
    .enabled(if: SharedData.isAvailable),
    arguments: [
      ("ap-cho-cu.xlsx", SpreadsheetError.Reason.oldExcel),
      ("thon-phu-quang-co-mat-khau.xlsx", .passwordProtected),
      ("ban-na-ly-tai-do.xlsx", .damagedArchive), ("bao-cao-tu-trinh-duyet.xls", .html),
      ("danh-sach-hoi-vien.xlsx", nil), ("thon-trong.xlsx", nil),
    ] as [(String, SpreadsheetError.Reason?)])
  func filesThatVillagesSentByMistake(name: String, expected: SpreadsheetError.Reason?) throws {
    let file = try #require(SharedData.folder).appending(
      path: "reviews/planted-errors/input/khong-nhan/" + name)
    #expect(try reason([UInt8](Data(contentsOf: file))) == expected)
  }
}
