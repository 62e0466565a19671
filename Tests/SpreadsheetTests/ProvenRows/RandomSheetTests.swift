import Spreadsheet
import TestSupport
import Testing

/// Sheets made of sound and unsound pieces in any order: both ways say the same of each.
@Suite struct RandomSheetTests {
  private static let texts = [
    "1", "12.5", "-3", "4.5E-3", "0.1", "123456789012345678", "1e400", "", " 7 ", "x", "TRUE", "ộ", "a&amp;b",
    "&#65;",
    "a]b", "]]>", "_x0041_", "<![CDATA[5]]>", "<!-- c -->", "\n", "\u{fffd}", "&nbsp;", "2019-10-05", "#REF!",
    "99",
  ]
  private static let kinds: [(type: String, values: [String])] = [
    ("", ["1", "12.5", "-3", "4.5E-3", "123456789012345678", "0.1"]), ("n", ["7", "0"]),
    ("s", ["0", "1", "2"]),
    ("b", ["0", "1"]), ("e", ["#N/A"]), ("str", ["x", "a&amp;b", "ộ"]),
    ("inlineStr", ["Lò", "a &lt; b", ""]),
  ]
  private static let between = [
    "<!-- </row> -->", "<!-- <row r=\"8\"> -->", "<?p </row>?>", "</sheetData><sheetData>", "text",
    "<y xmlns=\"urn:y\"><row r=\"4\"/></y>", "]]>", "<row/>",
  ]
  private static let rowAttributes = [
    " spans=\"1:9\"", " hidden=\"1\"", " hidden='true'", " x:d=\"0.2\"", " xmlns:x=\"urn:x\" x:d=\"1\"",
    " s=\"1\"",
    " s=\"1\" s=\"2\"", " ht=\"&lt;\"", "\tph=\"1\"", " collapsed=\"1\" ",
  ]

  private func any(_ pieces: [String], _ random: inout SeededRandom) -> String {
    pieces.randomElement(using: &random) ?? ""
  }

  private func isRare(_ random: inout SeededRandom) -> Bool { Int.random(in: 0..<40, using: &random) == 0 }

  private func cell(row: Int, column: Int, _ random: inout SeededRandom) -> String {
    let letter = isRare(&random) ? "a" : String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    let address = isRare(&random) ? "" : " r=\"\(letter)\(isRare(&random) ? row + 1 : row)\""
    let style = Bool.random(using: &random) ? " s=\"\(Int.random(in: 0...3, using: &random))\"" : ""
    let (type, values) = Self.kinds.randomElement(using: &random) ?? ("", ["1"])
    let kind = type.isEmpty ? "" : " t=\"\(type)\""
    let attributes = isRare(&random) ? kind + style + address : address + style + kind
    let formula = any(["", "", "", "<f>A1+1</f>", "<f t=\"shared\" si=\"0\"/>", "<f>a&lt;b</f>"], &random)
    let text = any(isRare(&random) ? Self.texts : values, &random)
    let value = type == "inlineStr" ? "<is><t>\(text)</t></is>" : text.isEmpty ? "" : "<v>\(text)</v>"
    return isRare(&random)
      ? "<c\(attributes)/>" : "<c\(attributes)>\(type == "inlineStr" ? "" : formula)\(value)</c>"
  }

  private func sheet(_ random: inout SeededRandom) -> String {
    var data = ""
    var row = 0
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      row += isRare(&random) ? 0 : Int.random(in: 1...3, using: &random)
      let cells = (0..<Int.random(in: 0...5, using: &random)).map { column in
        cell(row: row, column: isRare(&random) ? 0 : column, &random)
      }
      let number = isRare(&random) ? "" : " r=\"\(row)\""
      data += any(isRare(&random) ? Self.between : ["", "\n", "  "], &random)
      let others = any(isRare(&random) ? Self.rowAttributes : ["", " hidden=\"1\""], &random)
      data += "<row\(number)\(others)>\(cells.joined())</row>"
    }
    return data
  }

  @Test func bothWaysSayTheSame() {
    var random = SeededRandom(seed: 20_261_121)
    var proven = 0
    var refused = 0
    let count = Thoroughness.rounds(1000)
    for _ in 0..<count {
      var builder = WorkbookBuilder()
      builder.add(
        sheet: "Trang 1", data: sheet(&random), before: any(["", "<!-- <sheetData> -->"], &random),
        after: any(["", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", "<row r=\"1\"/>"], &random))
      builder.sharedStrings = ["một", "hai", ""]
      var bytes = Array(builder.sheets[0].xml.utf8)
      if isRare(&random), let place = bytes.indices.randomElement(using: &random) {
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if isRare(&random) { bytes.removeLast(Int.random(in: 0...min(200, bytes.count), using: &random)) }
      builder.parts["xl/worksheets/sheet1.xml"] = bytes
      let file = builder.bytes()
      let reading = RouteReading(file, route: .proven)
      let reference = RouteReading(file, route: .reference)
      #expect(reading == reference, "\(String(decoding: bytes, as: UTF8.self))")
      proven += reading.routes.proven
      if reference.refusal != nil { refused += 1 }
    }
    print("sheets read both ways: \(count), \(refused) of them refused, \(proven) rows proven")
    #expect(proven > count)
    #expect(refused > count / 10 && refused < count)
  }
}
