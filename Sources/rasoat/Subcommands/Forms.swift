public import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Survey
public import Workflow

/// `rasoat forms`: the tables of a round as offices print and sign them.
struct Forms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lập biểu mẫu để in và ký từ số liệu đã đếm / print-ready forms to sign, from the counts.",
    discussion: """
      Mỗi xã, huyện, tỉnh một tệp Excel bieu-mau-….xlsx: quốc hiệu, tên cơ quan, tiêu đề, bảng, chữ ký; khổ A4 ngang; tổng và tỷ lệ \
      là công thức. Tên, cột của biểu ở pipeline-config/forms, tên cơ quan và chức danh ký ở pipeline-config/offices.yaml. Còn thiếu \
      đơn vị, còn lỗi hoặc chưa có quyết định thì biểu ghi rõ. Với --lists: danh sách hộ có tên người của mỗi xã, hoặc của một thôn với --area, \
      trong thư mục noi-bo, chỉ dùng nội bộ.

      A workbook bieu-mau-….xlsx for every commune, district and province: the head of the page, title, table and signatures on \
      A4 across, sums and shares as formulas. Titles and columns are in pipeline-config/forms, agencies and those who \
      sign in pipeline-config/offices.yaml. While units are missing, errors open or decisions outstanding the forms say so. With \
      --lists: lists of households by name of every commune, or of a village with --area, in the folder noi-bo, for the office only.

      rasoat forms --round 2019 --output ket-qua
      rasoat forms --round 2019 --output ket-qua --area 849 --date 2020-02-19 --form R1 --form R2
      rasoat forms --round 2019 --output ket-qua --lists --area 29461
      """)

  @OptionGroup var rounds: RoundOption

  @Option(help: "Thư mục kết quả / the folder for the forms.", completion: .directory)
  var output: String

  @Option(help: "Chỉ một địa bàn, theo mã / one area only, by its code.")
  var area: String?

  @Option(
    name: .customLong("form"),
    help: "Chỉ những biểu này, ví dụ R1 / these forms only, such as R1.")
  var chosen: [String] = []

  @Option(
    help:
      "Địa giới: ngày như 2025-07-01, hoặc former-district (huyện cũ); không dùng cho danh sách hộ / the boundaries: a day, or former-district; the round's own when left out, and for lists of households."
  )
  var map: AreaMap?

  @Flag(
    help:
      "Danh sách hộ có tên người thay cho biểu, chỉ dùng nội bộ / lists of households by name, for the office only, in place of tables."
  )
  var lists = false

  @Option(
    help:
      "Ngày ký in trên biểu, ví dụ 2020-02-19; bỏ trống: để chấm / the day the forms bear; dots when left out.",
    transform: Forms.day)
  var date: Day?

  @Option(
    help: "Dạng: xlsx, html, csv; có thể ghi nhiều lần / the form: xlsx, html, csv; may be given again.")
  var format: [FormRequest.Format] = [.xlsx]

  @OptionGroup var villages: VillagesOption
  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      let known = rulebook.forms.map(\.id) + rulebook.householdLists.map(\.id)
      if let wrong = chosen.first(where: { !known.contains($0) }) {
        throw UsageProblem.unknownForm(wrong, known: known)
      }
      var request = FormRequest(
        chosen: tables(in: rulebook), lists: self.lists(in: rulebook),
        area: area.map(AreaCode.init(rawValue:)), day: date, formats: Set(format))
      request.map = map
      if map != nil { request.destinations = try villages.destinations(in: rulebook) }
      let workflow = ReviewWorkflow(rulebook: rulebook, store: try stores.openForReading())
      let files = try workflow.writeForms(
        request, of: round, to: URL(filePath: output), language: outputs.language, jobs: jobs.jobs)
      if !outputs.quiet { for file in files { Terminal.print(file) } }
      guard files.isEmpty else { return }
      if let area,
        try workflow.reports(of: round).allSatisfy({ !$0.areas.contains { $0.code.rawValue == area } })
      {
        throw UsageProblem.unknownArea(area)
      }
      Terminal.complain(
        outputs.text("Đợt này chưa có số liệu cho biểu nào.", "Nothing was counted that a form could print."))
    }
  }

  /// The tables to print; none where lists alone are asked for.
  private func tables(in rulebook: Rulebook) -> Set<String>? {
    chosen.isEmpty && !lists ? nil : Set(chosen)
  }

  /// The lists of households to print: none unless they are asked for.
  private func lists(in rulebook: Rulebook) -> [HouseholdListForm] {
    let named = rulebook.householdLists.filter { chosen.contains($0.id) }
    return named.isEmpty && lists ? rulebook.householdLists : named
  }

  private static func day(_ argument: String) throws -> Day {
    guard let day = Day(argument) else { throw ValidationError("--date: 2020-02-19") }
    return day
  }
}

extension FormRequest.Format: ExpressibleByArgument {}
