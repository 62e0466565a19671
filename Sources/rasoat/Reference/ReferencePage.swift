import Provenance

/// The reference as a page of Markdown.
struct ReferencePage {
  let reference: CommandReference
  let language: Language

  /// The whole page.
  var text: String {
    let blocks =
      [heading, overview] + reference.groups.flatMap(group) + [common, exitCodes]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }

  private var heading: String {
    words(
      """
      # Các lệnh của rasoat

      *[English](commands.md)*

      Trang này lập từ chương trình bằng `make reference`; một phép thử so trang với `rasoat --help`. Trong một lệnh, `[ ]` là phần có
      thể bỏ, `<...>` là chỗ điền giá trị. Hướng dẫn theo công việc: [officer.vi.md](officer.vi.md) cho cán bộ,
      [operations.vi.md](operations.vi.md) cho người vận hành, [rule-author.vi.md](rule-author.vi.md) cho người viết quy tắc.
      """,
      """
      # The commands of rasoat

      *[Tiếng Việt](commands.vi.md)*

      This page is made from the program by `make reference`; a test compares it with `rasoat --help`. In a command, `[ ]` may be left
      out and `<...>` stands for a value. Manuals by task: [officer.md](officer.md) for the officer, [operations.md](operations.md)
      for the operator, [rule-author.md](rule-author.md) for the author of rules.
      """)
  }

  private var overview: String {
    let lines = reference.groups.flatMap(\.commands).map { entry in
      let anchor = entry.name.replacing(" ", with: "-")
      let what = BilingualHelp.sentence(entry.command.abstract ?? "", in: language)
      return "| [`\(entry.name)`](#\(anchor)) | \(cell(what)) |"
    }
    return ([words("| lệnh | làm gì |", "| command | does |"), "|---|---|"] + lines).joined(separator: "\n")
  }

  private func group(_ group: CommandReference.Group) -> [String] {
    let heading = group.heading[language]
    return ["## " + heading.prefix(1).uppercased() + heading.dropFirst()]
      + group.commands.flatMap { command($0.name, $0.command) }
  }

  private func command(_ name: String, _ command: CommandDescription) -> [String] {
    let discussion = command.discussion ?? ""
    let examples = BilingualHelp.examples(discussion)
    let shared = reference.shared(command).map { "`\($0)`" }.joined(separator: ", ")
    let blocks = [
      "### \(name)",
      BilingualHelp.sentence(command.abstract ?? "", in: language),
      BilingualHelp.paragraph(discussion, in: language),
      "```text\n\(command.synopsis(of: name))\n```",
      table(reference.own(command)),
      shared.isEmpty
        ? ""
        : words("[Tùy chọn chung](#tùy-chọn-chung): ", "[Common options](#common-options): ") + shared + ".",
      examples.isEmpty ? "" : "```sh\n\(examples.joined(separator: "\n"))\n```",
    ]
    return blocks.filter { !$0.isEmpty }
  }

  private var common: String {
    words("## Tùy chọn chung", "## Common options") + "\n\n" + table(reference.common) + "\n\n"
      + words(
        "Mọi lệnh có `--help` (`-h`); `rasoat --version` in phiên bản.",
        "Every command has `--help` (`-h`); `rasoat --version` prints the version.")
  }

  private var exitCodes: String {
    let lines = ProgramExit.allCases.map { "| \($0.rawValue) | \(cell($0.meaning[language])) |" }
    return words("## Mã kết thúc", "## Exit codes") + "\n\n"
      + ([words("| mã | nghĩa |", "| code | means |"), "|---|---|"] + lines).joined(separator: "\n") + "\n\n"
      + words(
        "Khi có nhiều mã, mã đứng trước trong dãy 5, 4, 2, 3, 1 được dùng; với mã 1 và 3 các tệp kết quả vẫn được viết.",
        "Of several, the first in 5, 4, 2, 3, 1 wins; with 1 and 3 the outputs are written all the same.")
  }

  private func table(_ arguments: [CommandDescription.Argument]) -> String {
    guard !arguments.isEmpty else { return "" }
    let lines = arguments.map { argument in
      let must =
        argument.isOptional || argument.kind == "positional" ? "" : words(" Bắt buộc.", " Must be given.")
      return "| `\(argument.typed)` | \(cell(argument.meaning(in: language) + must)) |"
    }
    return ([words("| tùy chọn | nghĩa |", "| option | means |"), "|---|---|"] + lines).joined(
      separator: "\n")
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|").replacing("\n", with: " ") }
}
