import Provenance
import Rules
import Survey
import TestSupport
import Testing

/// The numbers of the law, written here a second time from its articles.
@Suite struct StandardNumberTests {
  /// A figure of a standard with its values in rural and urban areas.
  fileprivate struct Number: Sendable {
    var standard: StandardID
    var name: String
    var rural: Int
    var urban: Int
    var article: String
  }

  @Test(
    "Lines of income and points, rural and urban",
    arguments: [
      // Decision 59/2015/QĐ-TTg, article 1.1 and 2: dong per person and month.
      Number(standard: "VN2016", name: "income_line", rural: 700_000, urban: 900_000, article: "59/2015"),
      Number(
        standard: "VN2016", name: "income_upper_line", rural: 1_000_000, urban: 1_300_000, article: "59/2015"),
      Number(
        standard: "VN2016", name: "average_living_line", rural: 1_500_000, urban: 1_950_000,
        article: "59/2015"),
      Number(standard: "VN2016", name: "deprivation_line", rural: 3, urban: 3, article: "59/2015"),
      // Circular 17/2016/TT-BLĐTBXH, classification by points.
      Number(standard: "VN2016", name: "b1_line", rural: 120, urban: 140, article: "17/2016"),
      Number(standard: "VN2016", name: "b1_upper_line", rural: 150, urban: 175, article: "17/2016"),
      Number(standard: "VN2016", name: "b2_line", rural: 30, urban: 30, article: "17/2016"),
      Number(standard: "VN2016", name: "points_per_deprivation", rural: 10, urban: 10, article: "17/2016"),
      // Decree 07/2021/NĐ-CP, article 3; circular 07/2021/TT-BLĐTBXH.
      Number(standard: "VN2022", name: "income_line", rural: 1_500_000, urban: 2_000_000, article: "07/2021"),
      Number(
        standard: "VN2022", name: "average_living_line", rural: 2_250_000, urban: 3_000_000,
        article: "07/2021"),
      Number(standard: "VN2022", name: "deprivation_line", rural: 3, urban: 3, article: "07/2021"),
      Number(standard: "VN2022", name: "b1_line", rural: 140, urban: 175, article: "07/2021"),
      Number(standard: "VN2022", name: "b2_line", rural: 30, urban: 30, article: "07/2021"),
      Number(standard: "VN2022", name: "points_per_deprivation", rural: 10, urban: 10, article: "07/2021"),
      // Decree 351/2025/NĐ-CP.
      Number(
        standard: "VN2027", name: "income_line", rural: 2_200_000, urban: 2_800_000, article: "351/2025"),
      Number(standard: "VN2027", name: "deprivation_line", rural: 3, urban: 3, article: "351/2025"),
    ])
  fileprivate func figure(number: Number) throws {
    let standard = try #require(try ShippedRules.rulebook().standards[number.standard])
    #expect(standard.figure(number.name, isUrban: false) == number.rural)
    #expect(standard.figure(number.name, isUrban: true) == number.urban)
    let source = try #require(standard.figures.first { $0.name == number.name }).source
    #expect(source.contains(number.article))
  }

