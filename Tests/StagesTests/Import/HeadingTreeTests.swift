import Testing

@testable import Stages

/// Headings of several rows, read from where their texts stand.
@Suite struct HeadingTreeTests {
  /// The path of each column, "2: Năm sinh / Nam"; a line is a row of headings from row 5 on.
  private func paths(_ rows: String...) -> [String] {
    let tree = HeadingTree(
      rows: rows.enumerated().map { index, line in
        var texts: [Int: String] = [:]
        for (column, text) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
          let text = text.split(separator: " ").joined(separator: " ")
          if !text.isEmpty { texts[column + 1] = text }
        }
        return (5 + index, texts)
      }, year: 2019)
    return tree.paths.sorted { $0.key < $1.key }.map { column, labels in
      "\(column): " + labels.map(\.text).joined(separator: " / ")
    }
  }

  @Test("A heading merged across stands above its columns, one merged down stands alone")
  func twoRows() {
    #expect(
      paths(
        "Mã hộ | Năm sinh |    | Kết quả rà soát |              | Ghi chú",
        "      | Nam      | Nữ | Hộ nghèo        | Hộ cận nghèo |"
      ) == [
        "1: Mã hộ", "2: Năm sinh / Nam", "3: Năm sinh / Nữ", "4: Kết quả rà soát / Hộ nghèo",
        "5: Kết quả rà soát / Hộ cận nghèo", "6: Ghi chú",
      ])
  }

  @Test("Three rows, merged at each level")
  func threeRows() {
    #expect(
      paths(
        "Mã hộ | Kết quả rà soát năm 2019 |                    |              ",
        "      | Hộ nghèo                 |                    | Hộ cận nghèo ",
        "      | Theo tiêu chí thu nhập   | Theo mức độ thiếu hụt |           "
      ) == [
        "1: Mã hộ", "2: Kết quả rà soát năm 2019 / Hộ nghèo / Theo tiêu chí thu nhập",
        "3: Kết quả rà soát năm 2019 / Hộ nghèo / Theo mức độ thiếu hụt",
        "4: Kết quả rà soát năm 2019 / Hộ cận nghèo",
      ])
  }

  @Test("A merged heading does not reach under its neighbour's")
  func noReachAcross() {
    #expect(
      paths(
        "Năm sinh | Trẻ em   |                     |",
        "Nam      | Tổng số  | Thiếu hụt về y tế   | Điểm B1"
      ) == [
        "1: Năm sinh / Nam", "2: Trẻ em / Tổng số", "3: Trẻ em / Thiếu hụt về y tế", "4: Trẻ em / Điểm B1",
      ])
    #expect(
      paths(
        "Nhà ở  |      | Thu nhập |    ",
        "Tường  |      | Lương    |    ",
        "Gạch   | Gỗ   | Tháng    | Năm"
      ) == [
        "1: Nhà ở / Tường / Gạch", "2: Nhà ở / Tường / Gỗ", "3: Thu nhập / Lương / Tháng",
        "4: Thu nhập / Lương / Năm",
      ])
  }

  @Test("The place of a heading is the cell its text stands in")
  func places() {
    let tree = HeadingTree(rows: [(7, [2: "Năm sinh"]), (8, [2: "Nam", 3: "Nữ"])], year: 2019)
    #expect(tree.paths[3]?.map(\.row) == [7, 8])
    #expect(tree.paths[3]?.map(\.column) == [2, 3])
  }

  @Test("A column of blanks has no heading")
  func blankColumn() { #expect(paths("Mã hộ | | Họ và tên") == ["1: Mã hộ", "3: Họ và tên"]) }
}
