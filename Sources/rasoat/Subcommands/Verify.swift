import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat verify`: counts again and compares with what is stored, released or backed up.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Đếm lại và so với số đã lưu, bản phát hành hoặc bản sao lưu / count again and compare with a store, release or backup.",
    discussion: """
      Với --round: đếm lại và so với số đã lưu; mã 5 khi khác nhau. Trước đó kiểm tra cơ sở dữ liệu theo quy tắc của chính nó và từng \
      tệp đã nhận theo SHA-256; mã 4 khi có gì hỏng. Với thư mục phát hành: so mọi tệp với manifest.json, rồi lập lại kết quả từ các tệp đã \
      nhận và cấu hình trong đó và so từng byte; nêu từng tệp khác, mã 1; mã 5 khi mọi tệp nguyên vẹn mà cùng phiên bản cho kết quả khác. Với thư \
      mục sao lưu: như kho. Với --recount: đếm lại mọi thôn từ các hộ đã lưu và nêu từng dòng số đếm khác, ở mọi cấp; mã 0 khi như nhau, \
      mã 1 khi khác.

      With --round: counts again and compares with what is stored; exit 5 when they differ. Before that the database is checked by \
      its own rules and every received file by its SHA-256; exit 4 when something is damaged. With the folder of a release: compares every \
      file with manifest.json, then makes the outputs again from the received files and the configuration in it, byte for byte; each file \
      that differs is named, exit 1; exit 5 when all files are whole and the same version gives other outputs. With the folder of a \
      backup: as a store. With --recount: counts every village again from the stored households and names each count that differs, on every \
      level; exit 0 when all are the same, 1 when not.

      rasoat verify --round 2019
      rasoat verify --round 2019 --recount
      rasoat verify phat-hanh/2019
      """)

  @Argument(
    help: "Thư mục phát hành hoặc sao lưu / the folder of a release or backup.", completion: .directory)
  var folder: String?

  @Option(help: "Đợt rà soát, ví dụ 2019 hoặc 2024-06 / the round, such as 2019 or 2024-06.")
  var round: String?

  @Flag(
    help:
      "Đếm lại tất cả và nêu từng số khác; cần --round / count everything again and name each count that differs; with --round."
  )
  var recount = false

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var jobs: JobsOption

  func validate() throws {
    guard (folder == nil) != (round == nil) else {
      throw ValidationError("Cần --round hoặc một thư mục / either --round or a folder is needed.")
    }
    guard !recount || round != nil else {
      throw ValidationError("--recount: cần --round / --round is needed.")
    }
  }

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      if let round { return try await verifyStore(round) }
      guard let folder else { return }
      let url = URL(filePath: folder)
      if ReleaseManifest.lies(in: url) { return try await verifyRelease(url) }
      guard SurveyStore.exists(at: folder + "/" + SurveyStore.nameInBackup) else {
        throw UsageProblem.nothingToVerify(folder)
      }
      try verifyBackup(folder + "/" + SurveyStore.nameInBackup)
    }
  }

  private func verifyStore(_ name: String) async throws {
    let rulebook = try rules.rulebook()
    let round = try rulebook.round(named: name)
    let store = try stores.open()
    let ledger = try Ledger(store: store, command: "verify", round: round.id, rulebook: rulebook)
    let exit = try await ledger.recording { _ in
      let workflow = ReviewWorkflow(rulebook: rulebook, store: store)
      try workflow.verifyStore()
      if recount { return (try recount(round, by: workflow), "verify --recount") }
      let removed = try workflow.verify(round) != nil
      if !outputs.quiet {
        Terminal.remark(
          removed
            ? outputs.text(
              "Dữ liệu cá nhân của đợt này, hoặc của đợt trước mà đợt này so với, đã xóa: chỉ kiểm tra tổng các cấp.",
              "Personal data of this round, or of the one it looks back on, were removed: only sums were checked."
            )
            : outputs.text(
              "Kho và các tệp đã nhận nguyên vẹn; đếm lại khớp với số đã lưu.",
              "The store and the received files are whole; counted again, the counts are the same."))
      }
      return (.clean, "verify")
    }
    try exit.leave()
  }

  private func recount(_ round: Round, by workflow: ReviewWorkflow) throws -> ProgramExit {
    let result = try workflow.recount(round, jobs: jobs.jobs)
    for difference in result.differences {
      if outputs.json {
        Terminal.print(JSONText.object(zip(CountDifference.columns, difference.values)))
      } else {
        Terminal.print(difference.message[outputs.language])
      }
    }
    if !outputs.quiet {
      let same = result.rows - result.differences.count { $0.stored != nil }
      let basis =
        result.removal == nil
        ? outputs.text("đếm lại từ các hộ", "counted again from the households")
        : outputs.text(
          "dữ liệu cá nhân đã xóa: chỉ so với tổng các thôn",
          "personal data were removed: compared with the sums of the villages only")
      Terminal.remark(
        outputs.text(
          "\(same) số đếm như nhau, \(result.differences.count) khác (\(basis)).",
          "\(same) counts are the same, \(result.differences.count) differ (\(basis))."))
    }
    return result.differences.isEmpty ? .clean : .findings
  }

  private func verifyBackup(_ path: String) throws {
    let workflow = ReviewWorkflow(
      rulebook: try rules.rulebook(),
      store: try SurveyStore(path: path, access: .reading, key: try stores.key()))
    try workflow.verifyStore()
    try workflow.verifyCounts()
    guard !outputs.quiet else { return }
    Terminal.remark(
      outputs.text(
        "Bản sao lưu nguyên vẹn; đếm lại khớp với số đã lưu.",
        "The backup is whole; counted again, the counts are the same."))
  }
}

extension Verify {
  private func verifyRelease(_ folder: URL) async throws {
    let verdict = try await ReleaseVerification(of: folder, key: try stores.key()).verify(jobs: jobs.jobs)
    let manifest = verdict.manifest
    let isOtherVersion = manifest.program != Program.version
    for difference in verdict.differences {
      if outputs.json {
        Terminal.print(JSONText.object(zip(ReleaseDifference.columns, difference.line)))
      } else {
        Terminal.print(difference.message[outputs.language])
      }
    }
    if isOtherVersion {
      Terminal.complain(
        outputs.text(
          "Bản phát hành do rasoat \(manifest.program) lập; đang dùng \(Program.version).",
          "The release was made by rasoat \(manifest.program); this is \(Program.version)."))
    }
    if !verdict.isMadeAgain {
      Terminal.complain(
        manifest.removed.isEmpty
          ? outputs.text(
            "Tệp đã nhận hoặc cấu hình không còn như khi phát hành: chưa lập lại kết quả.",
            "Received files or rules are not as they were released: the outputs were not made again.")
          : outputs.text(
            "Dữ liệu cá nhân của đợt \(manifest.removed.joined(separator: ", ")) đã xóa trước khi phát hành: chỉ so SHA-256.",
            "Personal data of \(manifest.removed.joined(separator: ", ")) were removed before the release: only hashes were compared."
          ))
    }
    if !outputs.quiet { Terminal.remark(summary(verdict)) }
    try exit(for: verdict, isOtherVersion: isOtherVersion).leave()
  }

  /// Whole files that give other outputs with the same version break a promise of the program.
  private func exit(for verdict: ReleaseVerification.Verdict, isOtherVersion: Bool) -> ProgramExit {
    if verdict.differences.isEmpty { return .clean }
    let isBroken = verdict.differences.allSatisfy { $0.problem == .madeAgain }
    return isBroken && !isOtherVersion ? .promise : .findings
  }

  private func summary(_ verdict: ReleaseVerification.Verdict) -> String {
    let manifest = verdict.manifest
    let files = manifest.inputs.count + manifest.configuration.count + manifest.outputs.count + 1
    let name = "\(manifest.round) \(manifest.state.rawValue) \(manifest.decision) \(manifest.date)"
    guard verdict.differences.isEmpty else {
      return outputs.text(
        "\(name): \(verdict.differences.count) tệp khác. manifest.json \(verdict.digest)",
        "\(name): \(verdict.differences.count) files differ. manifest.json \(verdict.digest)")
    }
    return outputs.text(
      "\(name): \(files) tệp nguyên vẹn\(verdict.isMadeAgain ? ", lập lại cho cùng từng byte" : ""). manifest.json \(verdict.digest)",
      "\(name): \(files) files are whole\(verdict.isMadeAgain ? "; made again, the outputs are the same bytes" : ""). manifest.json \(verdict.digest)"
    )
  }
}