  @Test("The indicators in the order of the law: 10 until 2021, 12 since")
  func indicators() throws {
    let standards = try ShippedRules.rulebook().standards
    #expect(
      standards["VN2016"]?.indicators.map(\.label.vietnamese) == [
        "Tiếp cận dịch vụ y tế", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
        "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở", "Nguồn nước sinh hoạt",
        "Hố xí/nhà tiêu", "Sử dụng dịch vụ viễn thông", "Tài sản phục vụ tiếp cận thông tin",
      ])
    #expect(
      standards["VN2022"]?.indicators.map(\.label.vietnamese) == [
        "Việc làm", "Người phụ thuộc trong hộ", "Dinh dưỡng", "Bảo hiểm y tế",
        "Trình độ giáo dục của người lớn", "Tình trạng đi học của trẻ em", "Chất lượng nhà ở",
        "Diện tích nhà ở bình quân đầu người", "Nguồn nước sinh hoạt", "Nhà tiêu hợp vệ sinh",
        "Sử dụng dịch vụ viễn thông", "Phương tiện phục vụ tiếp cận thông tin",
      ])
    for standard in standards.values {
      #expect(standard.indicators.map(\.number) == Array(1...standard.indicators.count))
      #expect(Set(standard.indicators.map(\.code)).count == standard.indicators.count)
    }
  }

  @Test("Which standard is in force in which review year; 2021 has both, the old one official")
  func years() throws {
    let rounds = try ShippedRules.rulebook().rounds
    let inForce: [(Int, [StandardID])] =
      (2016...2020).map { ($0, ["VN2016"]) } + [(2021, ["VN2016", "VN2022"])]
      + (2022...2026).map { ($0, ["VN2022"]) } + [(2027, ["VN2027"])]
    for (year, standards) in inForce {
      let round = try #require(rounds[RoundID(rawValue: String(year))])
      #expect(round.standards == standards)
      #expect(round.year == year)
      #expect(round.kind == .periodic)
      #expect(round.earlierRound?.rawValue == (year == 2016 ? nil : String(year - 1)))
      // Decision 24/2021/QĐ-TTg, article 3 and 7: 1 September to 14 December; before 15/11 and before 20/12.
      #expect(round.review == Validity(from: Day("\(year)-09-01"), through: Day("\(year)-12-14")))
      #expect(round.preliminaryBefore == Day("\(year)-11-15"))
      #expect(round.officialBefore == Day("\(year)-12-20"))
    }
  }

  @Test("What is not confirmed says so: the standard of 2027 carries warnings, the others none")
  func warnings() throws {
    let standards = try ShippedRules.rulebook().standards
    #expect(standards["VN2027"]?.warnings.isEmpty == false)
    #expect(standards["VN2016"]?.warnings.isEmpty == true)
    #expect(standards["VN2022"]?.warnings.isEmpty == true)
  }

  @Test("Ten causes until 2021, eight since; eight wishes, then six; three grades of will until 2021")
  func answerLists() throws {
    let lists = try ShippedRules.rulebook().codeLists
    #expect(lists.list("causes", for: "VN2016").codes.count == 10)
    #expect(lists.list("causes", for: "VN2022").codes.count == 8)
    #expect(lists.list("wishes", for: "VN2016").codes.count == 8)
    #expect(lists.list("wishes", for: "VN2022").codes.count == 6)
    #expect(lists.list("wills", for: "VN2016").codes.count == 3)
    #expect(lists.list("wills", for: "VN2022").codes.isEmpty)
  }

  @Test("54 ethnic groups and foreigners; every one but Kinh and foreigners is a minority")
  func ethnicGroups() throws {
    let groups = try ShippedRules.rulebook().codeLists.ethnicGroups
    #expect(groups.count == 55)
    #expect(groups.filter { !$0.isMinority }.map(\.code.code) == ["kinh", "foreigner"])
    func numbers(_ code: String) -> [String?] {
      let group = groups.first { $0.code.code == code }
      return [group?.numberOf1979, group?.numberOf2008]
    }
    #expect(numbers("kinh") == ["01", "01"])
    #expect(numbers("muong") == ["06", "04"])
    #expect(numbers("hoa") == ["04", "06"])
    #expect(numbers("khmer") == ["05", "05"])
    #expect(numbers("foreigner") == ["55", nil])
    #expect(Set(groups.compactMap(\.numberOf1979)).count == 55)
    #expect(Set(groups.compactMap(\.numberOf2008)).count == 54)
  }

  @Test("The program has words for everything it can find")
  func programFindings() throws {
    let findings = try ShippedRules.rulebook().programFindings
    for number in 1...23 {
      let id = "TB-0" + (number < 10 ? "0" : "") + String(number)
      #expect(findings[RuleID(rawValue: id)] != nil, "\(id)")
    }
  }
}
