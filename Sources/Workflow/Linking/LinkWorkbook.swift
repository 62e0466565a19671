import Provenance
import Reports
import Rules
import Stages
import Survey
import VietnameseText

/// The pairs of households that wait for a decision, as a workbook that is read back like any sheet of decisions.
///
/// It is for the office itself: names stand in it.
struct LinkWorkbook {
  private let book: PlainWorkbook

  init(_ pairs: [RoundLinks.Open], round: Round, rulebook: Rulebook, language: Language) {
    func words(_ vietnamese: String, _ english: String) -> String {
      BilingualText(vietnamese: vietnamese, english: english)[language]
    }
    var sheet = PlainWorkbook.Sheet(name: words("Liên kết hộ", "Links"))
    func write(_ fields: [String], row: Int) {
      for (column, text) in fields.enumerated() where !text.isEmpty {
        sheet.cells[CellReference(row: row, column: column + 1)] = .text(text)
      }
    }
    let verdicts = [DuplicateVerdict.sameFamily, .twoFamilies].compactMap {
      rulebook.decisions.words[$0]?.first
    }
    write(
      [
        words(
          "Ghi kết luận (\(verdicts.joined(separator: " hoặc "))), lý do, người quyết định; dòng để trống coi như chưa quyết định.",
          "Fill in the decision (\(verdicts.joined(separator: " or "))), the reason and the author; a line left blank is not decided."
        )
      ], row: 1)
    let columns: [DecisionColumn] = [
      .round, .village, .household, .earlierHousehold, .verdict, .reason, .author, .day,
    ]
    write(
      columns.map { rulebook.decisions.headings[$0]?.first ?? $0.rawValue } + [
        words("Chủ hộ đợt này", "Head now"), words("Chủ hộ khi trước", "Head before"),
        words("Sinh: nay / trước", "Born: now / before"), words("Khẩu: nay / trước", "Persons: now / before"),
        words("Điểm (bit)", "Weight (bits)"),
      ], row: 2)
    for (number, pair) in pairs.enumerated() {
      let row = number + 3
      let now = HouseholdIdentity(pair.household)
      let before = pair.entry.identity
      func both(_ one: Int?, _ other: Int?) -> String {
        "\(one.map(String.init) ?? "–") / \(other.map(String.init) ?? "–")"
      }
      write(
        [
          round.id.rawValue, pair.household.key.village.rawValue, pair.household.key.name,
          pair.entry.household.key.description, "", "", "", "",
          (pair.household.head ?? pair.household.members.first)?.name ?? "", before.headName?.text ?? "",
          both(now.headBirthYear, before.headBirthYear), both(now.persons, before.persons),
          LinkReport.bits(pair.comparison.weight),
        ], row: row)
      sheet.reasons[row] = LinkWords.text(of: pair.comparison, in: language)
    }
    sheet.reasonHeading = words("So sánh", "Comparison")
    book = PlainWorkbook(sheets: [sheet])
  }

  /// Writes it.
  func write(to path: String) throws { try book.write(to: path) }
}
