import Foundation
import Provenance
import Rules
import Stages
import Survey
import VietnameseText

// 300,000 made-up households of 2,000 villages against the same a year later, written as badly as `LinkageDamageTests` does:
// 5 % of names misspelt, 3 % of years off by one, 2 % in another village, 10 % without a number, codes of 30 % of villages
// reshuffled.
/// Numbers and households that are the same in every run.
struct MadeHouseholds {
  private static let surnames = [
    "Lò", "Vàng", "Thạch", "Kim", "Nguyễn", "Trần", "Sơn", "Lâm", "Hứa", "Đoàn", "Quàng", "Giàng", "Y",
    "Phạm",
  ]
  private static let middles = ["Văn", "Thị", "A", "Công", "Ngọc", "Thanh", "Minh", "Hồng", "Quốc", "Xuân"]
  private static let given = [
    "An", "Bình", "Chính", "Dung", "Đạt", "Giang", "Hà", "Hạnh", "Hoa", "Hùng", "Hương", "Khang", "Lan",
    "Linh", "Mai",
    "Minh", "Nam", "Nga", "Oanh", "Phúc", "Quang", "Rây", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Uyên",
    "Vinh", "Yến",
  ]
  private var state: UInt64 = 20_261_121

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func household(_ code: Int) -> HouseholdIdentity {
    let year = 1935 + number(below: 70)
    let words = [Self.surnames, Self.middles, Self.given].map { $0[number(below: $0.count)] }
    var identity = HouseholdIdentity(
      code: String(code), headName: MatchingKey(words.joined(separator: " ")), headBirthYear: year,
      headIdentityNumber: "0" + String(10_000_000_000 + number(below: 89_999_999_999)))
    identity.headSex = number(below: 5) < 3 ? .male : .female
    identity.persons = 1 + number(below: 7)
    return identity
  }

  /// The code of a village by its number.
  static func area(_ village: Int) -> AreaCode {
    AreaCode(rawValue: "\(10_000 + village / 10)-\(10 + village % 10)")
  }
}

var made = MadeHouseholds()
let villages = 2000
let size = 150

var before: [AreaCode: [EarlierLists.Entry]] = [:]
var now: [AreaCode: [HouseholdIdentity]] = [:]
var truth: [AreaCode: [HouseholdKey]] = [:]
for village in 0..<villages {
  let code = MadeHouseholds.area(village)
  for number in 1...size {
    let identity = made.household(number)
    let key = HouseholdKey(round: "2018", village: code, code: String(number))
    before[code, default: []].append(
      EarlierLists.Entry(
        household: EarlierHousehold(key: key, status: .poor, persons: identity.persons ?? 0),
        identity: identity, location: SourceLocation(file: "2018.xlsx")))
  }
}
for village in 0..<villages {
  let code = MadeHouseholds.area(village)
  let isReshuffled = made.number(below: 10) < 3
  for entry in before[code] ?? [] {
    var identity = entry.identity
    if made.number(below: 20) == 0, let name = identity.headName?.text {
      identity.headName = MatchingKey(name + "h")
    }
    if made.number(below: 100) < 3 { identity.headBirthYear = identity.headBirthYear.map { $0 + 1 } }
    if made.number(below: 10) == 0 { identity.headIdentityNumber = nil }
    if made.number(below: 20) == 0 { identity.persons = identity.persons.map { $0 + 1 } }
    if isReshuffled {
      identity.code = identity.code.flatMap { Int($0) }.map { String(($0 * 7) % (size + 1)) }
    }
    let home = made.number(below: 50) == 0 ? MadeHouseholds.area(made.number(below: villages)) : code
    now[home, default: []].append(identity)
    truth[home, default: []].append(entry.household.key)
  }
}

let file = try String(
  contentsOfFile: CommandLine.arguments.dropFirst().first ?? "pipeline-config/linking.yaml", encoding: .utf8)
let weights = try LinkWeights(yaml: file)
let clock = ContinuousClock()
var right = 0
var wrong = 0
var open = 0
let time = clock.measure {
  let lists = EarlierLists(before, weights: weights)
  let linkages = now.keys.sorted().map { lists.linkage(of: now[$0] ?? [], in: $0) }
  var found = Dictionary(
    uniqueKeysWithValues: linkages.map { ($0.village, $0.matches.map { $0?.entry.household.key }) })
  for moved in lists.moves(among: linkages).moved {
    found[moved.village]?[moved.row] = moved.match.entry.household.key
  }
  for (village, keys) in truth {
    for (row, key) in keys.enumerated() {
      if let match = found[village]?[row] { if match == key { right += 1 } else { wrong += 1 } }
    }
  }
  open = linkages.reduce(0) { $0 + $1.open.count }
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let total = truth.values.reduce(0) { $0 + $1.count }
print("\(total) x \(total) households of \(villages) villages, one thread")
print("indexes and links: \(time)")
print("right \(right), wrong \(wrong), open pairs \(open)")
print("precision \(Double(right) / Double(max(right + wrong, 1))), recall \(Double(right) / Double(total))")
print("peak memory \(usage.ru_maxrss / 1024) MB, most of it the two lists")
