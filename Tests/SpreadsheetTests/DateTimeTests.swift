import Spreadsheet
import Testing

@Suite struct DateTimeTests {
  @Test(
    arguments: [
      (1.0, "1900-01-01T00:00:00.000"), (59, "1900-02-28T00:00:00.000"), (60, "1900-02-28T00:00:00.000"),
      (61, "1900-03-01T00:00:00.000"), (366, "1900-12-31T00:00:00.000"), (36526, "2000-01-01T00:00:00.000"),
      (36585, "2000-02-29T00:00:00.000"), (43743.75, "2019-10-05T18:00:00.000"),
      (45351, "2024-02-29T00:00:00.000"), (43743.999_988_425_925, "2019-10-05T23:59:59.000"),
      (43743.999_999_999_9, "2019-10-06T00:00:00.000"), (2_958_465, "9999-12-31T00:00:00.000"),
      (43743.000_000_011_574, "2019-10-05T00:00:00.001"),
    ] as [(Double, String)])
  func serialsOf1900(serial: Double, expected: String) throws {
    let moment = try #require(DateTime(serial: serial, system: .from1900))
    #expect(moment.description == expected)
    #expect(moment.serial == serial)
  }

  @Test(
    arguments: [
      (0.0, "1904-01-01T00:00:00.000"), (59, "1904-02-29T00:00:00.000"), (60, "1904-03-01T00:00:00.000"),
      (42281.5, "2019-10-05T12:00:00.000"),
    ] as [(Double, String)])
  func serialsOf1904(serial: Double, expected: String) throws {
    #expect(try #require(DateTime(serial: serial, system: .from1904)).description == expected)
  }

  @Test(arguments: [-0.1, -1, 2_958_466, 1e18, .infinity, -.infinity, .nan])
  func serialsOutsideOfTheCalendar(serial: Double) {
    #expect(DateTime(serial: serial, system: .from1900) == nil)
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var expected = (year: 1900, month: 3, day: 1)
    for serial in 61..<110_000 {
      let moment = try #require(DateTime(serial: Double(serial), system: .from1900))
      guard (moment.year, moment.month, moment.day) == expected else {
        Issue.record("serial \(serial) gives \(moment)")
        return
      }
      let isLeap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      expected.day += 1
      if expected.day > lengths[expected.month - 1] { expected = (expected.year, expected.month + 1, 1) }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
  }

  @Test func partsOfADay() throws {
    let moment = try #require(DateTime(year: 2022, month: 12, day: 1, millisecondOfDay: 86_399_250))
    #expect(moment.hour == 23)
    #expect(moment.minute == 59)
    #expect(moment.second == 59.25)
    #expect(moment.serial == nil)
    #expect(!moment.isMidnight)
  }

  @Test(arguments: [(2019, 2, 29), (2019, 13, 1), (2019, 0, 1), (2019, 4, 31), (-1, 1, 1), (10_000, 1, 1)])
  func impossibleDatesAreNone(year: Int, month: Int, day: Int) {
    #expect(DateTime(year: year, month: month, day: day) == nil)
  }
}
