import Rules
import Survey
import VietnameseText

/// The cells of one row that some violated rules look at, each with what else could stand there.
struct RecordCells {
  /// One cell.
  struct Cell {
    /// The place of the cell among the row's readings.
    var reading: Int
    /// The violated rules that look at it, by their place.
    var rules: Set<Int>
    /// Whether one of them names it as the cell of its finding.
    var isNamed: Bool
    /// What could stand there instead: all codes of a closed list, and the numbers around the bounds of the rules.
    var candidates: [Answer]
  }

  /// The cells, those that most rules look at first, then those that a rule names, then in the order of the configuration.
  let cells: [Cell]

  init(
    of violated: [EditRule], in row: RecordRow, variables: [TableVariable], rulebook: Rulebook,
    standard: StandardID, frame: Frame
  ) {
    let numbers = Self.numbers(of: violated, frame: frame)
    var cells: [(order: Int, cell: Cell)] = []
    for (reading, variable) in variables.enumerated() {
      let name = variable.id.rawValue
      let rules = violated.indices.filter { Self.asks(violated[$0], of: name, rulebook: rulebook) }
      guard !rules.isEmpty, let known = rulebook.variable(variable.id), known.kind != .place else { continue }
      let candidates = Self.candidates(
        for: known, instead: row.readings[reading].answer, numbers: numbers, rulebook: rulebook,
        standard: standard)
      guard !candidates.isEmpty else { continue }
      let isNamed = violated.contains { $0.location == variable.id }
      cells.append(
        (
          rulebook.vocabulary[name] ?? .max,
          Cell(reading: reading, rules: Set(rules), isNamed: isNamed, candidates: candidates)
        ))
    }
    self.cells = cells.sorted { left, right in
      if left.cell.rules.count != right.cell.rules.count {
        return left.cell.rules.count > right.cell.rules.count
      }
      if left.cell.isNamed != right.cell.isNamed { return left.cell.isNamed }
      return left.order < right.order
    }.map(\.cell)
  }

  /// Whether a rule looks at a variable, itself or through a fact that follows from it.
  private static func asks(_ rule: EditRule, of name: String, rulebook: Rulebook) -> Bool {
    rule.check.variables.contains { slot in
      let asked = rulebook.vocabulary.name(ofSlot: slot)
      if asked == name { return true }
      return Fact(rawValue: asked)?.answers.contains { $0 == name || $0.hasSuffix("_") && name.hasPrefix($0) }
        ?? false
    }
  }

  /// The numbers that the rules compare with: what they write, what they see, and what they say is expected.
  private static func numbers(of rules: [EditRule], frame: Frame) -> [Int] {
    var values: [Value] = []
    for rule in rules {
      values += rule.check.constants
      values += rule.check.variables.map { frame[$0] }
      values += rule.saying.keys.sorted().compactMap { rule.saying[$0]?.value(on: frame.values.span) }
    }
    let found = values.compactMap { value -> Int? in
      switch value {
      case .integer(let number): number
      case .number(let number): Int(exactly: number.rounded())
      case .null, .boolean, .string: nil
      }
    }
    return Set(found).filter { (-1_000_000_000...1_000_000_000).contains($0) }.sorted()
  }

  private static func candidates(
    for variable: Variable, instead answer: Answer, numbers: [Int], rulebook: Rulebook, standard: StandardID
  ) -> [Answer] {
    let all: [Answer] =
      switch variable.kind {
      case .mark: [.flag(false), .flag(true)]
      case .choice:
        variable.codeList.map { rulebook.codeLists.list($0, for: standard).codes.map { .code($0.code) } }
          ?? []
      case .count, .points, .money:
        Set(numbers.flatMap { number in [0, 1, -1, 5, -5, 10, -10].map { number + $0 } })
          .filter { $0 >= 0 }.sorted().map { .whole($0) }
      case .decimal, .percent:
        numbers.filter { $0 >= 0 }.map { .decimal(Double($0)) }
      // Any other text, number or date may be the right one: that it stands for no contradiction is all one can say.
      case .text, .name, .code, .choices, .identity, .date, .place: [.missing]
      }
    return Array(all.filter { $0 != answer }.prefix(mostCandidates))
  }

  private static let mostCandidates = 96
}

extension Fact {
  /// The variables that the fact follows from; one that ends with `_` stands for all ticks of a family.
  fileprivate var answers: [String] {
    switch self {
    case .computedStatus, .computedCriterion: ["b1_points", "b2_points", "deprived_", "area_type"]
    case .deprivationCount, .deprivationPoints: ["deprived_", "b2_points"]
    case .deprivationTicks: ["deprived_"]
    case .causeTicks: ["cause_", "causes"]
    case .willTicks: ["will_"]
    case .decisionYear: ["decision_date"]
    case .isUrban: ["area_type"]
    case .birthYear, .ageLeast, .ageMost, .birthIsPossible, .bornAfterReview, .centuryIsGuessed: ["birth"]
    case .identityLength, .identitySex, .identityBirthYear, .identityPlaceIsKnown, .identityZeroRestored,
      .identityRepetition:
      ["identity_number"]
    case .isHead, .relationshipRepetition: ["relationship"]
    case .nameIsPlausible, .personRepetition: ["name"]
    case .sexIsReadable: ["sex"]
    case .ethnicityIsReadable, .ethnicityCodeIsUnclear: ["ethnicity"]
    case .reviewYear, .listedMembers, .headCount, .headSex, .headBirthYear, .headIsMinority, .codeRepetition,
      .previousNumber, .earlierStatus, .movedHere, .mainListStatus, .provinceCodeIsKnown,
      .districtCodeIsKnown,
      .communeCodeFits, .communeNameFits, .areaTypeFits, .villageIsKnown, .districtHadEnded, .isOnThisList,
      .hasDeparture, .listedHouseholds:
      []
    }
  }
}
