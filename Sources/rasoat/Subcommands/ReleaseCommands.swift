public import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Spreadsheet
import Store
public import Survey
import Workflow

/// `rasoat release`: results as an office stands by them.
struct ReleaseCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Phê duyệt và phát hành kết quả một đợt / approve the results of a round and release them.",
    subcommands: [ReleaseMake.self, ReleaseReopen.self, ReleaseList.self],
    defaultSubcommand: ReleaseMake.self)
}

extension ReleaseState: ExpressibleByArgument {}

/// `rasoat release make`: approves areas, level by level, and writes what can be verified elsewhere.
struct ReleaseMake: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Phê duyệt địa bàn, lập bản phát hành / approve areas, and write a release of them.",
    discussion: """
      Phê duyệt từng cấp: xã trước, rồi huyện, rồi tỉnh; một địa bàn chỉ được phê duyệt khi mọi đơn vị có báo cáo bên dưới đã được phê \
      duyệt. Số liệu chính thức phải đủ đơn vị, không còn lỗi; số liệu sơ bộ có thể thêm --incomplete, các trang vẫn ghi DỰ THẢO và số đơn vị \
      đã nộp. Với --output, ghi vào thư mục mới: báo cáo, biểu mẫu, cấu hình, các tệp đã nhận và manifest.json có SHA-256 của mọi tệp; đọc \
      lại tất cả và so từng byte trước khi phê duyệt. Thư mục có dữ liệu cá nhân, chỉ dùng nội bộ. Mã 1 khi chưa phê duyệt được.

      Areas are approved level by level: communes, then districts, then provinces, each after every area below it that \
      reports. Official results have to be complete and free of errors; preliminary ones may be approved with \
      --incomplete, and their pages go on saying DRAFT and how many units have reported. With --output a new folder gets the reports, forms, \
      configuration, received files and a manifest.json with the SHA-256 of each; all of it is read again and compared byte by byte before \
      anything is approved. The folder holds personal data and is for the office only. Exit 1 when areas cannot be approved yet.

      rasoat release make --round 2019 --state official --decision 57/QĐ-UBND --date 2019-12-10 --area 29461
      rasoat release make --round 2019 --state official --decision 835/QĐ-UBND --date 2019-12-20 --area 849 --output phat-hanh/2019
      """)

  @OptionGroup var rounds: RoundOption

  @Option(help: "Sơ bộ hoặc chính thức: preliminary, official / preliminary or official.")
  var state: ReleaseState

  @Option(help: "Số quyết định hoặc văn bản, ví dụ 835/QĐ-UBND / the number of the decision or document.")
  var decision: String = ""

  @Option(
    help: "Ngày quyết định, ví dụ 2019-12-20 / the day of the decision, such as 2019-12-20.",
    transform: ReleaseMake.day)
  var date: Day

  @Option(
    help:
      "Mã xã, huyện, tỉnh; lặp lại được; bỏ trống: cấp cao nhất của đợt / the code of a commune, district or province; may be repeated; the highest areas of the round when left out."
  )
  var area: [String] = []

  @Flag(
    help:
      "Chấp nhận còn thiếu đơn vị hoặc còn lỗi; chỉ với số liệu sơ bộ / accept missing units and open errors; preliminary results only."
  )
  var incomplete = false

  @Option(
    help:
      "Thư mục mới cho bản phát hành; bỏ trống: chỉ phê duyệt / a new folder for the release; approves only when left out.",
    completion: .directory)
  var output: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if state == .official, decision.trimmingCharacters(in: .whitespaces).isEmpty {
      throw ValidationError(
        "--decision: số liệu chính thức cần số quyết định / official results need a decision.")
    }
    guard decision.count <= 100, !decision.contains(where: \.isNewline) else {
      throw ValidationError("--decision: 1…100 ký tự / characters.")
    }
    if state == .official, incomplete {
      throw ValidationError("--incomplete: chỉ với --state preliminary / with --state preliminary only.")
    }
  }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let rulebook = try rules.rulebook()
      let round = try rounds.round(in: rulebook)
      guard SurveyStore.exists(at: stores.store) else {
        throw UsageProblem.noStore(SurveyStore.printed(stores.store))
      }
      let store = try stores.open()
      guard try !store.tallies(round: round.id).isEmpty else {
        throw UsageProblem.notCounted(round: round.id.rawValue, area: nil)
      }
      let ledger = try Ledger(store: store, command: "release", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { run in
        let workflow = ReviewWorkflow(
          rulebook: rulebook, store: store, schemas: schemas.folder(besides: rules), limits: limits.limits)
        do {
          return tell(try await workflow.release(request, of: round, run: run, jobs: jobs.jobs), store, round)
        } catch let unknown as UnknownArea {
          throw UsageProblem.unknownArea(unknown.code.rawValue)
        }
      }
      try exit.leave()
    }
  }

  private var request: ReleaseRequest {
    var request = ReleaseRequest(
      state: state, decision: decision.trimmingCharacters(in: .whitespaces), date: date,
      areas: area.map(AreaCode.init(rawValue:)), isIncomplete: incomplete,
      output: output.map { URL(filePath: $0) },
      configuration: URL(filePath: rules.config).resolvingSymlinksInPath(),
      schema: schemas.file(besides: rules), language: outputs.language, program: Program.version)
    request.limits = Dictionary(
      limits.values.map { ($0.name.rawValue, $0.value) }, uniquingKeysWith: { $1 })
    return request
  }

  private func tell(
    _ outcome: ReleaseOutcome, _ store: SurveyStore, _ round: Round
  ) -> (ProgramExit, String) {
    switch outcome {
    case .refused(let obstacles):
      for obstacle in obstacles { Terminal.complain(obstacle.message[outputs.language]) }
      return (.findings, outputs.text("chưa phê duyệt", "not approved"))
    case .approved(let areas, let digest):
      let codes = areas.map(\.rawValue).joined(separator: ", ")
      let line =
        areas.isEmpty
        ? outputs.text("Đã phê duyệt từ trước, không đổi gì.", "Approved before; nothing changed.")
        : outputs.text("Đã phê duyệt: \(codes).", "Approved: \(codes).")
      if outputs.json {
        Terminal.print(
          JSONText.object([
            ("round", round.id.rawValue), ("state", state.rawValue),
            ("approved", areas.map(\.rawValue).joined(separator: " ")),
            ("digest", digest ?? ""), ("output", output ?? ""),
          ]))
      } else if !outputs.quiet {
        Terminal.remark(line)
        if let digest { Terminal.print("\(digest)  \(output ?? "")/manifest.json") }
      }
      return (.clean, digest.map { line + " " + $0 } ?? line)
    }
  }

  private static func day(_ argument: String) throws -> Day {
    guard let day = Day(argument) else { throw ValidationError("--date: 2019-12-20") }
    return day
  }
}
