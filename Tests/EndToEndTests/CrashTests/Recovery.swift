import Foundation
import Testing

/// What a restart after a disturbance is measured by.
enum Recovery {
  /// Runs once more, undisturbed, and compares everything with an undisturbed run: exit code, outputs byte by byte,
  /// received files, the counts counted again, and a ledger without an open line.
  ///
  /// - Returns: How many differences there were; each is recorded as an issue.
  static func differences(
    of program: Program, in folder: String = ".", from undisturbed: SmallRound.Outcome, after fault: String
  ) throws -> Int {
    let (again, messages) = try SmallRound.outcome(of: program, in: folder)
    var differences: [String] = []
    if again.exit != undisturbed.exit { differences.append("exit \(again.exit): \(messages)") }
    if again.received != undisturbed.received { differences.append("received files") }
    for name in Set(again.files.keys).union(undisturbed.files.keys).sorted()
    where again.files[name] != undisturbed.files[name] {
      differences.append(name)
    }
    if SmallRound.people.contains(where: messages.contains) { differences.append("a name in a message") }
    let store = ["--store", folder + "/rasoat.sqlite", "--config", "config"]
    let verified = try program.run(["verify", "--round", "2023"] + store)
    if verified.exit != 0 { differences.append("verify: \(verified.messages)") }
    let ledger = try program.run("log", "--json", "--store", folder + "/rasoat.sqlite").output
    if ledger.contains("\"finished\":\"\"") { differences.append("an open line in the ledger") }
    for difference in differences { Issue.record("\(fault): \(difference)") }
    return differences.count
  }
}
