import Rules
import Survey

/// What protection knows of each line of a table of cells: relations, twins, bases, limits; lines by their places.
struct LineRules {
  /// A relation with lines by their places.
  struct Sum {
    var terms: [(key: Int, factor: Int)]
  }

  /// Relations that hold exactly, or are guessed to.
  let equalities: [Sum]
  /// Relations that bound.
  let bounds: [Sum]
  /// The bounds that speak of each line.
  let boundsOfKey: [[Int]]
  /// The bounds of each line by lines that are published in full: where there is no way to make room.
  let ceilings: [[Int]]
  /// The line of persons of a line of households, and the other way round; -1 where there is none.
  let twin: [Int]
  /// Whether a line counts persons exactly where its twin counts households.
  let comesTogether: [Bool]
  /// Whether a line is published in full.
  let isOpen: [Bool]
  /// The line each is a share of, in the same unit; -1 where there is none; not a line of all residents.
  let base: [Int]
  /// The households of the class a line tells of; -1 where it tells of none.
  let group: [Int]
  /// What is small.
  let limits: [ProtectionRules.Limit]
  /// Groups of fewer households are not broken down.
  let smallestGroup: Int

  init(_ table: CellTable, plan: TallyPlan, minorities: Set<String>, rules: ProtectionRules) {
    let places = table.placesOfKeys
    let relations = plan.relations(minorities: minorities)
    func sums(_ kinds: Set<Relation.Kind>) -> [Sum] {
      relations.filter { kinds.contains($0.kind) }.compactMap { relation in
        let terms = relation.terms.compactMap { term in
          places[term.key].map { (key: $0, factor: term.factor) }
        }
        return terms.isEmpty ? nil : Sum(terms: terms)
      }
    }
    equalities = sums([.equal, .partition])
    // A bound without what it bounds by says nothing.
    let bounds = relations.filter { relation in
      relation.kind != .equal && relation.terms.allSatisfy { $0.factor > 0 || places[$0.key] != nil }
    }.map { relation in
      Sum(
        terms: relation.terms.compactMap { term in places[term.key].map { (key: $0, factor: term.factor) } })
    }
    self.bounds = bounds
    var boundsOfKey = [[Int]](repeating: [], count: table.keys.count)
    for (number, bound) in bounds.enumerated() {
      for term in bound.terms { boundsOfKey[term.key].append(number) }
    }
    self.boundsOfKey = boundsOfKey
    let isOpen = table.keys.map(rules.isOpen)
    self.isOpen = isOpen
    ceilings = boundsOfKey.enumerated().map { key, numbers in
      numbers.filter { number in
        bounds[number].terms.allSatisfy { $0.key == key ? $0.factor > 0 : isOpen[$0.key] }
      }
    }
    var twin = [Int](repeating: -1, count: table.keys.count)
    var together = [Bool](repeating: false, count: table.keys.count)
    for twins in plan.twins {
      guard let households = places[twins.households], let persons = places[twins.persons] else { continue }
      twin[households] = persons
      twin[persons] = households
      together[households] = twins.comeTogether
      together[persons] = twins.comeTogether
    }
    self.twin = twin
    comesTogether = together
    var base = [Int](repeating: -1, count: table.keys.count)
    for line in plan.lines {
      guard let key = places[line.key], base[key] < 0, let whole = line.base, whole.table != .population,
        whole.unit == line.key.unit, let place = places[whole]
      else { continue }
      base[key] = place
    }
    self.base = base
    group = table.keys.map { key in plan.group(of: key).flatMap { places[$0] } ?? -1 }
    limits = table.keys.map { rules.limit(of: $0.unit) }
    smallestGroup = rules.smallestGroup
  }
}
