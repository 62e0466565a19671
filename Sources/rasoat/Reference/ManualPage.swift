import Provenance

/// The reference as a manual page, in the macros of `man`.
struct ManualPage {
  let reference: CommandReference
  let language: Language

  /// The whole page; it bears the version, never a date.
  var text: String {
    let lines =
      [".TH RASOAT 1 \"\" \"rasoat \(Program.version)\" \"\(words("Sổ tay rasoat", "rasoat manual"))\""]
      + name + description + reference.groups.flatMap(group) + common + exitCodes + files
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }

  private func section(_ vietnamese: String, _ english: String) -> String {
    ".SH \"\(words(vietnamese, english))\""
  }

  private var name: [String] {
    let what = BilingualHelp.sentence(reference.program.abstract ?? "", in: language).dropLast()
    return [
      section("TÊN", "NAME"), "rasoat \\- " + plain(what.prefix(1).lowercased() + what.dropFirst()),
      section("CÚ PHÁP", "SYNOPSIS"), ".B rasoat", ".I " + words("lệnh", "command"), "[...]",
    ]
  }

  private var description: [String] {
    let discussion = reference.program.discussion ?? ""
    return [section("MÔ TẢ", "DESCRIPTION"), plain(BilingualHelp.paragraph(discussion, in: language))]
      + examples(discussion)
  }

  private func group(_ group: CommandReference.Group) -> [String] {
    [".SH \"\(group.heading[language].uppercased())\""]
      + group.commands.flatMap { command($0.name, $0.command) }
  }

  private func command(_ name: String, _ command: CommandDescription) -> [String] {
    let discussion = command.discussion ?? ""
    let shared = reference.shared(command).map { "\\fB\(option($0))\\fR" }.joined(separator: ", ")
    return [".SS \"\(option(command.synopsis(of: name)))\""]
      + [plain(BilingualHelp.sentence(command.abstract ?? "", in: language))]
      + [plain(BilingualHelp.paragraph(discussion, in: language))]
      + reference.own(command).flatMap(argument)
      + (shared.isEmpty ? [] : [".PP", words("Tùy chọn chung: ", "Common options: ") + shared + "."])
      + examples(discussion)
  }

  private func argument(_ argument: CommandDescription.Argument) -> [String] {
    [".TP", ".B \"\(option(argument.typed))\"", plain(argument.meaning(in: language))]
  }

  private var common: [String] {
    [section("TÙY CHỌN CHUNG", "COMMON OPTIONS")] + reference.common.flatMap(argument)
      + [".TP", ".B \"\\-h, \\-\\-help\"", words("In hướng dẫn của lệnh.", "Print the help of a command.")]
      + [".TP", ".B \\-\\-version", words("In phiên bản.", "Print the version.")]
  }

  private var exitCodes: [String] {
    [section("MÃ KẾT THÚC", "EXIT STATUS")]
      + ProgramExit.allCases.flatMap { [".TP", ".B \($0.rawValue)", plain($0.meaning[language])] }
  }

  private var files: [String] {
    [
      section("TỆP", "FILES"),
      ".TP", ".I pipeline\\-config",
      words("Cấu hình trong thư mục làm việc.", "The configuration, in the folder one works in."),
      ".TP", ".I rasoat.sqlite",
      words(
        "Kho; bên cạnh là rasoat.sqlite.received với các tệp đã nhận.",
        "The store; rasoat.sqlite.received beside it holds the received files."),
    ]
  }

  private func examples(_ discussion: String) -> [String] {
    let lines = BilingualHelp.examples(discussion)
    return lines.isEmpty ? [] : [".PP", ".nf", ".RS"] + lines.map(option) + [".RE", ".fi"]
  }

  /// Text whose hyphens are typed as they stand.
  private func option(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
  }

  /// A paragraph: no line of it is taken for a macro.
  private func plain(_ text: String) -> String {
    let line = text.replacing("\\", with: "\\e").replacing("\n", with: " ").replacing("--", with: "\\-\\-")
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
