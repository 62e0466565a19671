import Rules
import Survey
import VietnameseText

/// Works out what a row's codes and names of places are worth, each as it was on the day of the review.
struct PlaceFacts {
  private let areas: AreaTree
  private let round: Round
  private let year: Validity
  /// What the commune of the row before was worth: rows of a list mostly name the same one.
  private var last: (written: WrittenCommune, facts: CommuneFacts)?

  /// What a row says of its commune.
  private struct WrittenCommune: Equatable {
    var code: AreaCode
    var name: String?
    var province: AreaCode?
    var district: AreaCode?
  }

  /// Whether it fits, its code and its name; nil for a name that is not written.
  private struct CommuneFacts {
    var codeFits: Bool
    var nameFits: Bool?
  }

  /// Where the rows of a table say it; worked out once for all its records.
  struct Columns {
    fileprivate let provinceCode, districtCode, communeCode, communeName, village, areaType, reviewDate: Int?

    init(_ table: ReceivedTable) {
      provinceCode = table.slot(of: "province_code")
      districtCode = table.slot(of: "district_code")
      communeCode = table.slot(of: "commune_code")
      communeName = table.slot(of: "commune_name")
      village = table.slot(of: "village_name")
      areaType = table.slot(of: "area_type")
      reviewDate = table.slot(of: "review_date")
    }
  }

  init(areas: AreaTree, round: Round) {
    self.areas = areas
    self.round = round
    year = Validity(
      from: Day(year: round.year, month: 1, day: 1), through: Day(year: round.year, month: 12, day: 31))
  }

  /// Puts the facts about a row's place into the frame; what the row does not state stays unknown.
  mutating func fill(
    _ frame: inout Frame, with row: RecordRow, in columns: Columns, placed: PlacedTable,
    isUrban: Bool?, register: VillageRegister
  ) {
    let provinceCode = row.answer(columns.provinceCode).text.map { AreaCode(rawValue: $0) }
    let districtCode = row.answer(columns.districtCode).text.map { AreaCode(rawValue: $0) }
    if let provinceCode {
      frame[.provinceCodeIsKnown] = .boolean(areas.area(provinceCode, during: year) != nil)
    }
    if let districtCode {
      let districts = areas.areas(withCode: districtCode).filter { $0.level == .district }
      frame[.districtCodeIsKnown] = .boolean(!districts.isEmpty)
      frame[.districtHadEnded] = Value(hadEnded(districts, on: row.answer(columns.reviewDate).date))
    }
    if let code = row.answer(columns.communeCode).text {
      let facts = facts(
        of: WrittenCommune(
          code: AreaCode(rawValue: code), name: row.answer(columns.communeName).text, province: provinceCode,
          district: districtCode))
      frame[.communeCodeFits] = .boolean(facts.codeFits)
      if let fits = facts.nameFits { frame[.communeNameFits] = .boolean(fits) }
    }
    if let isUrban, let type = row.answer(columns.areaType).code {
      frame[.areaTypeFits] = .boolean((type == "urban") == isUrban)
    }
    if let name = row.answer(columns.village).text, let commune = placed.place?.commune.code,
      register.hasSummary(of: commune)
    {
      frame[.villageIsKnown] = .boolean(register.find(name, in: commune)?.isRegistered ?? false)
    }
  }

  /// Whether all districts of a code had ended on the day of a review.
  private func hadEnded(_ districts: [Area], on date: PartialDate?) -> Bool? {
    guard let date, let day = Day(year: date.year, month: date.month ?? 1, day: date.day ?? 1),
      !districts.isEmpty
    else { return nil }
    return districts.allSatisfy { district in district.validity.lastDay.map { day > $0 } ?? false }
  }

  private mutating func facts(of commune: WrittenCommune) -> CommuneFacts {
    if let last, last.written == commune { return last.facts }
    let communes = areas.areas(withCode: commune.code).filter {
      $0.level == .commune && $0.validity.overlaps(year)
    }
    let facts = CommuneFacts(
      codeFits: communes.contains { lies($0, where: commune) },
      nameFits: commune.name.map { isName($0, ofOneOf: communes) })
    last = (commune, facts)
    return facts
  }

  /// Whether a commune lies in the district and province that are written beside its code.
  private func lies(_ commune: Area, where written: WrittenCommune) -> Bool {
    let district = areas.ancestor(of: commune, at: .district)?.code
    let province = areas.ancestor(of: commune, at: .province)?.code
    let isDistrictKnown = written.district.map { code in
      areas.areas(withCode: code).contains { $0.level == .district }
    }
    return (written.province == nil || province == written.province)
      && (written.district == nil || isDistrictKnown == false || district == nil
        || district == written.district)
  }

  private func isName(_ name: String, ofOneOf communes: [Area]) -> Bool {
    let written = PlaceName(name, on: .commune)
    return communes.contains { commune in
      let known = PlaceName(commune.name, on: .commune)
      return known?.key == written?.key || written?.kind == nil && known?.nameKey == written?.nameKey
    }
  }
}
