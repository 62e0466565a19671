import Foundation
import Rules
import Store
import Survey

/// What a store knows of the inputs of a round beside their bytes, so that reading them again gives the same: names, the
/// order they came in, what became of each list, the numbers of villages.
///
/// Names of received files may be names of persons: this part of a release is for the office only.
struct ReleaseRecord: Codable {
  /// A received file.
  struct File: Codable {
    var sha256: String
    var name: String
    var bytes: Int
    /// When it came, and when its tables had their last say, as places in one order.
    var received: Int
    var run: Int
  }

  /// What became of a list.
  struct List: Codable {
    var id: String
    var state: String
    var supersededBy: String?
    var run: Int
  }

  /// A file of corrections, waivers, links and dates in force.
  struct Decisions: Codable {
    var sha256: String
    var name: String
    var bytes: Int
  }

  /// A round.
  struct Part: Codable {
    var round: String
    var files: [File]
    var lists: [List]
    var decisions: [Decisions]
  }

  /// A village and its number.
  struct NumberedVillage: Codable {
    var code: String
    var commune: String
    var name: String
    var firstDay: String
    var isRegistered: Bool
  }

  /// The rounds, those looked back on first.
  var rounds: [Part]
  /// The villages.
  var villages: [NumberedVillage]

  /// The names that received files came under, by hash.
  var names: [String: String] {
    let all =
      rounds.flatMap { $0.files.map { ($0.sha256, $0.name) } + $0.decisions.map { ($0.sha256, $0.name) } }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// The hashes of all inputs, in their order.
  var inputs: [String] {
    Set(rounds.flatMap { $0.files.map(\.sha256) + $0.decisions.map(\.sha256) }).sorted()
  }
}

extension ReleaseRecord {
  /// States that the record speaks of the inputs of a manifest and of nothing else.
  ///
  /// - Throws: ``ReleaseProblem``.
  func check(against manifest: ReleaseManifest) throws {
    let known = Set(manifest.inputs.map(\.sha256))
    let digits = Set("0123456789abcdef")
    let numbers = rounds.flatMap { part in
      part.files.flatMap { [$0.received, $0.run] } + part.lists.map(\.run)
    }
    guard inputs.allSatisfy({ $0.count == 64 && $0.allSatisfy(digits.contains) && known.contains($0) }),
      numbers.allSatisfy({ (0...numbers.count).contains($0) })
    else { throw ReleaseProblem.unreadable(ReleaseManifest.Part.record) }
  }

  /// What a store knows of a round and of those it looks back on.
  init(of round: Round, in store: SurveyStore, rulebook: Rulebook) throws {
    let earlier = EarlierRound(rulebook: rulebook, store: store).roundsBefore(round.id)
    let known = try store.files()
    var parts: [(RoundID, files: [RoundFile], lists: [DeliverySummary], decisions: [DecisionFile])] = []
    let removals = try store.removals()
    // What is left of a round without personal data gives nothing again.
    for id in earlier.reversed() + [round.id] where removals[id] != .removed {
      // A file whose bytes are not kept gave nothing but its refusal.
      let files = try store.tableFiles(round: id).filter {
        try store.received.has($0.file.hash)
      }
      parts.append((id, files, try store.deliveries(round: id), try store.decisionFiles(round: id)))
    }
    let runs = parts.flatMap { part in
      part.files.flatMap { [$0.received, $0.run] } + part.lists.map(\.run)
    }
    let ranks = Dictionary(
      Set(runs).sorted().enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    rounds = parts.compactMap { id, files, lists, decisions in
      guard !files.isEmpty || !decisions.isEmpty else { return nil }
      return Part(
        round: id.rawValue,
        files: files.map {
          File(
            sha256: $0.file.hash, name: $0.file.name, bytes: $0.file.bytes, received: ranks[$0.received] ?? 0,
            run: ranks[$0.run] ?? 0)
        },
        lists: lists.map {
          List(id: $0.id, state: $0.state.rawValue, supersededBy: $0.supersededBy, run: ranks[$0.run] ?? 0)
        }.sorted { $0.id < $1.id },
        decisions: decisions.map {
          Decisions(sha256: $0.hash, name: $0.name, bytes: known[$0.hash]?.bytes ?? 0)
        })
    }
    villages = try store.registeredVillages().map {
      NumberedVillage(
        code: $0.village.code.rawValue, commune: $0.village.commune.rawValue, name: $0.village.name,
        firstDay: $0.firstDay.description, isRegistered: $0.village.isRegistered)
    }
  }
}
