import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Synchronization
import Workflow

/// What a run says of itself to the programs that watch over it.
final class RunJournal {
  private let options: UnattendedOptions
  private let round: String
  private let startedAt = Clock.seconds
  /// Measures how long the run takes, also when the date of the machine is set meanwhile.
  private let stopwatch = Clock.moment
  /// The files by what became of them.
  private var files: [(outcome: String, number: Int)] = []
  private var findings: [Severity: Int] = [:]
  /// The days of the round and what is missing for each.
  private var dues: [ExpectedTable.Due] = []

  init(_ options: UnattendedOptions, round: String) {
    self.options = options
    self.round = round
    Terminal.writesJSON.store(options.logFormat == .json, ordering: .relaxed)
  }

  /// Whether the time for taking files is over.
  var isOverdue: @Sendable () -> Bool {
    guard let minutes = options.deadline else { return { false } }
    let end = stopwatch + .seconds(Double(minutes) * 60)
    return { Clock.moment >= end }
  }

  /// Remembers what the run did.
  func note(files: [(outcome: String, number: Int)], findings: [Severity: Int]) {
    self.files = files
    self.findings = findings
  }

  /// Remembers what is missing for which day.
  func note(_ dues: [ExpectedTable.Due]) { self.dues = dues }

  /// Whether numbers are written for other programs.
  var writesMetrics: Bool { options.metrics != nil }

  /// Does the work and writes what was asked for, whatever happens.
  func recording(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      try? write((error as? ExitCode)?.rawValue ?? ProgramExit.code(for: error).rawValue)
      throw error
    }
    try write(ProgramExit.clean.rawValue)
  }

  private func write(_ exit: Int32) throws {
    let seconds = (Clock.moment - stopwatch) / .seconds(1)
    Terminal.log(
      "end", [("round", round), ("exit", String(exit)), ("seconds", Self.text(seconds))],
      level: exit == 0 ? "info" : "warning")
    if let metrics = options.metrics {
      try Self.replace(metrics, by: metricText(exit, seconds: seconds), mode: 0o644)
    }
    if let heartbeat = options.heartbeat {
      try Self.replace(heartbeat, by: "\(Clock.text) \(exit)\n", mode: 0o644)
    }
  }

  private func metricText(_ exit: Int32, seconds: Double) -> String {
    var text = ""
    func gauge(_ name: String, _ help: String, _ values: [(label: String, value: String)]) {
      text += "# HELP rasoat_last_run_\(name) \(help)\n# TYPE rasoat_last_run_\(name) gauge\n"
      for (label, value) in values {
        text += "rasoat_last_run_\(name){round=\(JSONText.string(round))\(label)} \(value)\n"
      }
    }
    gauge("start_seconds", "When the last run began, in seconds since 1970.", [("", Self.text(startedAt))])
    gauge("duration_seconds", "How long the last run took.", [("", Self.text(seconds))])
    gauge("exit_code", "How the last run ended; 0 is clean.", [("", String(exit))])
    gauge(
      "files", "The files of the last run by what became of them.",
      files.map { (",outcome=\"\($0.outcome)\"", String($0.number)) })
    gauge(
      "findings", "What the last run found, by severity.",
      Severity.allCases.map { (",severity=\"\($0.rawValue)\"", String(findings[$0, default: 0])) })
    func days(_ value: (ExpectedTable.Due) -> Int) -> [(label: String, value: String)] {
      dues.map { (",deadline=\(JSONText.string($0.deadline.id)),due=\"\($0.lastDay)\"", String(value($0))) }
    }
    gauge(
      "deadline_days_left", "Days left until a date of the calendar; negative when it is over.",
      days(\.daysLeft))
    gauge(
      "deadline_missing", "Tables that are missing or held back for a date of the calendar.",
      days(\.rows.count))
    return text
  }

  private static func text(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let digits = String(rest)
    return "\(thousandths < 0 ? "-" : "")\(whole)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Replaces a file at once: who reads it finds the old text or the new one.
  ///
  /// Neither holds personal data, so that another program may read it.
  private static func replace(_ path: String, by text: String, mode: Int) throws {
    let part = path + ".part"
    try PrivateFile.write(Array(text.utf8), to: part)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: part)
    guard rename(part, path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
  }
}
