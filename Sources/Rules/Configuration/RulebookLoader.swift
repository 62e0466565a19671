public import Foundation
import Provenance
import Survey

extension Rulebook {
  /// Loads a configuration folder and checks it: unknown keys, names that nothing defines, rules that cannot be asked,
  /// a classification with a gap are errors with file, line and column.
  ///
  /// - Parameters:
  ///   - folder: The folder, `pipeline-config`.
  ///   - hash: Makes the SHA-256 of some bytes, in hexadecimal.
  /// - Throws: ``RulebookErrors``, as many as could be found in one go.
  public init(
    contentsOf folder: URL, hash: ([UInt8]) -> String
  ) throws(RulebookErrors) {
    let files = try ConfigurationFolder(folder)
    let areaFile = try files.file("areas/areas.csv")
    let areas = ReadingBeside { () throws(RulebookErrors) in AreaTree(try AreaFile.areas(areaFile)) }
    let lists = try CodeListFiles.read(files)
    let variables = try VariablesFile(files.file("variables.yaml"), codeLists: lists.names)
    let standardFiles = try files.all(in: "standards", extension: "yaml").map {
      (file) throws(RulebookErrors) in
      try StandardFile(file)
    }
    let localFiles = try files.all(in: "local-standards", extension: "yaml").map {
      (file) throws(RulebookErrors) in
      try LocalStandardFile(file)
    }
    let measureFile = try MeasuresFile(files.file("edit-rules/measures.yaml"))
    let vocabulary = try Self.vocabulary(
      variables, lists, standardFiles, localFiles, measureFile)
    let headings = try ColumnsFile(
      files.file("layouts/columns.yaml"), variables: variables, vocabulary: vocabulary, lists: lists)
    let decisions = try DecisionsFile(files.file("decisions.yaml"), variables: variables)
    let proceedings = try ProceedingsFile(files.optionalFile("proceedings.yaml"))
    let linking = try LinkingFile(files.optionalFile("linking.yaml"))
    let proof = try ProofFile(files.optionalFile("proof.yaml"), lists: lists)
    let protection = try files.optionalFile("protection.yaml").map { (file) throws(RulebookErrors) in
      try ProtectionFile(file).rules
    }
    var errors: [RulebookError] = []
    func checked<Part>(_ part: () throws(RulebookErrors) -> Part) -> Part? {
      do {
        return try part()
      } catch {
        errors += error.errors
        return nil
      }
    }
    var standardNames = UniqueNames()
    let standards = standardFiles.compactMap { file in
      checked { () throws(RulebookErrors) in
        try file.standard(vocabulary: vocabulary, names: &standardNames)
      }
    }
    let locals = localFiles.compactMap { file in
      checked { () throws(RulebookErrors) in
        try file.standard(vocabulary: vocabulary, national: standards, names: &standardNames)
      }
    }
    let standardIDs = Set(standards.map(\.id))
    let measures = checked { () throws(RulebookErrors) in try measureFile.measures(vocabulary: vocabulary) }
    let layoutFiles = files.all(in: "layouts", extension: "yaml").filter { $0.name != "layouts/columns.yaml" }
    var layoutNames = UniqueNames()
    let layouts = layoutFiles.compactMap { file in
      checked { () throws(RulebookErrors) in
        try LayoutFile.layout(
          file, variables: variables, vocabulary: vocabulary, lists: lists, names: &layoutNames)
      }
    }
    errors += Self.untied(layouts)
    var roundNames = UniqueNames()
    let roundFiles = files.all(in: "rounds", extension: "yaml").compactMap { file in
      checked { () throws(RulebookErrors) in
        try RoundFile(file, standards: standardIDs, names: &roundNames)
      }
    }
    let rounds = roundFiles.map(\.round)
    for file in roundFiles where errors.isEmpty {
      _ = checked { () throws(RulebookErrors) in try file.checkEarlierRound(among: rounds.map(\.id)) }
    }
    var calendarNames = UniqueNames()
    let calendarFiles = files.all(in: "calendars", extension: "yaml").compactMap { file in
      checked { () throws(RulebookErrors) in try CalendarFile(file, names: &calendarNames) }
    }
    var ruleNames = UniqueNames()
    var editRules: [EditRule] = []
    var findings: [ProgramFinding] = []
    for file in files.all(in: "edit-rules", extension: "yaml") where file.name != "edit-rules/measures.yaml" {
      let reader = EditRulesFile(
        vocabulary: vocabulary, variables: variables, standards: standardIDs, measures: measures ?? [])
      if file.name == "edit-rules/tables.yaml" {
        findings +=
          checked { () throws(RulebookErrors) in try reader.findings(file, names: &ruleNames) } ?? []
      } else {
        editRules += checked { () throws(RulebookErrors) in try reader.rules(file, names: &ruleNames) } ?? []
      }
    }
    if let node = proof.findings {
      findings +=
        checked { () throws(RulebookErrors) in try EditRulesFile.findings(node, names: &ruleNames) } ?? []
    }
    if errors.isEmpty {
      _ = checked { () throws(RulebookErrors) in
        try decisions.checkRules(among: editRules.map(\.id.rawValue).sorted())
        try proceedings.checkRules(among: findings.map(\.id.rawValue).sorted())
      }
    }
    var planNames = UniqueNames()
    let plans = files.all(in: "plans", extension: "yaml").compactMap { file in
      checked { () throws(RulebookErrors) in
        try PlanIndicatorsFile.indicators(file, names: &planNames)
      }
    }
    let forms = checked { () throws(RulebookErrors) in
      try FormFiles.forms(
        files.all(in: "forms", extension: "yaml"), standards: standards, lists: lists)
    }
    let householdLists = checked { () throws(RulebookErrors) in
      try ListFormFile.lists(
        files.all(in: "lists", extension: "yaml"), beside: forms ?? [], standards: standards, lists: lists)
    }
    let office = checked { () throws(RulebookErrors) in
      try OfficeFile.office(files.optionalFile("offices.yaml"))
    }
    let tree = checked { () throws(RulebookErrors) in try areas.part() }
    for file in calendarFiles where errors.isEmpty {
      _ = checked { () throws(RulebookErrors) in try file.checkArea(among: tree ?? AreaTree([])) }
    }
    if let all = RulebookErrors(errors) { throw all }
    self.init(
      variables: variables.byName, families: variables.families, columns: headings.columns,
      familyHeadings: headings.families, layouts: layouts, codeLists: lists,
      standards: Dictionary(standards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      localStandards: locals.sorted { $0.standard.id < $1.standard.id },
      rounds: Dictionary(rounds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      editRules: editRules,
      measures: measures ?? [],
      programFindings: Dictionary(findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      decisions: decisions.forms, proceedings: proceedings.form,
      calendar: ReviewCalendar(parts: calendarFiles.map(\.part)),
      planIndicators: plans.flatMap { $0 }, forms: forms ?? [], householdLists: householdLists ?? [],
      office: office ?? nil,
      linking: linking.weights, proof: proof.vocabulary, protection: protection,
      areas: tree ?? AreaTree([]),
      boundaries: BoundaryFiles(
        crosswalk: files.optionalFile("areas/crosswalk.csv"),
        villages: files.optionalFile("areas/villages.csv")),
      vocabulary: vocabulary,
      hash: hash(Array(files.fingerprint.utf8)))
  }

  /// Layouts of members whose households no layout reads.
  private static func untied(_ layouts: [Layout]) -> [RulebookError] {
    let known = layouts.map(\.id).sorted()
    return layouts.compactMap { layout in
      guard let parent = layout.belongsTo, !known.contains(parent) else { return nil }
      return RulebookError.unknownWord(
        ConfigurationPlace(file: "layouts/\(layout.id).yaml"), parent, allowed: known,
        nearest: known.nearest(to: parent))
    }
  }

  private static func vocabulary(
    _ variables: VariablesFile, _ lists: CodeLists, _ standards: [StandardFile],
    _ locals: [LocalStandardFile], _ measures: MeasuresFile
  ) throws(RulebookErrors) -> RuleVocabulary {
    let families = variables.families.map { family in
      let codes =
        family.codeList == "indicators"
        ? Set(standards.flatMap { $0.indicators.map(\.code) })
        : Set(lists.allCodes(of: family.codeList))
      return (family, codes: codes)
    }
    do {
      return try RuleVocabulary(
        variables: variables.variables, families: families, measures: measures.names,
        figures: Set((standards.flatMap(\.figures) + locals.flatMap(\.figures)).map(\.name)))
    } catch {
      throw RulebookErrors(
        RulebookError(place: ConfigurationPlace(file: "variables.yaml"), message: error.message))
    }
  }
}
