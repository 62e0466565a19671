import Foundation

/// The time of the processor that work took, in user and system mode, of all threads.
enum ProcessorTime {
  /// The seconds that something takes.
  static func of(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static var now: Double {
    let usage = usage
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// The most memory the process had.
  static var peakMemory: Int { usage.ru_maxrss }
}

/// What was measured several times, in seconds.
struct Spans {
  private var values: [Double] = []

  var last: Double? { values.last }

  mutating func add(_ seconds: Double) { values.append(seconds) }

  /// The middle one.
  var median: Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// The median and the span.
  func words(times factor: Double) -> String {
    func text(_ seconds: Double) -> String { String(format: "%.1f", seconds * factor) }
    return "\(text(median)) (\(text(values.min() ?? 0)) to \(text(values.max() ?? 0)), \(values.count) times)"
  }
}
