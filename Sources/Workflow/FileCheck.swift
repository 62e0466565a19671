import Foundation
public import Provenance
public import Rules
public import Spreadsheet
import Stages
import Store
import Survey

/// Reads and judges files without keeping anything.
public struct FileCheck {
  private let rulebook: Rulebook
  private let schemas: SchemaFolder
  private let rulesets: [DatapointRuleset]
  private let limits: ReadingLimits

  /// What was found in some files.
  public struct Result: Sendable {
    /// The findings, in the order of the places.
    public var findings: [Finding]
    /// Whether a form is unknown or has drifted.
    public var hasDrift: Bool
    /// What became of each edit rule, over all rounds of the files; empty when no table was judged.
    public var outcomes: [RuleOutcome] = []
    /// What the rules were asked of each record, where that was wanted.
    var asked: [RuleQuestion] = []
  }

  /// A check by the rules of a rulebook.
  ///
  /// - Parameters:
  ///   - schemas: What submitted XML is checked by.
  ///   - limits: What a file may ask for.
  ///   - rulesets: The rulesets whose questions and answers the result keeps; none in daily work.
  public init(
    rulebook: Rulebook, schemas: SchemaFolder, limits: ReadingLimits = .standard,
    keepingQuestionsOf rulesets: [DatapointRuleset] = []
  ) {
    self.rulebook = rulebook
    self.schemas = schemas
    self.rulesets = rulesets
    self.limits = limits
  }

  /// Checks files and folders of files.
  ///
  /// - Parameters:
  ///   - round: The round they are for; nil to take it from the title of each table.
  ///   - jobs: How many files are read at the same time.
  public func check(_ paths: [String], round: Round?, jobs: Int) async throws -> Result {
    let reader = FileReader(
      round: round, rulebook: rulebook, forms: KnownForms(rulebook), knownNames: [:], schemas: schemas,
      received: nil, limits: limits)
    let readings = try await reader.read(try Inbox(paths).opened(limits).files, jobs: jobs, progress: nil)
    var findings = readings.flatMap(\.findings)
    let rounds = Set(readings.flatMap { $0.tables.map(\.round) })
    var deliveries: [RoundID: [CheckedDelivery]] = [:]
    for id in rounds.sorted() {
      guard let round = rulebook.rounds[id] else { continue }
      deliveries[id] = try place(readings, round: round, findings: &findings)
    }
    var asked: [RuleQuestion] = []
    var outcomes: [RuleOutcome] = []
    for id in rounds.sorted() {
      guard let round = rulebook.rounds[id] else { continue }
      let judged = try judge(
        deliveries[id] ?? [], of: round, earlier: round.earlierRound.flatMap { deliveries[$0] } ?? [])
      findings += judged.findings
      asked += judged.validator.asked
      let own = judged.validator.outcomes
      outcomes = outcomes.isEmpty ? own : zip(outcomes, own).map { $0.joined(with: $1) }
    }
    return Result(
      findings: findings.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) },
      hasDrift: readings.contains(where: \.hasDrift), outcomes: outcomes, asked: asked)
  }

  /// A delivery with the place it speaks of.
  private struct CheckedDelivery {
    var unit: DeliveryUnit
    var part: Placement.Placed
    var register: VillageRegister

    func table() throws(StoreError) -> PlacedTable {
      PlacedTable(table: try part.table.unpacked(), place: part.place, village: part.village)
    }
  }

  private func place(
    _ readings: [FileReading], round: Round, findings: inout [Finding]
  ) throws -> [CheckedDelivery] {
    let own = readings.map { reading in
      var reading = reading
      reading.tables.removeAll { $0.round != round.id }
      return reading
    }
    var placement = Placement(rulebook: rulebook, round: round, register: VillageRegister())
    try placement.place(own)
    let units = UnitSorter(placement.placed)
    findings += placement.findings.map(\.finding)
    findings += units.conflictFindings(rulebook).map(\.finding)
    let parts = Dictionary(
      placement.placed.map { (UnitSorter.delivery(of: $0).id, $0) }, uniquingKeysWith: { first, _ in first })
    return units.single.compactMap { delivery in
      parts[delivery.id].map {
        CheckedDelivery(unit: delivery.unit, part: $0, register: placement.register)
      }
    }
  }

  private func judge(
    _ deliveries: [CheckedDelivery], of round: Round, earlier: [CheckedDelivery]
  ) throws -> (findings: [Finding], validator: Validator) {
    var validator = Validator(
      rulebook: rulebook, round: round, register: deliveries.first?.register ?? VillageRegister(),
      earlier: try lists(
        earlier, preferring: round.standards.last ?? "", register: deliveries.first?.register),
      keepingQuestionsOf: rulesets)
    var findings: [Finding] = []
    let ordered = deliveries.sorted {
      ($0.unit.kind.judgingOrder, $0.unit) < ($1.unit.kind.judgingOrder, $1.unit)
    }
    for delivery in ordered { findings += validator.judge(try delivery.table()) }
    let listed = Set(deliveries.filter { $0.unit.kind == .list }.map(\.unit.village))
    findings += validator.judgeEarlierHouseholds(of: listed).map(\.finding)
    return (findings, validator)
  }

  /// The earlier lists, each under the village of this round that has its name.
  private func lists(
    _ deliveries: [CheckedDelivery], preferring standard: StandardID, register: VillageRegister?
  ) throws -> EarlierLists {
    var chosen: [AreaCode: CheckedDelivery] = [:]
    for checked in deliveries {
      let unit = checked.unit
      guard unit.kind == .list || unit.kind == .approvedList, let own = checked.part.village else {
        continue
      }
      let village = register?.find(own.name, in: own.commune)?.code ?? own.code
      if let known = chosen[village],
        EarlierRound.rank(known.unit, standard) <= EarlierRound.rank(unit, standard)
      {
        continue
      }
      chosen[village] = checked
    }
    return EarlierLists(
      Dictionary(
        uniqueKeysWithValues: try chosen.map { village, checked in
          (village, EarlierLists.entries(of: try checked.table().table, village: village))
        }), weights: rulebook.linking)
  }
}
