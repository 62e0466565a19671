import Stages
import Survey
import TestSupport
import Testing

/// What the points of a household make of it: decision 59/2015 with circular 17/2016 until 2021, decree and circular
/// 07/2021 from 2022 on.
@Suite struct ClassificationTests {
  /// One household of a sheet with the columns B1, B2 and result, in a commune of some kind.
  private func computed(
    year: Int, commune: String, b1: String, b2: String
  ) throws -> (status: Status?, criterion: String?) {
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM \(year)
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        | 4            | \(b1)   | \(b2)   | Hộ nghèo        |
        """))
    let list = try sheet.normalized(in: commune)
    let assessment = try #require(list.households.first).assessment
    return (assessment.computedStatus, assessment.computedCriterion)
  }

  @Test(
    "2016 to 2021, rural: N1 up to 120, N2 and CN up to 150, B2 from 30",
    arguments: [
      ("0", "0", Status.poor, "income"), ("120", "0", .poor, "income"), ("120", "100", .poor, "income"),
      ("125", "30", .poor, "deprivation"), ("121", "30", .poor, "deprivation"),
      ("150", "30", .poor, "deprivation"), ("150", "29", .nearPoor, nil), ("125", "20", .nearPoor, nil),
      ("150", "0", .nearPoor, nil), ("151", "100", .notPoor, nil), ("155", "30", .notPoor, nil),
    ] as [(String, String, Status, String?)])
  func rural2016(b1: String, b2: String, status: Status, criterion: String?) throws {
    let computed = try computed(year: 2019, commune: "Xã Bản Bo", b1: b1, b2: b2)
    #expect(computed.status == status)
    #expect(computed.criterion == criterion)
  }

  @Test(
    "2016 to 2021, urban: N1 up to 140, N2 and CN up to 175",
    arguments: [
      ("140", "0", Status.poor, "income"), ("141", "30", .poor, "deprivation"),
      ("145", "20", .nearPoor, nil), ("175", "30", .poor, "deprivation"), ("175", "20", .nearPoor, nil),
      ("176", "100", .notPoor, nil), ("180", "30", .notPoor, nil),
    ] as [(String, String, Status, String?)])
  func urban2016(b1: String, b2: String, status: Status, criterion: String?) throws {
    for commune in ["Phường Tân Phong", "Thị trấn Tam Đường"] {
      let computed = try computed(year: 2019, commune: commune, b1: b1, b2: b2)
      #expect(computed.status == status)
      #expect(computed.criterion == criterion)
    }
  }

  @Test(
    "2022 to 2026: up to 140 rural, 175 urban; income and deprivation together make a household poor",
    arguments: [
      ("Xã Bản Bo", "140", "30", Status.poor), ("Xã Bản Bo", "140", "20", .nearPoor),
      ("Xã Bản Bo", "0", "0", .nearPoor), ("Xã Bản Bo", "141", "120", .notPoor),
      ("Xã Bản Bo", "145", "30", .notPoor), ("Phường Tân Phong", "145", "30", .poor),
      ("Phường Tân Phong", "175", "30", .poor), ("Phường Tân Phong", "175", "29", .nearPoor),
      ("Phường Tân Phong", "176", "120", .notPoor),
    ])
  func since2022(commune: String, b1: String, b2: String, status: Status) throws {
    let computed = try computed(year: 2023, commune: commune, b1: b1, b2: b2)
    #expect(computed.status == status)
    #expect(computed.criterion == nil)
  }

  @Test("What is missing leaves a household undetermined where it matters, and only there")
  func undetermined() throws {
    #expect(try computed(year: 2019, commune: "Xã Bản Bo", b1: "", b2: "30").status == nil)
    #expect(try computed(year: 2019, commune: "Xã Bản Bo", b1: "125", b2: "").status == nil)
    #expect(try computed(year: 2019, commune: "Xã Bản Bo", b1: "120", b2: "").status == .poor)
    #expect(try computed(year: 2019, commune: "Xã Bản Bo", b1: "155", b2: "").status == .notPoor)
    #expect(try computed(year: 2023, commune: "Xã Bản Bo", b1: "140", b2: "").status == nil)
    #expect(try computed(year: 2023, commune: "Xã Bản Bo", b1: "141", b2: "").status == .notPoor)
    #expect(try computed(year: 2023, commune: "Xã Bản Bo", b1: "chưa chấm", b2: "30").status == nil)
  }

  @Test("A đặc khu is neither urban nor rural by its kind: only lines that are the same in both decide")
  func specialZone() throws {
    #expect(try computed(year: 2025, commune: "Đặc khu Phú Quốc", b1: "100", b2: "30").status == nil)
  }

  @Test("The area stated on the row counts before the kind of the commune")
  func statedArea() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Khu vực    | Điểm B1 | Điểm B2 | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | Thành thị  | 175     | 30      | Hộ nghèo        |
      | '002  | Lò Văn Bình      | 4            | Nông thôn  | 175     | 30      | Hộ không nghèo  |
      """)
    let statuses = try sheet.normalized(in: "Xã Bản Bo").households.map(\.assessment.computedStatus)
    #expect(statuses == [.poor, .notPoor])
  }

  @Test("The ticked indicators count before stated B2 points; one unreadable tick leaves the count unknown")
  func ticks() throws {
    let indicators = [
      "Tiếp cận dịch vụ y tế", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
      "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở", "Nguồn nước sinh hoạt",
      "Hố xí/nhà tiêu", "Sử dụng dịch vụ viễn thông", "Tài sản phục vụ tiếp cận thông tin",
    ].map { "Chỉ số thiếu hụt - " + $0 }.joined(separator: " | ")
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Kết quả rà soát | \(indicators)             |
        | '001  | Lò Văn An        | 4            | 125     | Hộ nghèo        | x | x | x |  |  |  |  |  |  |  |
        | '002  | Lò Văn Bình      | 4            | 125     | Hộ cận nghèo    | x | x |   |  |  |  |  |  |  |  |
        | '003  | Lò Văn Chung     | 4            | 125     | Hộ cận nghèo    | x | ? | x |  |  |  |  |  |  |  |
        """))
    let assessments = try sheet.normalized().households.map(\.assessment)
    #expect(assessments.map(\.deprivationCount) == [3, 2, nil])
    #expect(assessments.map(\.computedStatus) == [.poor, .nearPoor, nil])
  }
}
