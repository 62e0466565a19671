import Proof
import Testing

/// Tables of years, and targets of the text beside them.
///
/// All texts are made up.
@Suite struct YearTableTests {
  @Test func columnsPartedBySpaces() throws {
    let text = """
      TT Chỉ tiêu Đơn vị 2021 2022 2023 Giai đoạn 2021-2023
      A VIỆC LÀM
      1 Tạo việc làm mới Người 75 85 90 260
      2 Xuất khẩu lao động Người 5 15 21 41
      3 Tỷ lệ hộ nghèo % 2.5 1.45 1,41
      """
    // 75 + 85 + 90 = 250.
    #expect(try ProofOfText(text).short == ["PF-010 3 260 → 250"])
  }

  @Test func cellsOfADocument() throws {
    let rows = [
      ["TT", "Chỉ tiêu", "Năm 2021", "Năm 2022", "Cộng"], ["1", "Tạo việc làm", "75", "85", "150"],
      ["2", "Xuất khẩu lao động", "5", "", "5"],
    ]
    let text = ProofText(
      part: .paragraph, lines: rows.enumerated().map { .init(number: $0.offset * 5 + 1, cells: $0.element) })
    #expect(try ProofOfText(text).short == ["PF-010 6 150 → 160"])
    let tabs = ProofText(rows.map { $0.joined(separator: "\t") }.joined(separator: "\r\n"))
    #expect(try ProofOfText(tabs).short == ["PF-010 2 150 → 160"])
  }

  /// What is not known to add up over the years only warns; the level at the end of the period is no sum.
  @Test func aRowThatNobodyKnows() throws {
    let text = """
      Chỉ tiêu 2021 2022 2023 Tổng
      Lớp dạy nghề 10 20 30 50
      Số trường đạt chuẩn 1 2 3 3
      Số máy 1 2 3 6
      """
    #expect(try ProofOfText(text).short == ["PF-011 2 50 → 60"])
  }

  @Test func targetsBesideTheTable() throws {
    let text = """
      2.1. Mục tiêu đến năm 2023
      + Tạo việc làm cho 300 lao động, trong đó xuất khẩu lao động trên 40 người.
      + Tỷ lệ hộ nghèo giảm còn dưới 1%.
      + Tỷ lệ lao động qua đào tạo đạt trên 80%.
      2.2. Định hướng đến năm 2030
      + Tạo việc làm cho 900 lao động.
      TT Chỉ tiêu 2021 2022 2023 Giai đoạn 2021-2023
      1 Tạo việc làm mới Người 75 85 90 250
      2 Xuất khẩu lao động Người 5 15 21 41
      3 Tỷ lệ hộ nghèo % 2.5 1.45 1,41
      4 Tỷ lệ lao động qua đào tạo % 81 85 90
      """
    #expect(
      try ProofOfText(text).short == [
        "PF-012 2 300 lao động → 250", "PF-012 3 <1% → 1,41%",
        "PF-018 4 >80% → 81% (2021)",
      ])
  }
}
