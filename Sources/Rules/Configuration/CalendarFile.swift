import Provenance
import Survey

/// A file of `calendars/`: the days by which results are due, of the country or of one place.
struct CalendarFile {
  let part: ReviewCalendar.Part
  private let area: StrictNode?

  init(_ file: ConfigurationFile, names: inout UniqueNames) throws(RulebookErrors) {
    let fields = try StrictNode(file).mapping(required: ["id", "warn-days", "deadlines"], optional: ["area"])
    _ = try names.take(fields.required("id"))
    area = fields.optional("area")
    let warningDays = try fields.required("warn-days").wholeNumber(in: 0...365)
    var ids = UniqueNames()
    var deadlines: [Deadline] = []
    for node in try fields.required("deadlines").list() {
      deadlines.append(try Self.deadline(node, warningDays: warningDays, ids: &ids))
    }
    part = ReviewCalendar.Part(
      area: try area.map { (node) throws(RulebookErrors) in AreaCode(rawValue: try node.text()) },
      deadlines: deadlines)
  }

  private static func deadline(
    _ node: StrictNode, warningDays: Int, ids: inout UniqueNames
  ) throws(RulebookErrors) -> Deadline {
    let fields = try node.mapping(
      required: ["id", "rounds", "title", "expects", "source"],
      optional: ["before", "by", "warning", "warn-days"])
    let (day, includesDay): (StrictNode, Bool)
    switch (fields.optional("before"), fields.optional("by")) {
    case (let before?, nil): (day, includesDay) = (before, false)
    case (nil, let by?): (day, includesDay) = (by, true)
    case (nil, nil): throw RulebookErrors(.missingKey(node.place, "before"))
    case (_?, let by?): throw RulebookErrors(.keyTwice(by.place, "by"))
    }
    return Deadline(
      id: try ids.take(fields.required("id")),
      rounds: try fields.required("rounds").word(of: Round.Kind.self),
      mark: try mark(day), includesDay: includesDay, title: try fields.required("title").bilingual(),
      expects: try fields.required("expects").list { (node) throws(RulebookErrors) in
        let fields = try node.mapping(required: ["kind", "label"])
        return Deadline.Expectation(
          kind: try fields.required("kind").word(of: TableKind.self),
          label: try fields.required("label").bilingual())
      },
      source: try fields.required("source").text(), warning: try fields.optional("warning")?.bilingual(),
      warningDays: try fields.optional("warn-days")?.wholeNumber(in: 0...365) ?? warningDays)
  }

  /// A day of the round, or month and day such as `12-05`; 29 February, which most years lack, is none.
  private static func mark(_ node: StrictNode) throws(RulebookErrors) -> Deadline.Mark {
    let text = try node.text()
    switch text {
    case "preliminary-before": return .preliminary
    case "official-before": return .official
    case "review-end": return .reviewEnd
    default:
      guard let day = Day("2001-" + text) else { throw RulebookErrors(.notDay(node.place, text)) }
      return .day(month: day.month, day: day.day)
    }
  }

  /// Checks that its place is one of some areas.
  func checkArea(among tree: AreaTree) throws(RulebookErrors) {
    guard let area, let code = part.area, tree.areas(withCode: code).isEmpty else { return }
    throw RulebookErrors(.unknownWord(area.place, code.rawValue, allowed: ["areas/areas.csv"], nearest: nil))
  }
}
