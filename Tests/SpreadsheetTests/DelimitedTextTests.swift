import Provenance
import Spreadsheet
import Testing

@Suite struct DelimitedTextTests {
  /// The rows of a text table, cell by cell; an empty field is an empty text.
  private func table(_ bytes: [UInt8]) throws -> [[String]] {
    let workbook = try Workbook(bytes: bytes, named: "danh-sach.csv")
    #expect(workbook.format == .delimitedText)
    #expect(workbook.sheets.map(\.name) == ["CSV"])
    return try workbook.allRows().enumerated().map { index, row in
      #expect(row.number == index + 1)
      return (1...(row.cells.last?.column ?? 1)).map { column in
        guard case .text(let text)? = row.cells.first(where: { $0.column == column })?.value else {
          return ""
        }
        return text
      }
    }
  }

  private func table(_ text: String) throws -> [[String]] { try table(Array(text.utf8)) }

  @Test func fieldsAndRecords() throws {
    #expect(try table("STT,Họ tên\n1,Đinh Thị A\n") == [["STT", "Họ tên"], ["1", "Đinh Thị A"]])
    #expect(try table("a,b\r\nc,,d\rx,y") == [["a", "b"], ["c", "", "d"], ["x", "y"]])
    #expect(try table("a,b\n\n\nc,d") == [["a", "b"], [""], [""], ["c", "d"]])
    #expect(try table("một cột\nhai") == [["một cột"], ["hai"]])
    #expect(try table("001,1.234,=A1\n") == [["001", "1.234", "=A1"]])
  }

  @Test func quotationMarks() throws {
    #expect(
      try table("\"a,b\",\"c \"\"d\"\"\",\"\"\n\"dòng 1\r\ndòng 2\",e") == [
        ["a,b", "c \"d\""], ["dòng 1\r\ndòng 2", "e"],
      ])
    #expect(try table("5\" ống,x\n\"An\" Bình,y\n") == [["5\" ống", "x"], ["An Bình", "y"]])
    #expect(try table("a,\"b\"\n\"c\",\"d\"") == [["a", "b"], ["c", "d"]])
  }

  @Test func anUnterminatedQuoteIsNamedWithItsLine() throws {
    let workbook = try Workbook(bytes: Array("a,b\n\"x\ny\",z\nc,\"d\ne\nf\n".utf8), named: "x.csv")
    let reader = try workbook.rows(of: workbook.sheets[0])
    #expect(try reader.next()?.number == 1)
    #expect(try reader.next()?.number == 2)
    #expect(throws: SpreadsheetError(.unterminatedQuote, at: .init(file: "x.csv", line: 4))) {
      try reader.next()
    }
  }

  @Test(arguments: [
    ("a;b;c\n1,5;2;3\n4,5;6;7\n", [["a", "b", "c"], ["1,5", "2", "3"], ["4,5", "6", "7"]]),
    ("a\tb\nx, y\tz; w\n", [["a", "b"], ["x, y", "z; w"]]),
    (
      "Tiêu đề; có dấu\na,b,c\n1,2,3\n4,5,6\n",
      [["Tiêu đề; có dấu"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]]
    ),
    ("\"a;b\",c\n\"d;e\",f\n", [["a;b", "c"], ["d;e", "f"]]),
    ("a;b\n\"c\nd\";e\n", [["a", "b"], ["c\nd", "e"]]),
  ])
  func theSeparatorIsSeenInTheContent(text: String, expected: [[String]]) throws {
    #expect(try table(text) == expected)
  }

  @Test func encodings() throws {
    let text = "Nguyễn,Ầ\n𝄞,x"
    let expected = [["Nguyễn", "Ầ"], ["𝄞", "x"]]
    #expect(try table(text) == expected)
    #expect(try table([0xef, 0xbb, 0xbf] + text.utf8) == expected)
    #expect(try table([0xff, 0xfe] + utf16(text)) == expected)
    #expect(try table([0xfe, 0xff] + utf16(text, bigEndian: true)) == expected)
  }

  @Test func bytesThatAreNotUTF8AreKeptOneByOne() throws {
    // "Céng hoµ" is how TCVN3 writes Cộng hoà.
    let bytes: [UInt8] = Array("C".utf8) + [0xe9] + Array("ng ho".utf8) + [0xb5] + Array(",x\n".utf8)
    #expect(try table(bytes) == [["C\u{e9}ng ho\u{b5}", "x"]])
    #expect(try table([0xff, 0x2c, 0x80]) == [["\u{ff}", "\u{80}"]])
  }

  @Test func theEncodingIsDecidedByAllBytes() throws {
    let start = String(repeating: "chữ thường,b\n", count: 10_000)
    let rows = try table(Array(start.utf8) + [0xb5, 0x2c, 0x62])
    #expect(rows.last == ["\u{b5}", "b"])
    #expect(
      rows.first?.first
        == String(decoding: "chữ thường".utf8.flatMap { String(Unicode.Scalar($0)).utf8 }, as: UTF8.self))
    #expect(try table(start).first == ["chữ thường", "b"])
  }

  @Test func brokenUTF16IsRefused() throws {
    for bytes: [UInt8] in [
      [0xff, 0xfe, 0x61], [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00], [0xff, 0xfe, 0x00, 0xdc],
      [0xff, 0xfe, 0, 0xd8],
    ] {
      #expect(refusal(of: bytes)?.code == "FI-017")
    }
  }

  @Test func aTableLargerThanAChunkIsReadToItsEnd() throws {
    let lines = (1...30_000).map { "\($0);\"tên \($0)\";ghi chú" }
    let rows = try table(lines.joined(separator: "\r\n"))
    #expect(rows.count == 30_000)
    #expect(rows.last == ["30000", "tên 30000", "ghi chú"])
  }

  /// A first line that states the separator is no row; Excel shows the next line as row 1.
  @Test(arguments: ["sep=;\r\na;b,c\r\nd;e", "SEP=;\na;b,c\nd;e", "\u{feff}sep=;\na;b,c\nd;e"])
  func aFirstLineMayStateTheSeparator(text: String) throws {
    #expect(try table(text) == [["a", "b,c"], ["d", "e"]])
    let workbook = try Workbook(bytes: Array(text.utf8), named: "a.csv")
    #expect(try workbook.allRows().map(\.number) == [1, 2])
  }

  @Test func otherSeparatorsCanBeStatedAndMistakesAreRows() throws {
    #expect(try table("sep=|\na|b") == [["a", "b"]])
    #expect(try table("sep=;") == [["sep="]])
    let unclosed = refusal(of: Array("sep=,\na\n\"b".utf8))
    #expect(unclosed?.reason == .unterminatedQuote)
    #expect(unclosed?.location.line == 3)
  }
}
