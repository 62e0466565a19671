import ArgumentParser
import Provenance

/// Whether rules that gave no answer end the command like errors in the data.
struct StrictOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Luật bị bỏ qua hoặc không chạy được cũng kết thúc với mã 1, trừ luật của chuẩn không áp dụng / a rule that was skipped or failed to run ends with code 1 too, except rules of a standard that is not in force."
    ))
  var strict = false

  /// How a command ends by what became of the rules.
  func exit(for outcomes: [RuleOutcome]) -> ProgramExit {
    strict && outcomes.contains(where: \.isObjectionable) ? .findings : .clean
  }

  /// The rules a strict run objects to, each with its reason.
  func objections(to outcomes: [RuleOutcome], in language: Language) -> [String] {
    guard strict else { return [] }
    return outcomes.filter(\.isObjectionable).map { outcome in
      let place = outcome.firstFailure.map { " · " + $0.text(in: language) } ?? ""
      let why =
        outcome.kind == .failed
        ? BilingualText(vietnamese: "không chạy được", english: "failed to run")[language] + place
        : BilingualText(vietnamese: "bỏ qua: ", english: "skipped: ")[language]
          + (outcome.note ?? outcome.reason?.label ?? BilingualText(""))[language]
      let missing = outcome.missing.isEmpty ? "" : " (\(outcome.missing.joined(separator: ", ")))"
      return "\(outcome.rule.rawValue) \(why)\(missing)"
    }
  }
}
