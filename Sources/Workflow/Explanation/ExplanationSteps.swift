import Provenance
import Reports
import Rules
import Stages
import Survey

/// What stands in the cells of a household, and its indicators.
struct ExplanationSteps {
  let subject: ExplainedHousehold
  let words: ExplanationWords

  /// Every cell that says something: what stands there and what it is read as.
  func cells() -> ExplanationSheet.Section {
    let received = subject.received.records[subject.place]
    var rows = cells(
      of: received.household, as: subject.record.household, variables: subject.table.variables, person: nil)
    for (place, member) in received.members.enumerated() {
      rows += cells(
        of: member, as: subject.record.members[place], variables: subject.table.personVariables,
        person: received.members.count > 1 ? place + 1 : nil)
    }
    return ExplanationSheet.Section(
      "cells", title: words("Các ô của danh sách", "The cells of the list"),
      columns: [
        ("cell", words("Ô", "Cell")), ("variable", words("Mục", "Item")),
        ("text", words("Ghi trong ô", "Stands there")),
        ("answer", words("Được hiểu là", "Is read as")),
      ],
      rows: rows, emptyNote: words("Không có ô nào.", "There are none."))
  }

  private func cells(
    of received: RecordRow, as decided: RecordRow, variables: [TableVariable], person: Int?
  ) -> [[String]] {
    let table = subject.table
    return variables.indices.compactMap { slot in
      let raw = received.readings[slot]
      let reading = decided.readings[slot]
      let id = variables[slot].id
      let isCorrected = reading.traits.contains(.corrected)
      guard isCorrected || !raw.raw.isEmpty && reading.answer != .flag(false) else { return nil }
      let isPerson = table.personSlot(of: id) != nil
      let place =
        isPerson
        ? table.location(ofMember: received, column: raw.column)
        : table.location(of: received, column: raw.column)
      let label = words.rulebook.label(of: id)[words.language]
      let answer = words.shown(words.answer(reading, of: id, standard: table.standard), of: id)
      return [
        place.spot(in: words.language),
        person.map { "\(words("Thành viên", "Member")) \($0): \(label)" } ?? label,
        raw.raw.isEmpty ? words("(trống)", "(empty)") : words.shown(raw.raw, of: id),
        isCorrected ? answer + " " + words("(đã sửa, xem mục 3)", "(corrected, see 3)") : answer,
      ]
    }
  }

  /// The indicators of the standard: which are short, which not, which are not known.
  func indicators() -> ExplanationSheet.Section {
    let indicators = words.rulebook.standards[subject.household.standard]?.indicators ?? []
    let family = words.rulebook.family("deprived")
    let asked = indicators.contains { indicator in
      family.map { subject.table.slot(of: $0.variable(of: indicator.code)) != nil } ?? false
    }
    let rows = indicators.map { indicator -> [String] in
      let variable = family?.variable(of: indicator.code) ?? ""
      let reading = subject.table.slot(of: variable).map { subject.record.household.readings[$0] }
      let answer =
        switch reading?.answer {
        case .flag(true): words("THIẾU HỤT", "DEPRIVED")
        case .flag(false): words("không thiếu hụt", "not deprived")
        default: words("chưa biết", "not known")
        }
      let cell = subject.table.slot(of: variable).map {
        let column = subject.record.household.readings[$0].column
        return subject.table.location(of: subject.record.household, column: column).spot(in: words.language)
      }
      return [
        String(indicator.number), indicator.label[words.language], indicator.service[words.language], answer,
        cell ?? "–",
      ]
    }
    return ExplanationSheet.Section(
      "indicators", title: words("Chỉ số thiếu hụt", "Indicators of deprivation"),
      columns: [
        ("number", words("Số", "No.")), ("indicator", words("Chỉ số", "Indicator")),
        ("service", words("Dịch vụ", "Service")), ("answer", words("Kết quả", "Answer")),
        ("cell", words("Ô", "Cell")),
      ],
      rows: asked ? rows : [],
      emptyNote: words("Biểu này không hỏi từng chỉ số.", "The form does not ask single indicators."))
  }
}
