import Spreadsheet
import TestSupport
import Testing

/// Cells whose start tags are, or are not, those of the rows before.
@Suite struct CellShapeTests {
  /// What the rows hold, row by row, each cell as column and value, with a star under a style of its own.
  private func cells(_ rows: [String]) throws -> [[String]] {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", data: rows.joined())
    builder.sharedStrings = ["Lò Văn Mẫu"]
    let bytes = builder.bytes()
    let proven = RouteReading(bytes, route: .proven)
    #expect(proven == RouteReading(bytes, route: .reference))
    return proven.rows.map { row in
      row.cells.map { cell in
        let style = cell.style == .normal ? "" : "*"
        return switch cell.value {
        case .number(let number): "\(cell.column)\(style):\(number)"
        case .boolean(let isTrue): "\(cell.column)\(style):\(isTrue)"
        case .text(let text): "\(cell.column)\(style):\(text)"
        default: "?"
        }
      }
    }
  }

  /// The usual way of writing changes for good, then from row to row, then is no way at all.
  @Test func stylesAndTypesThatChange() throws {
    let tags = [
      "s=\"1\" t=\"s\"", "s=\"2\"", "s=\"2\"", "s=\"2\"", "", "s=\"2\"", "", "", "s=\"1234567\"",
      "s=\"12345678\"", "t=\"b\"", "t=\"b\" s=\"3\"", "s=\"3\" t=\"b\"", "s=\"3\" t=\"n\"",
      "s=\"3\" t=\"str\"",
      "s=\"3\" t=\"str\"", "t=\"str\"", "s=\"007\"", "s=\"2\"",
    ]
    let expected = [
      "1*:Lò Văn Mẫu", "1*:0.0", "1*:0.0", "1*:0.0", "1:0.0", "1*:0.0", "1:0.0", "1:0.0", "1*:0.0", "1*:0.0",
      "1:false", "1*:false", "1*:false", "1*:0.0", "1*:0", "1*:0", "1:0", "1*:0.0", "1*:0.0",
    ]
    let rows = tags.enumerated().map { index, tag in
      "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\"\(tag.isEmpty ? "" : " ")\(tag)><v>0</v></c>"
        + "<c r=\"B\(index + 1)\" s=\"4\"/><c r=\"C\(index + 1)\"><v>\(index)</v></c></row>"
    }
    let found = try cells(rows)
    #expect(found.map(\.first) == expected)
    #expect(found.map(\.last) == tags.indices.map { "3:\(Double($0))" })
  }

  /// Cells are left out and come back; the last one of a row is not always of the same column.
  @Test func cellsThatAreLeftOut() throws {
    let columns = ["ABCDE", "ABCDE", "ACE", "ABCDE", "E", "BD", "ABCD", "", "ABCDE", "A", "DE"]
    let rows = columns.enumerated().map { index, letters in
      let row = index + 9
      return "<row r=\"\(row)\">"
        + letters.map { "<c r=\"\($0)\(row)\" s=\"7\"><v>\(row)</v></c>" }.joined() + "</row>"
    }
    let numbers: [Character: Int] = ["A": 1, "B": 2, "C": 3, "D": 4, "E": 5]
    let expected = columns.enumerated().map { index, letters in
      letters.map { "\(numbers[$0] ?? 0)*:\(Double(index + 9))" }
    }
    #expect(try cells(rows) == expected)
  }

  /// Columns of three letters are not remembered, and none is taken for one of two whose digits go on.
  @Test func columnsOfThreeLetters() throws {
    let rows = (1...5).map { row in
      "<row r=\"\(row)\">"
        + ["A", "Z", "AA", "AB", "ZZ", "AAA", "ABC", "XFD"].map { "<c r=\"\($0)\(row)\"><v>1</v></c>" }
        .joined()
        + "</row>"
    }
    let expected = [1, 26, 27, 28, 702, 703, 731, 16384].map { "\($0):1.0" }
    #expect(try cells(rows) == Array(repeating: expected, count: 5))
    let addresses = [
      "<row r=\"1\"><c r=\"ABC1\"><v>1</v></c></row>", "<row r=\"2\"><c r=\"AB21\"><v>1</v></c></row>",
    ]
    #expect(try cells(addresses) == [["731:1.0"]])
  }

  /// A cell of a column that was met stands before it, or one stands twice: libxml2 reads the row, whose cells are then put
  /// in order.
  @Test(arguments: [
    ("AAB", "1:2.0,1:2.0,2:2.0"), ("ABA", "1:2.0,1:2.0,2:2.0"), ("BA", "1:2.0,2:2.0"),
    ("ACB", "1:2.0,2:2.0,3:2.0"), ("AABB", "1:2.0,1:2.0,2:2.0,2:2.0"),
  ])
  func columnsOutOfOrder(letters: String, expected: String) throws {
    let sound = (1...3).map { row in
      "<row r=\"\(row)\">" + "ABC".map { "<c r=\"\($0)\(row)\"><v>1</v></c>" }.joined() + "</row>"
    }
    let other = "<row r=\"4\">" + letters.map { "<c r=\"\($0)4\"><v>2</v></c>" }.joined() + "</row>"
    #expect(try cells(sound + [other]).last?.joined(separator: ",") == expected)
  }
}
