import ArgumentParser

/// Where the decisions of the office are: corrections, waivers, verdicts on repeated households.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Thư mục hoặc tệp sửa số liệu, miễn trừ, quyết định hộ trùng / corrections, waivers and other decisions; may be repeated.",
      valueName: "DIR"))
  var decisions: [String] = []
}
