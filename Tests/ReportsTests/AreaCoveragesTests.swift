import Survey
import Testing

@testable import Reports

/// A province with a commune in a district, and one without.
///
/// ```
/// 02 > 024 > 00688: 00688-01 received, official, 2 errors; 00688-02 missing; 00688-03 held, 1 superseded
/// 02 >       00691: 00691-01 received unexpected, computed
/// ```
@Suite struct AreaCoveragesTests {
  private static func village(
    _ code: AreaCode, commune: AreaCode, district: AreaCode?, isExpected: Bool = true, file: String? = nil,
    superseded: Int = 0, held: Int = 0, errors: Int = 0, isComputed: Bool = false, isOfficial: Bool = false
  ) -> VillageCoverage {
    VillageCoverage(
      code: code, name: "Thôn", commune: commune, communeName: "Xã", district: district, province: "02",
      isExpected: isExpected, file: file, fileHash: nil, superseded: superseded, held: held, errors: errors,
      countsComputedStatus: isComputed, isOfficial: isOfficial)
  }

  private let coverages = AreaCoverages(
    CoverageTable([
      village(
        "00688-01", commune: "00688", district: "024", file: "a.xlsx", errors: 2, isOfficial: true),
      village("00688-02", commune: "00688", district: "024"),
      village("00688-03", commune: "00688", district: "024", superseded: 1, held: 2),
      village(
        "00691-01", commune: "00691", district: nil, isExpected: false, file: "b.xlsx", isComputed: true),
    ]))

  @Test(
    arguments: [
      (.village, "00688-01", Coverage(received: 1, expected: 1, errors: 2, official: 1)),
      (.village, "00688-03", Coverage(expected: 1, superseded: 1, held: 2)),
      (.commune, "00688", Coverage(received: 1, expected: 3, superseded: 1, held: 2, errors: 2, official: 1)),
      (.commune, "00691", Coverage(computed: 1)),
      (.district, "024", Coverage(received: 1, expected: 3, superseded: 1, held: 2, errors: 2, official: 1)),
      (
        .province, "02",
        Coverage(received: 1, expected: 3, superseded: 1, held: 2, errors: 2, computed: 1, official: 1)
      ),
      (.commune, "024", Coverage()), (.village, "00999-01", Coverage()),
    ] as [(AreaLevel, AreaCode, Coverage)])
  func everyAreaIsTheSumOfItsVillages(level: AreaLevel, area: AreaCode, coverage: Coverage) {
    #expect(coverages.coverage(of: area, level: level) == coverage)
  }
}
