import Provenance
import Rules
import Stages
import Survey
import TestSupport
import VietnameseText

/// The lists of two rounds of one place whose pairs are known, and copies of the later ones with errors at stated rates.
struct DamagedLists {
  /// What may be wrong with a household of the later round.
  enum Damage: String, CaseIterable {
    case misspelt = "name misspelt"
    case birthYear = "birth year off by one"
    case moved = "moved to another village"
    case noNumber = "no identity number"
    case reshuffled = "codes of the village reshuffled"
  }

  /// A household of the later round with what became of it.
  struct Copy {
    var identity: HouseholdIdentity
    var damages: Set<Damage> = []
    /// The household of the earlier round that it is; nil when it is on no earlier list.
    var truth: HouseholdKey?
  }

  let earlier: EarlierLists
  private(set) var villages: [AreaCode: [Copy]] = [:]

  /// The lists of two rounds: households of one village and code are one household in both.
  init(
    earlier households: [Household], later: [Household], weights: LinkWeights, seed: UInt64,
    rates: [Damage: Int] = [.misspelt: 50, .birthYear: 30, .moved: 20, .noNumber: 100, .reshuffled: 300]
  ) {
    let lists = Dictionary(grouping: households, by: \.key.village)
    earlier = EarlierLists(
      lists.mapValues { list in
        list.map { household in
          EarlierLists.Entry(
            household: EarlierHousehold(
              key: household.key, status: household.status, persons: household.persons),
            identity: HouseholdIdentity(household),
            location: SourceLocation(file: "2018.xlsx"))
        }
      }, weights: weights)
    let known = Set(households.map { [$0.key.village.rawValue, $0.key.code] })
    var generator = SeededGenerator(seed: seed)
    func happens(_ damage: Damage) -> Bool {
      Int.random(in: 0..<1000, using: &generator) < rates[damage] ?? 0
    }
    let now = Dictionary(grouping: later, by: \.key.village)
    let codes = now.keys.sorted()
    var moves: [(copy: Copy, from: AreaCode)] = []
    for village in codes {
      var list: [Copy] = []
      for household in now[village] ?? [] {
        var copy = Copy(identity: HouseholdIdentity(household))
        if known.contains([village.rawValue, household.key.code]) {
          copy.truth = HouseholdKey(round: "2018", village: village, code: household.key.code)
        }
        if happens(.misspelt), let name = copy.identity.headName?.text {
          copy.identity.headName = MatchingKey(Self.misspelt(name, using: &generator))
          copy.damages.insert(.misspelt)
        }
        if happens(.birthYear), let year = copy.identity.headBirthYear {
          copy.identity.headBirthYear = year + (Bool.random(using: &generator) ? 1 : -1)
          copy.damages.insert(.birthYear)
        }
        if happens(.noNumber) {
          copy.identity.headIdentityNumber = nil
          copy.damages.insert(.noNumber)
        }
        if happens(.moved), codes.count > 1 {
          copy.damages.insert(.moved)
          moves.append((copy, village))
        } else {
          list.append(copy)
        }
      }
      villages[village] = list
    }
    for move in moves {
      guard let target = codes.filter({ $0 != move.from }).randomElement(using: &generator) else { continue }
      var copy = move.copy
      copy.identity.code = String(900 + (villages[target]?.count ?? 0))
      villages[target]?.append(copy)
    }
    for village in codes where happens(.reshuffled) {
      let shuffled = (villages[village] ?? []).map(\.identity.code).shuffled(using: &generator)
      for (row, code) in shuffled.enumerated() {
        villages[village]?[row].identity.code = code
        villages[village]?[row].damages.insert(.reshuffled)
      }
    }
  }

  /// A name as a hurried hand writes it: a letter dropped, doubled, swapped or without its diacritics, a word left out.
  static func misspelt(_ name: String, using generator: inout SeededGenerator) -> String {
    var letters = Array(name)
    let places = letters.indices.dropLast().filter { letters[$0] != " " && letters[$0 + 1] != " " }
    guard let place = places.randomElement(using: &generator) else { return name + "a" }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters.swapAt(place, place + 1)
    case 3: return MatchingKey(name).skeleton
    default:
      var words = name.split(separator: " ")
      if words.count > 2 { words.remove(at: 1) }
      return words.count > 1 && words.count < name.split(separator: " ").count
        ? words.joined(separator: " ") : name + "h"
    }
    let changed = String(letters)
    return changed == name ? name + "n" : changed
  }

  /// Households that no number finds in the other village.
  static let movedWithoutNumber = "moved and no identity number"

  /// How many households were found again, by kind of damage.
  struct Score {
    var households = 0
    var right = 0
    var wrong = 0
    var asked = 0

    var recall: Double { households == 0 ? 1 : Double(right) / Double(households) }
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  }

  /// Links the damaged lists and compares with the truth.
  func score() -> (all: Score, kinds: [(name: String, score: Score)]) {
    let linkages = villages.sorted { $0.key < $1.key }.map { village, copies in
      earlier.linkage(of: copies.map(\.identity), in: village)
    }
    var found: [AreaCode: [HouseholdKey?]] = [:]
    var asked: [AreaCode: [Int: Set<HouseholdKey>]] = [:]
    for linkage in linkages {
      found[linkage.village] = linkage.matches.map { $0?.entry.household.key }
      for open in linkage.open {
        asked[linkage.village, default: [:]][open.row, default: []].insert(open.entry.household.key)
      }
    }
    let moves = earlier.moves(among: linkages)
    for open in moves.open {
      asked[open.village, default: [:]][open.row, default: []].insert(open.entry.household.key)
    }
    for moved in moves.moved {
      found[moved.village]?[moved.row] = moved.match.entry.household.key
    }
    var all = Score()
    var kinds: [String: Score] = [:]
    for (village, copies) in villages {
      for (row, copy) in copies.enumerated() {
        let names =
          copy.damages.isEmpty
          ? ["none"]
          : copy.damages.map(\.rawValue) + (copy.damages.count > 1 ? ["two or more of these"] : [])
            + (copy.damages.isSuperset(of: [.moved, .noNumber]) ? [Self.movedWithoutNumber] : [])
        let match = found[village]?[row] ?? nil
        func add(to score: inout Score) {
          if copy.truth != nil { score.households += 1 }
          if let match { if match == copy.truth { score.right += 1 } else { score.wrong += 1 } }
          if match == nil, let truth = copy.truth, asked[village]?[row]?.contains(truth) == true {
            score.asked += 1
          }
        }
        add(to: &all)
        for name in names { add(to: &kinds[name, default: Score()]) }
      }
    }
    let order =
      ["none"] + Damage.allCases.map(\.rawValue) + [Self.movedWithoutNumber, "two or more of these"]
    return (all, order.map { ($0, kinds[$0] ?? Score()) })
  }
}
