import ArgumentParser
import Foundation
import Provenance
import Spreadsheet

/// `rasoat cells`: what the reader sees in a file.
struct Cells: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "In mọi ô của các tệp như chương trình đọc được / print every cell of files as the program reads it.",
    discussion: """
      Mỗi ô không trống là một dòng JSON: trang tính, ô, kiểu, giá trị, định dạng, chữ hiện ra. Kiểu: n số, s chữ, b đúng \
      sai, d ngày giờ, t thời lượng tính bằng giây, e lỗi. Nhiều tệp thì mỗi dòng bắt đầu bằng tên tệp.

      One JSON object a line for each cell that is not empty: sheet, cell, type, value, format, text shown. Types: n \
      number, s string, b boolean, d date-time, t duration in seconds, e error. Of several files each line starts with \
      the file.

      rasoat cells "Thôn 3.xlsx"
      rasoat cells --stats ho-so/*.xlsx
      """)

  /// How the cells are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case jsonl
  }

  @Argument(help: "Tệp / the files.", completion: .file())
  var files: [String]

  @Option(help: "Dạng / the form: csv, jsonl.")
  var format: Format = .jsonl

  @Flag(help: "Chỉ in số lượng / print counts only.")
  var stats = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    let isSeveral = files.count > 1
    let form = stats ? nil : CellListing.Form(rawValue: format.rawValue)
    if isSeveral, form == .csv { Terminal.write(Array("file,".utf8) + CellLine.csvHeading) }
    var isRefused = false
    for path in files {
      do throws(SpreadsheetError) {
        let workbook = try Workbook(contentsOf: path, limits: limits.limits)
        let name = isSeveral ? path : nil
        let statistics = try CellListing.write(workbook, as: form, file: name) { Terminal.write($0) }
        if stats { Terminal.print(Self.json(statistics, file: name)) }
      } catch {
        isRefused = true
        complain(error)
      }
    }
    if isRefused { throw ExitCode(ProgramExit.findings.rawValue) }
  }

  private func complain(_ error: SpreadsheetError) {
    let finding = Finding(
      rule: RuleID(rawValue: error.code), severity: .error,
      location: SourceLocation(file: error.location.file), message: error.message, remedy: error.remedy)
    Terminal.complain(finding.line(in: outputs.language))
  }

  private static func json(_ statistics: CellListing.Statistics, file: String?) -> String {
    let types = CellLine.Kind.allCases.map { "\"\($0.rawValue)\":\(statistics.cellsByType[$0, default: 0])" }
    let start = file.map { "\"file\":" + CellLine.json($0) + "," } ?? ""
    return """
      {\(start)"sheets":\(statistics.sheets),"rows":\(statistics.rows),"cells":\(statistics.cells),\
      "types":{\(types.joined(separator: ","))},"formulas_without_value":\(statistics.formulasWithoutValue),\
      "rows_proven":\(statistics.routes.proven),"rows_parsed":\(statistics.routes.parsed)}
      """
  }
}
