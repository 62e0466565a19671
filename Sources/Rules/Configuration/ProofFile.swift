import Survey

/// `proof.yaml`: the words by which figures of a text are understood, and what is said of those that do not fit.
struct ProofFile {
  let vocabulary: ProofVocabulary
  /// The node of the findings; nil without a file.
  let findings: StrictNode?

  /// - Parameter file: The file; without it, as in a configuration of an earlier version, no text can be checked.
  init(_ file: ConfigurationFile?, lists: CodeLists) throws(RulebookErrors) {
    guard let file else {
      (vocabulary, findings) = (ProofVocabulary(), nil)
      return
    }
    let root = try StrictNode(file).mapping(
      required: ["words", "quantities", "lists", "repeated-from", "findings"])
    let words = try root.required("words").mapping(required: ProofWord.allCases.map(\.rawValue))
    var phrases: [ProofWord: [[String]]] = [:]
    for word in ProofWord.allCases {
      phrases[word] = ProofVocabulary.folded(try words.required(word.rawValue).texts())
    }
    let quantities = try Self.quantities(root.required("quantities"))
    let shared = try root.required("lists").list { (node) throws(RulebookErrors) in
      try Self.list(node, lists: lists)
    }
    vocabulary = ProofVocabulary(
      words: phrases, quantities: quantities, lists: shared,
      repeatedFrom: try root.required("repeated-from").wholeNumber(in: 1...1_000_000_000))
    findings = try root.required("findings")
  }

  private static func quantities(_ node: StrictNode) throws(RulebookErrors) -> [ProofQuantity] {
    var names = UniqueNames()
    var references: [StrictNode] = []
    let quantities = try node.list { (node) throws(RulebookErrors) in
      let fields = try node.mapping(
        required: ["id", "label", "unit", "words"],
        optional: ["count", "of", "complement", "sum", "base", "counted", "rises", "parts"])
      let base = fields.optional("base")
      let counted = fields.optional("counted")
      let parts = try fields.optional("parts")?.list() ?? []
      references += [base, counted].compactMap { $0 } + parts
      let indicator = PlanIndicator(
        id: try names.take(fields.required("id")), label: try fields.required("label").bilingual(),
        unit: try fields.required("unit").word(of: PlanIndicator.Unit.self),
        counted: try fields.optional("count")?.list(of: PlanIndicatorsFile.key) ?? [],
        whole: try fields.optional("of")?.list(of: PlanIndicatorsFile.key) ?? [],
        isComplement: try fields.optional("complement")?.flag() ?? false,
        isSummed: try fields.optional("sum")?.flag() ?? false)
      return ProofQuantity(
        indicator, words: ProofVocabulary.folded(try fields.required("words").texts()),
        base: try base?.text(), counted: try counted?.text(),
        isToRise: try fields.optional("rises")?.flag() ?? false,
        parts: try parts.map { (part) throws(RulebookErrors) in try part.text() })
    }
    let known = quantities.map(\.id).sorted()
    for reference in references { _ = try reference.word(of: known) }
    return quantities
  }

  private static func list(_ node: StrictNode, lists: CodeLists) throws(RulebookErrors) -> ProofList {
    let fields = try node.mapping(required: ["words", "table", "codes"], optional: ["items"])
    let codes = try fields.required("codes").word(of: lists.names + ["indicators"])
    var spellings: [String: [[String]]] = [:]
    for item in try fields.optional("items")?.list() ?? [] {
      let item = try item.mapping(required: ["code", "words"])
      spellings[try item.required("code").text(), default: []] += ProofVocabulary.folded(
        try item.required("words").texts())
    }
    return ProofList(
      words: ProofVocabulary.folded(try fields.required("words").texts()),
      table: try fields.required("table").word(of: TallyTable.self), codes: codes, spellings: spellings)
  }
}

extension ProofVocabulary {
  /// The words of a file `proof.yaml`, for a configuration without code lists but those of the standards.
  ///
  /// - Throws: ``RulebookErrors`` with the places of what is wrong.
  public init(yaml text: String) throws(RulebookErrors) {
    let lists = CodeLists(common: [:], byStandard: [:], ethnicGroups: [])
    self = try ProofFile(ConfigurationFile(name: "proof.yaml", text: text), lists: lists).vocabulary
  }
}
