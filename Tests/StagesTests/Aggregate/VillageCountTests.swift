import Rules
import Stages
import Survey
import TestSupport
import Testing

/// A whole village counted by hand.
@Suite struct VillageCountTests {
  private static let sheet: SheetGrid = """
    DANH SÁCH KẾT QUẢ RÀ SOÁT NĂM 2019
    | Mã hộ | Họ và tên chủ hộ | Giới tính | Dân tộc | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát | Đối tượng - Hộ có người có công | Ý chí - YC cao | Ý chí - YC yếu | Ý chí - Trông chờ |
    | '001  | Thạch Thị Sa     | Nữ        | Khmer   | 4            | 115     | 20      | Hộ nghèo        | x |   | x |   |
    | '002  | Lê Văn Hai       | Nam       | Kinh    | 2            | 120     | 40      | Hộ nghèo        |   | x |   |   |
    | '003  | Kim Văn Ba       | Nam       | Khmer   | 5            | 130     | 30      | Hộ nghèo        |   | x |   |   |
    | '004  | Trần Thị Tư      | Nữ        | Kinh    | 3            | 145     | 10      | Hộ cận nghèo    | x | x |   |   |
    | '005  | Sơn Văn Năm      | Nam       | Khmer   | 6            | 160     | 0       | Hộ không nghèo  |   |   |   |   |
    | '006  | Ngô Văn Sáu      | Nam       | Hoa     | 1            | 110     | 50      |                 |   |   |   | x |
    """

  private func count(_ sheet: SheetGrid, population: Population?) throws -> Tally {
    let reviewed = try ReviewedSheet(sheet)
    let rulebook = reviewed.rulebook
    let table = try #require(reviewed.table)
    let round = try #require(rulebook.rounds["2019"])
    let standard = try #require(rulebook.standards["VN2016"])
    let plan = TallyPlan(standard: standard, codeLists: rulebook.codeLists, ethnicGroups: ["kinh", "khmer"])
    let members = try reviewed.normalized().households.map {
      VillageReturn.Member(household: $0.household, assessment: $0.assessment)
    }
    return Stages.count(
      VillageReturn(
        population: population, collected: CollectedAnswers(table, round: round, rulebook: rulebook),
        members: members), by: plan, minorities: rulebook.codeLists.minorities, countsReviewed: true)
  }

