import ArgumentParser
import Spreadsheet

/// How much a file may ask for; a file that asks for more is refused, and the refusal names the option to write here.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Nâng một giới hạn đọc tệp, ví dụ rows=2000000; lặp lại được / raise a limit of the file reader, such as rows=2000000; may be repeated.",
      valueName: "NAME=VALUE"))
  var values: [Limit] = []

  @Flag(
    help:
      "Đọc mọi dòng bằng libxml2, chậm hơn, để đối chiếu / read every row through libxml2, slower, for comparison."
  )
  var reference = false

  /// One limit with its new value.
  struct Limit: ExpressibleByArgument {
    let name: ReadingLimits.Name
    let value: Int

    init?(argument: String) {
      let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let name = ReadingLimits.Name(rawValue: String(parts[0])),
        let value = Int(parts[1]),
        value > 0
      else { return nil }
      self.name = name
      self.value = value
    }
  }

  /// The limits with what was given.
  var limits: ReadingLimits {
    var limits = ReadingLimits()
    for limit in values { limits[limit.name] = limit.value }
    if reference { limits.route = .reference }
    return limits
  }
}
