import Spreadsheet
import TestSupport
import Testing

@Suite struct CellListingTests {
  /// Two sheets with a cell of every type, a formula without result and a formula that gives an empty text.
  private func sample() throws -> Workbook {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Danh sách", rows: [["Số \"nhân\"\nkhẩu, \\ _x0001_", 4], [true, .date(43743)], [0.1, 1e21]])
    builder.add(
      sheet: "Tờ, 2",
      data: """
        <row r="12"><c r="F12" t="e"><v>#N/A</v></c><c r="G12" s="2"><v>1.5</v></c><c r="H12"><f>A1</f></c>\
        <c r="I12" t="str"><f>""</f><v></v></c></row>
        """)
    let styles = """
      <styleSheet xmlns="\(WorkbookBuilder.main)"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
      </numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>
      """
    builder.parts["xl/styles.xml"] = Array(styles.utf8)
    return try Workbook(bytes: builder.bytes(), named: "x")
  }

  private func listing(as form: CellListing.Form) throws -> [Substring] {
    var bytes: [UInt8] = []
    try CellListing.write(sample(), as: form) { bytes += copy $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  @Test func aLineOfJSONForEveryNonEmptyCell() throws {
    let first = #""Số \"nhân\"\nkhẩu, \\ \u0001""#
    let expected = [
      #"{"sheet":"Danh sách","ref":"A1","type":"s","value":\#(first),"format":"General","text":\#(first)}"#,
      #"{"sheet":"Danh sách","ref":"B1","type":"n","value":4,"format":"General","text":"4"}"#,
      #"{"sheet":"Danh sách","ref":"A2","type":"b","value":true,"format":"General","text":"TRUE"}"#,
      #"{"sheet":"Danh sách","ref":"B2","type":"d","value":"2019-10-05T00:00:00.000","#
        + #""format":"dd/mm/yyyy","text":"05/10/2019"}"#,
      #"{"sheet":"Danh sách","ref":"A3","type":"n","value":0.1,"format":"General","text":"0.1"}"#,
      #"{"sheet":"Danh sách","ref":"B3","type":"n","value":1e+21,"format":"General","text":"1E+21"}"#,
      ##"{"sheet":"Tờ, 2","ref":"F12","type":"e","value":"#N/A","format":"General","text":"#N/A"}"##,
      #"{"sheet":"Tờ, 2","ref":"G12","type":"t","value":129600,"format":"[h]:mm:ss","text":"36:00:00"}"#,
    ]
    let lines = try listing(as: .jsonLines)
    #expect(lines.count == expected.count)
    for (line, expected) in zip(lines, expected) { #expect(line == expected) }
  }

  @Test func theSameAsCSV() throws {
    let lines = try listing(as: .csv)
    #expect(lines.first == "sheet,ref,type,value,format,text")
    #expect(lines[1] == "Danh sách,A1,s,\"Số \"\"nhân\"\"")
    #expect(lines[4] == "Danh sách,B1,n,4,General,4")
    #expect(lines[6] == "Danh sách,B2,d,2019-10-05T00:00:00.000,dd/mm/yyyy,05/10/2019")
    #expect(lines.last == "\"Tờ, 2\",G12,t,129600,[h]:mm:ss,36:00:00")
  }

  @Test func countsWhatItLists() throws {
    var calls = 0
    let statistics = try CellListing.write(sample(), as: nil) { _ in calls += 1 }
    #expect(calls == 0)
    #expect(statistics.sheets == 2)
    #expect(statistics.rows == 4)
    #expect(statistics.cells == 8)
    #expect(
      statistics.cellsByType == [.number: 3, .text: 1, .boolean: 1, .dateTime: 1, .duration: 1, .error: 1])
    #expect(statistics.formulasWithoutValue == 1)
  }

  /// The first and last numbers that are dates, times of day and durations, each under a style of its own.
  @Test(arguments: [false, true])
  func countsWhatNumbersMean(isDate1904: Bool) throws {
    let serials = [
      "0", "0.5", "0.999", "1", "59.75", "2956999.5", "2957000", "2957003", "2957004", "2958465", "2958466",
      "-1",
    ]
    var builder = WorkbookBuilder()
    builder.isDate1904 = isDate1904
    for style in 1...3 {
      let rows = serials.enumerated().map {
        "<row r=\"\($0 + 1)\"><c r=\"B\($0 + 1)\" s=\"\(style)\"><v>\($1)</v></c></row>"
      }
      builder.add(sheet: "\(style)", data: rows.joined())
    }
    let styles = """
      <styleSheet xmlns="\(WorkbookBuilder.main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>\
      <xf numFmtId="46"/></cellXfs></styleSheet>
      """
    builder.parts["xl/styles.xml"] = Array(styles.utf8)
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    let statistics = try CellListing.write(workbook, as: nil) { _ in }
    // Three numbers below a day are times, but for dates since 1904; the calendar ends 1462 days sooner there.
    #expect(
      statistics.cellsByType
        == (isDate1904
          ? [.dateTime: 8 + 5, .duration: 3 + 12, .number: 4 + 4]
          : [.dateTime: 7 + 7, .duration: 3 + 3 + 12, .number: 2 + 2]))
  }

  /// More cells in a row than eight bits count, of one kind and of all.
  @Test(arguments: [254, 255, 256, 511, 700])
  func countsLongRows(count: Int) throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "A",
      rows: [
        Array(repeating: true, count: count), Array(repeating: "x", count: count),
        Array(repeating: .number("7"), count: count),
      ])
    let statistics = try CellListing.write(Workbook(bytes: builder.bytes(), named: "x"), as: nil) { _ in }
    #expect(statistics.cellsByType == [.boolean: count, .text: count, .number: count])
  }

  @Test func aLongListingComesInPieces() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: (0..<5000).map { [.number(String($0))] })
    var pieces: [Int] = []
    try CellListing.write(Workbook(bytes: builder.bytes(), named: "x"), as: .jsonLines) {
      pieces.append($0.count)
    }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0 < 70_000 })
  }
}
