public import Provenance
public import Survey

/// Everything a statistician may change, loaded and checked once: after that there is no configuration, only rules.
public struct Rulebook: Sendable {
  /// The variables by name.
  public let variables: [VariableID: Variable]
  /// The families of variables, in their order.
  public let families: [VariableFamily]
  /// What headings mean.
  public let columns: [ColumnHeading]
  /// What headings of families mean.
  public let familyHeadings: [FamilyHeading]
  /// The layouts of forms.
  public let layouts: [Layout]
  /// The code lists.
  public let codeLists: CodeLists
  /// The standards by name.
  public let standards: [StandardID: Standard]
  /// The higher lines of provinces, in the order of their names.
  public let localStandards: [LocalStandard]
  /// The rounds by name.
  public let rounds: [RoundID: Round]
  /// The edit rules, in their order.
  public let editRules: [EditRule]
  /// The measures that rules name.
  public let measures: [Measure]
  /// The wording of what the program finds by itself.
  public let programFindings: [RuleID: ProgramFinding]
  /// How sheets of decisions are read.
  public let decisions: DecisionForms
  /// How sheets of dates are read.
  public let proceedings: ProceedingForm
  /// The days by which results are due.
  public let calendar: ReviewCalendar
  /// What plans of programmes set targets for.
  public let planIndicators: [PlanIndicator]
  /// The forms that offices sign, in the order of their files.
  public let forms: [PrintedForm]
  /// The lists of households by name that offices print, in the order of their files.
  public let householdLists: [HouseholdListForm]
  /// What stands around their tables; nil where nothing does.
  public let office: PrintedOffice?
  /// What speaks for two households of different rounds being one.
  public let linking: LinkWeights
  /// By which words figures of a text are understood.
  public let proof: ProofVocabulary
  /// Which small numbers the public edition keeps back; nil where nothing is said of it.
  public let protection: ProtectionRules?
  /// The area tree.
  public let areas: AreaTree
  /// The files on changes of boundaries, unread.
  let boundaries: BoundaryFiles
  /// Every name a rule can use.
  public let vocabulary: RuleVocabulary
  /// The SHA-256 of every configuration file in order, in hexadecimal; it names the rules that made a result.
  public let hash: String
}

extension Rulebook {
  /// The codes of a family of variables under a standard; `indicators` are those of the standard itself.
  public func codes(of family: VariableFamily, for standard: StandardID) -> CodeList {
    guard family.codeList == "indicators" else { return codeLists.list(family.codeList, for: standard) }
    return standards[standard]?.indicatorList ?? CodeList(codes: [])
  }

  /// What the program found by itself, in the words of the configuration.
  ///
  /// - Returns: One finding; none when the configuration has no words for it.
  public func findings(
    _ rule: RuleID, at location: SourceLocation, _ values: [String: BilingualText] = [:],
    others: [SourceLocation] = []
  ) -> [Finding] {
    programFindings[rule].map { [$0.finding(at: location, values, others: others)] } ?? []
  }

  /// The family of a prefix; nil when there is none.
  public func family(_ prefix: String) -> VariableFamily? { families.first { $0.prefix == prefix } }

  /// What is known of a variable, one of a family included; nil when there is no such variable.
  public func variable(_ id: VariableID) -> Variable? {
    if let known = variables[id] { return known }
    return families.first { id.rawValue.hasPrefix($0.prefix + "_") }.map {
      Variable(id: id, scope: $0.scope, kind: $0.kind, label: $0.label)
    }
  }

  /// The names whose values the program works out, whatever a table asks: facts, measures, figures of the law.
  public var workedOutNames: [String] {
    Fact.allCases.map(\.rawValue) + measures.map(\.name) + standards.values.flatMap { $0.figures.map(\.name) }
  }

  /// What a variable is called; a variable of a family by the family and its code.
  public func label(of variable: VariableID) -> BilingualText {
    if let known = variables[variable] { return known.label }
    for family in families where variable.rawValue.hasPrefix(family.prefix + "_") {
      for standard in standards.keys.sorted() {
        if let code = codes(of: family, for: standard).codes.first(where: {
          family.variable(of: $0.code) == variable
        }) {
          return BilingualText(
            vietnamese: family.label.vietnamese + ": " + code.label.vietnamese,
            english: family.label.english + ": " + code.label.english)
        }
      }
    }
    return BilingualText(variable.rawValue)
  }
}
