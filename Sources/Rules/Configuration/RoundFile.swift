import Provenance
import Survey

/// A file of `rounds/`: one survey round.
struct RoundFile {
  let round: Round
  private let earlierRound: StrictNode?

  init(
    _ file: ConfigurationFile, standards: Set<StandardID>, names: inout UniqueNames
  ) throws(RulebookErrors) {
    let fields = try StrictNode(file).mapping(
      required: [
        "id", "kind", "year", "title", "review", "official-before", "source", "standards", "area-day",
        "minority-by",
      ], optional: ["earlier-round", "preliminary-before"])
    let kind = try fields.required("kind").word(of: Round.Kind.self)
    // A month has no preliminary results (decision 24/2021/QĐ-TTg, article 7).
    let preliminary = kind == .periodic ? try fields.required("preliminary-before") : nil
    if kind == .monthly, let node = fields.optional("preliminary-before") {
      throw RulebookErrors(.unknownKey(node.place, "preliminary-before", nearest: nil))
    }
    let review = try fields.required("review").mapping(required: ["from", "to"])
    _ = try fields.required("minority-by").word(of: ["head"])
    _ = try fields.required("source").text()
    let inForce = try fields.required("standards").list { (node) throws(RulebookErrors) in
      StandardID(rawValue: try node.word(of: standards.map(\.rawValue).sorted()))
    }
    earlierRound = fields.optional("earlier-round")
    round = Round(
      id: RoundID(rawValue: try names.take(fields.required("id"))),
      kind: kind,
      year: try fields.required("year").wholeNumber(in: 2000...2100),
      title: try fields.required("title").bilingual(),
      review: Validity(
        from: try review.required("from").day(), through: try review.required("to").day()),
      preliminaryBefore: try preliminary?.day(),
      officialBefore: try fields.required("official-before").day(), standards: inForce,
      earlierRound: try fields.optional("earlier-round").map { (node) throws(RulebookErrors) in
        RoundID(rawValue: try node.text())
      }, areaDay: try fields.required("area-day").day())
  }

  /// Checks that the round before is one of some rounds.
  func checkEarlierRound(among rounds: [RoundID]) throws(RulebookErrors) {
    _ = try earlierRound?.word(of: rounds.map(\.rawValue))
  }
}
