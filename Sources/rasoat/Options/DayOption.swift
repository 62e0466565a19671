import ArgumentParser
import Survey

/// The day that due dates are counted from.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help:
      "Ngày tính hạn nộp, mặc định hôm nay / the day due dates are counted from, such as 2026-11-10; today.",
    transform: DayOption.day)
  var given: Day?

  /// The day.
  var day: Day? { given ?? Clock.today }

  private static func day(_ argument: String) throws -> Day {
    guard let day = Day(argument) else { throw ValidationError("--on: 2026-11-10") }
    return day
  }
}
