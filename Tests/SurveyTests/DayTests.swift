import Foundation
import Survey
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    ("2019-10-05", 18_174), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
  ]) func countsFrom1970(text: String, number: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(Day(number: number) == day)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-10", "2019-04-31", "2019-10-00", "0000-01-01",
    "19-10-05",
    "2019-1-5", "2019/10/05", "2019-10-05T00:00", " 2019-10-05", "", "٢٠١٩-10-05", "2019-10-5x", "+019-10-05",
  ]) func refusesWhatIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [-719_162 ... -715_000, -1_000...30_000, 2_929_000...2_932_896])
  func everyDayFollowsTheOneBefore(numbers: ClosedRange<Int>) throws {
    var before: Day?
    for number in numbers {
      let day = try #require(Day(number: number))
      #expect(day.number == number)
      if let before { #expect(before < day) }
      before = day
    }
  }

  @Test func daysOutsideTheYearsAreNone() {
    #expect(Day(number: 2_932_897) == nil)
    #expect(Day(number: -719_163) == nil)
    #expect(Day(number: .max) == nil)
    #expect(Day(number: .min) == nil)
  }

  @Test func countsDaysOfTheYear() throws {
    #expect(Day(year: 2024, month: 12, day: 31)?.dayOfYear == 366)
    #expect(Day(year: 2023, month: 12, day: 31)?.dayOfYear == 365)
    #expect(Day(year: 2023, month: 3, day: 1)?.dayOfYear == 60)
  }

  /// Foundation's Gregorian calendar, counted on without the Julian gap, as an independent oracle.
  @Test func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -100_000, through: 100_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = try #require(Day(number: number))
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
    }
  }
}
