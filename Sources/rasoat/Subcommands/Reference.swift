import ArgumentParser

/// `rasoat reference`: the pages of the manual that are made from the commands themselves.
struct Reference: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "In trang tra cứu lệnh hoặc trang man / print the reference of the commands or the manual page.",
    shouldDisplay: false)

  /// How the reference is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case man
  }

  @Option(help: "Dạng / the form: markdown, man.")
  var format: Format = .markdown

  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let reference = try CommandReference()
      switch format {
      case .markdown: Terminal.write(ReferencePage(reference: reference, language: outputs.language).text)
      case .man: Terminal.write(ManualPage(reference: reference, language: outputs.language).text)
      }
    }
  }
}
