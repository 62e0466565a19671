import ArgumentParser
import Foundation
import Provenance
import Spreadsheet

/// `rasoat cells`: what the reader sees in a file.
struct Cells: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "In mọi ô của một tệp như chương trình đọc được.",
    discussion: """
      One JSON object a line for each cell that is not empty: {"sheet":"Danh sách","ref":"F12","type":"n","value":4,\
      "format":"0","text":"4"}. Types: n number, s string, b boolean, d date-time, t duration in seconds, e error.
      """)

  /// How the cells are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case jsonl
  }

  @Argument(help: "Tệp / the file.")
  var file: String

  @Option(help: "Dạng / the form: csv, jsonl.")
  var format: Format = .jsonl

  @Flag(help: "Chỉ in số lượng / print counts only.")
  var stats = false

  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    do {
      let workbook = try Workbook(contentsOf: file)
      let form = CellListing.Form(rawValue: format.rawValue)
      let statistics = try CellListing.write(workbook, as: stats ? nil : form) { Terminal.write($0) }
      if stats { Terminal.print(Self.json(statistics)) }
    } catch {
      let finding = Finding(
        rule: RuleID(rawValue: error.code), severity: .error,
        location: SourceLocation(file: error.location.file),
        message: error.message, remedy: error.remedy)
      Terminal.complain(finding.line(in: outputs.language))
      throw ExitCode(ProgramExit.findings.rawValue)
    }
  }

  private static func json(_ statistics: CellListing.Statistics) -> String {
    let types = CellLine.Kind.allCases.map { "\"\($0.rawValue)\":\(statistics.cellsByType[$0, default: 0])" }
    return """
      {"sheets":\(statistics.sheets),"rows":\(statistics.rows),"cells":\(statistics.cells),\
      "types":{\(types.joined(separator: ","))},"formulas_without_value":\(statistics.formulasWithoutValue)}
      """
  }
}
