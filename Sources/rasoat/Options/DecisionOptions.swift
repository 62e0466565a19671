import ArgumentParser

/// Where the decisions of the office are: corrections, waivers, verdicts on repeated households.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Thư mục hoặc tệp sửa số liệu, miễn trừ, quyết định hộ trùng; lặp lại được / corrections, waivers and other decisions; may be repeated.",
      valueName: "DIR"), completion: .file())
  var decisions: [String] = []

  /// States that there is something to read.
  func validate(besides paths: [String]) throws {
    guard paths.isEmpty, decisions.isEmpty else { return }
    throw ValidationError("Cần ít nhất một thư mục hoặc tệp / at least one folder or file is needed.")
  }
}
