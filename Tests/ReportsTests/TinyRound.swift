import Provenance
import Rules
import Survey
import TestSupport

@testable import Reports

/// A made-up round: a district of two communes and three villages.
///
/// ```
///                      hộ   khẩu  nghèo (khẩu)  cận nghèo (khẩu)
/// Thôn "A" & <B>      1000  4000     20  (80)       15  (60)
/// Thôn 2               500  1500     61 (200)        0   (0)
/// Xã Bé: Thôn Đầu        0     0      0   (0)        0   (0)
/// ```
struct TinyRound {
  /// One village and its counts: households, persons.
  struct Village {
    var code: AreaCode
    var name: String
    var all: [Int]
    var poor: [Int]
    var near: [Int]
  }

  var villages = [
    Village(code: "11111-01", name: "Thôn \"A\" & <B>", all: [1000, 4000], poor: [20, 80], near: [15, 60]),
    Village(code: "11111-02", name: "Thôn 2", all: [500, 1500], poor: [61, 200], near: [0, 0]),
    Village(code: "22222-01", name: "Thôn Đầu", all: [0, 0], poor: [0, 0], near: [0, 0]),
  ]
  var districtName = "Huyện Thử"
  /// The villages that have not sent their lists.
  var missing: Set<AreaCode> = []
  var findings: [Severity: Int] = [.warning: 3]
  var warnings: [BilingualText] = []
  var hasMovement = true

  /// The report of the round.
  func report() throws -> RoundReport {
    guard let day = Day("2019-12-14") else { throw MissingArea(code: "") }
    let standard = Standard(
      id: "VN2016", title: BilingualText(vietnamese: "Chuẩn nghèo thử", english: "Test standard"),
      validity: .always, sources: ["Quyết định thử"], warnings: warnings, figures: [],
      indicators: [
        Indicator(
          number: 1, code: "toilet", service: BilingualText("Vệ sinh"),
          label: BilingualText(vietnamese: "Hố xí/nhà tiêu", english: "Toilet"), short: "HX")
      ], classification: [], otherwise: .notPoor)
    let lists = CodeLists(common: [:], byStandard: [:], ethnicGroups: [])
    let round = Round(
      id: "2019", kind: .periodic, year: 2019,
      title: BilingualText(vietnamese: "Rà soát năm 2019", english: "Review of 2019"),
      review: Validity(from: Day("2019-09-01"), through: day), preliminaryBefore: day, officialBefore: day,
      standards: ["VN2016"], earlierRound: nil, areaDay: day)
    let plan = TallyPlan(standard: standard, codeLists: lists, ethnicGroups: [])
    var report = RoundReport(
      round: round, standard: standard, plan: plan,
      codeLists: lists, areas: areas, findings: findings, rulesHash: "0123456789ab")
    report.forms = try ShippedRules.rulebook().forms.layouts(
      plan: plan, standard: standard, lists: lists, beside: nil)
    return report
  }

  private var areas: [AreaReport] {
    let communes: [(AreaCode, String)] = [("11111", "Xã Đắk R'Lấp Thượng"), ("22222", "Xã Bé")]
    return villages.map { village in
      let commune = AreaCode(rawValue: String(village.code.rawValue.prefix(5)))
      return area(.village, village.code, village.name, parent: commune)
    } + communes.map { area(.commune, $0.0, $0.1, parent: "333") }
      + [
        area(.district, "333", districtName, parent: "44"), area(.province, "44", "Tỉnh Mẫu", parent: nil),
      ]
  }

  private func area(_ level: AreaLevel, _ code: AreaCode, _ name: String, parent: AreaCode?) -> AreaReport {
    let own = villages.filter { level > .commune || $0.code.rawValue.hasPrefix(code.rawValue) }
    var tally = Tally()
    for village in own {
      count(village.all, .population, "all", in: &tally)
      guard !missing.contains(village.code) else { continue }
      count(village.poor, .status, "poor", in: &tally)
      count(village.near, .status, "near-poor", in: &tally)
      let both = zip(village.poor, village.near).map(+)
      count(both, .status, "multidimensional-poor", in: &tally)
      tally.add(village.poor[0], to: CountKey(.deprivationPoor, "total-deprivations", .deprivation))
      tally.add(village.poor[0], to: CountKey(.deprivationPoor, "toilet", .household))
      if hasMovement { move(village.poor, in: &tally) }
    }
    let received = own.count { !missing.contains($0.code) }
    return AreaReport(
      level: level, code: code, name: name, parent: parent, isUrban: level == .commune ? false : nil,
      tally: tally,
      coverage: Coverage(received: received, expected: own.count))
  }

  private func count(_ numbers: [Int], _ table: TallyTable, _ item: String, in tally: inout Tally) {
    tally.add(numbers[0], to: CountKey(table, item, .household))
    tally.add(numbers[1], to: CountKey(table, item, .person))
  }

  /// In a village with poor families 7 (households, and persons) rose above and 2 arose.
  private func move(_ end: [Int], in tally: inout Tally) {
    for item in TallyPlan.movementItems(of: .poor) { count([0, 0], .movementPoor, item, in: &tally) }
    guard end[0] > 0 else { return }
    count(end.map { $0 + 5 }, .movementPoor, "start", in: &tally)
    count([7, 7], .movementPoor, "rose-above", in: &tally)
    count([2, 2], .movementPoor, "newly-arisen", in: &tally)
    count(end, .movementPoor, "end", in: &tally)
  }

  /// The book of an area.
  func book(_ code: AreaCode, _ language: Language = .vietnamese) throws -> AreaBook {
    let books = AreaBooks(try report(), language: language)
    guard let area = books.areas.first(where: { $0.code == code }) else { throw MissingArea(code: code) }
    return books.book(of: area)
  }

  struct MissingArea: Error {
    var code: AreaCode
  }
}
