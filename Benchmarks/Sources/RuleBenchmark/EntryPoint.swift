import Foundation
import Rules

/// Asks 150 rules of made-up records of 45 variables, and prints what one rule costs for one record.
///
/// `RuleBenchmark [RECORDS]`, 500,000 unless told otherwise. Records are made a thousand at a time, outside the measured time,
/// and thrown away, as a run over files does: the memory at the end is that of one batch, whatever the number.
@main struct RuleBenchmark {
  static func main() throws {
    let asked = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 500_000
    let variables = BenchmarkRecords.variables
    let table = try VariableTable(variables)
    let rules = try BenchmarkRules.checks.map { try RuleExpression($0, over: table) }
    print("\(rules.count) rules, \(variables.count) variables, \(asked) records")
    if CommandLine.arguments.contains("--each") { return try printEach(over: table) }
    var records = BenchmarkRecords(seed: 20_261_121)
    var side = RuleBatch(rules)
    let oneByOne = CommandLine.arguments.contains("--single")
    var (answers, single) = (Answers(), Answers())
    var (spent, singly) = (Duration.zero, Duration.zero)
    let clock = ProcessorClock()
    var done = 0
    while done < asked {
      let batch = records.next(min(1000, asked - done))
      spent += clock.measure {
        for start in stride(from: 0, to: batch.count, by: RuleBatch.capacity) {
          side.removeAll()
          for record in batch[start..<min(start + RuleBatch.capacity, batch.count)] { side.add(record) }
          for rule in rules.indices { answers.count(side.answers(ofRule: rule), of: side.count) }
        }
      }
      if oneByOne {
        singly += clock.measure {
          for record in batch {
            for rule in rules { single.count(rule.truth(on: record.span)) }
          }
        }
      }
      done += batch.count
      if done == asked / 10 { print("at \(done) records: peak memory \(peakMemory) kB") }
    }
    print("at \(done) records: peak memory \(peakMemory) kB")
    print(
      "satisfied \(answers.satisfied), violated \(answers.violated), undetermined \(answers.undetermined)")
    print("64 records at once: \(cost(spent, done * rules.count))")
    if oneByOne {
      print("one record at a time: \(cost(singly, done * rules.count)), same answers: \(single == answers)")
    }
  }

  private static func cost(_ spent: Duration, _ asked: Int) -> String {
    let (seconds, attoseconds) = spent.components
    let nanoseconds = Double(seconds) * 1e9 + Double(attoseconds) / 1e9
    return "\(text(nanoseconds / Double(asked))) ns per rule and record, \(text(nanoseconds / 1e9)) s"
  }

  /// What each check costs, over the same thousand records again and again: for finding the slow ones.
  private static func printEach(over table: VariableTable) throws {
    var records = BenchmarkRecords(seed: 20_261_121)
    let batch = records.next(1000)
    let clock = ProcessorClock()
    for check in BenchmarkRules.checks {
      let rule = try RuleExpression(check, over: table)
      var answers = Answers()
      var side = RuleBatch([rule])
      for record in batch.prefix(RuleBatch.capacity) { side.add(record) }
      let spent = clock.measure {
        for _ in 0..<300 { answers.count(side.answers(ofRule: 0), of: side.count) }
      }
      print("\(text(Double(spent.components.attoseconds) / 1e9 / 300 / Double(side.count))) \(check)")
    }
  }

  private static func text(_ number: Double) -> String { String(format: "%.2f", number) }

  /// The most memory the process had so far, in kB; 0 where the system does not tell.
  private static var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}

/// The processor time of this process, which other programs on the machine disturb less than the time of the day.
struct ProcessorClock {
  func measure(_ work: () -> Void) -> Duration {
    let start = now
    work()
    return now - start
  }

  private var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

/// How many answers of each kind there were: the same on every machine, and proof that the work was done.
struct Answers: Equatable {
  private(set) var satisfied = 0
  private(set) var violated = 0
  private(set) var undetermined = 0

  mutating func count(_ answers: TruthMask, of records: Int) {
    satisfied += answers.satisfied.nonzeroBitCount
    violated += answers.violated.nonzeroBitCount
    undetermined += records - answers.satisfied.nonzeroBitCount - answers.violated.nonzeroBitCount
  }

  mutating func count(_ answer: Bool?) {
    switch answer {
    case true: satisfied += 1
    case false: violated += 1
    case nil: undetermined += 1
    }
  }
}