  @Test("Every line of a village of six households, the zeros included, and no line that was not asked")
  func wholeTally() throws {
    let population = Population(
      households: 100, persons: 400,
      householdsByEthnicGroup: [.init(group: "kinh", households: 60), .init(group: "khmer", households: nil)])
    #expect(
      try count(Self.sheet, population: population).text == """
        population all: 100 hộ, 400 khẩu
        population dtts: 0 hộ
        population khmer: 0 hộ
        population kinh: 60 hộ
        status multidimensional-poor: 4 hộ, 14 khẩu
        status near-poor: 1 hộ, 3 khẩu
        status poor: 3 hộ, 11 khẩu
        status reviewed: 6 hộ, 21 khẩu
        status reviewed-not-poor: 1 hộ, 6 khẩu
        status undetermined: 1 hộ, 1 khẩu
        criterion both: 1 hộ
        criterion deprivation: 1 hộ
        criterion deprivation-only: 1 hộ
        criterion income: 2 hộ
        criterion income-only: 1 hộ
        ethnicity near-poor-dtts: 0 hộ, 0 khẩu
        ethnicity near-poor-khmer: 0 hộ, 0 khẩu
        ethnicity near-poor-kinh: 1 hộ, 3 khẩu
        ethnicity poor-dtts: 2 hộ, 9 khẩu
        ethnicity poor-khmer: 2 hộ, 9 khẩu
        ethnicity poor-kinh: 1 hộ, 2 khẩu
        target-group near-poor-female-head: 1 hộ, 3 khẩu
        target-group near-poor-merit: 1 hộ, 3 khẩu
        target-group poor-female-head: 1 hộ, 4 khẩu
        target-group poor-merit: 1 hộ, 4 khẩu
        will-poor high: 2 hộ
        will-poor relying: 0 hộ
        will-poor weak: 1 hộ
        """)
  }

  @Test("The decided result counts, whatever the points say")
  func decisionBeforePoints() throws {
    let tally = try count(
      """
      DANH SÁCH KẾT QUẢ RÀ SOÁT NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | 100     | 50      | Hộ không nghèo  |
      | '002  | Lò Văn Bình      | 2            | 300     | 0       | Hộ nghèo        |
      """, population: nil)
    #expect(tally[CountKey(.status, "poor", .household)] == 1)
    #expect(tally[CountKey(.status, "poor", .person)] == 2)
    #expect(tally[CountKey(.status, "reviewed-not-poor", .person)] == 4)
    #expect(tally[CountKey(.population, "all", .household)] == nil)
  }

  @Test("A form without a result column, as before the village meeting: the computed status counts")
  func withoutResultColumn() throws {
    let tally = try count(
      """
      DANH SÁCH HỘ ĐƯỢC CHẤM ĐIỂM NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 |
      | '001  | Lò Văn An        | 4            | 120     | 0       |
      | '002  | Lò Văn Bình      | 2            | 150     | 20      |
      | '003  | Lò Văn Chung     | 7            |         | 20      |
      """, population: nil)
    #expect(tally[CountKey(.status, "poor", .person)] == 4)
    #expect(tally[CountKey(.criterion, "income", .household)] == 1)
    #expect(tally[CountKey(.status, "near-poor", .person)] == 2)
    #expect(tally[CountKey(.status, "undetermined", .person)] == 7)
  }

  @Test("Where the size is missing the listed members count; a list of heads then counts no person")
  func missingSize() throws {
    let members = try count(
      """
      DANH SÁCH KẾT QUẢ RÀ SOÁT NĂM 2019
      | STT hộ | Mã hộ | Họ và tên   | Quan hệ với chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | 1      | '001  | Lò Văn An   | Chủ hộ             |              | Hộ nghèo        |
      |        |       | Lò Thị Hoa  | Vợ                 |              |                 |
      |        |       | Lò Văn Minh | Con                |              |                 |
      """, population: nil)
    #expect(members[CountKey(.status, "poor", .person)] == 3)
    let heads = try count(
      """
      DANH SÁCH KẾT QUẢ RÀ SOÁT NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        |              | Hộ nghèo        |
      """, population: nil)
    #expect(heads[CountKey(.status, "poor", .household)] == 1)
    #expect(heads[CountKey(.status, "poor", .person)] == 0)
  }

  @Test(
    "Numbers no village has neither stop the count nor enter it", arguments: ["-3", "9000000000000000000"])
  func impossibleSize(size: String) throws {
    let tally = try count(
      SheetGrid(
        """
        DANH SÁCH KẾT QUẢ RÀ SOÁT NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
        | '001  | Lò Văn An        | \(size)      | Hộ nghèo        |
        | '002  | Lò Văn Bình      | \(size)      | Hộ nghèo        |
        | '003  | Lò Văn Chung     | 5            | Hộ nghèo        |
        """), population: nil)
    #expect(tally[CountKey(.status, "poor", .household)] == 3)
    #expect(tally[CountKey(.status, "poor", .person)] == 5)
  }

  @Test("Without a list nothing but the denominators is counted")
  func denominatorsOnly() throws {
    let rulebook = try ShippedRules.rulebook()
    let standard = try #require(rulebook.standards["VN2016"])
    let plan = TallyPlan(standard: standard, codeLists: rulebook.codeLists, ethnicGroups: [])
    let tally = Stages.count(
      VillageReturn(population: Population(households: 7, persons: nil)), by: plan, minorities: [],
      countsReviewed: true)
    #expect(tally.text == "population all: 7 hộ")
  }
}

extension Tally {
  /// The counts as a person would note them, a line per item; the tables in the order of the contract.
  var text: String {
    let units = [CountUnit.household: "hộ", .person: "khẩu", .deprivation: "thiếu hụt"]
    return TallyTable.allCases.flatMap { table in
      Set(counts.keys.filter { $0.table == table }.map(\.item)).sorted().map { item in
        let numbers = CountUnit.allCases.compactMap { unit in
          self[CountKey(table, item, unit)].map { "\($0) \(units[unit] ?? "")" }
        }
        return "\(table.rawValue) \(item): \(numbers.joined(separator: ", "))"
      }
    }.joined(separator: "\n")
  }
}
