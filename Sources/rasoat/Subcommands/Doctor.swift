import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Workflow

/// `rasoat doctor`: whether this machine and these folders are fit for work.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Khám máy: thư viện, giờ, quyền, ổ đĩa, cấu hình, kho / look at the machine, the configuration and the store.",
    discussion: """
      Xem thư viện, bảng mã, đồng hồ, múi giờ, quyền, dung lượng, ổ mạng, phông chữ, cấu hình và kho; mỗi mục tốt, lưu ý \
      hoặc hỏng, kèm việc cần làm. Không thay đổi gì. Mã 2 khi cấu hình sai, 4 khi hỏng khác; chỉ có lưu ý thì mã 0.

      Looks at libraries, locale, clock, time zone, permissions, disk space, network shares, fonts, the configuration \
      and the store; each ok, a warning, or a problem, with what to do. Changes nothing. Exit 2 when the configuration \
      is wrong, 4 for any other problem; warnings end with 0.

      rasoat doctor den/ --output ket-qua
      """)

  @Argument(help: "Hộp thư đến / the inboxes.", completion: .directory)
  var inboxes: [String] = []

  @Option(help: "Thư mục kết quả / the folder for tables and reports.", completion: .directory)
  var output: String?

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func run() async throws {
    let health = OfficeHealth(
      store: stores.store, inboxes: inboxes, output: output, key: { [stores] in try stores.key() })
    let zone = TimeZone.current
    var checks = health.storeAndLibraries(schemas: schemas.folder(besides: rules))
    checks.append(configuration())
    checks.append(health.locale(ProcessInfo.processInfo.environment))
    checks.append(health.clock(now: Clock.seconds))
    checks.append(
      health.timeZone(
        zone.identifier, offset: zone.secondsFromGMT(for: Date(timeIntervalSince1970: Clock.seconds))))
    checks += health.permissions() + health.disks()
    checks.append(health.fonts())
    for check in checks { write(check) }
    let problems = checks.filter { $0.state == .problem }
    try ProgramExit.worst(problems.map { $0.name == "configuration" ? .usage : .store }).leave()
  }

  private func configuration() -> HealthCheck {
    do {
      let rulebook = try rules.rulebook()
      return HealthCheck(
        "configuration", .ok,
        BilingualText(
          vietnamese: "Cấu hình đúng: \(rulebook.rounds.count) đợt rà soát.",
          english: "The configuration is sound: \(rulebook.rounds.count) rounds."))
    } catch {
      return HealthCheck(
        "configuration", .problem,
        BilingualText(
          vietnamese: ProgramExit.sentence(for: error, in: .vietnamese),
          english: ProgramExit.sentence(for: error, in: .english)),
        remedy: BilingualText(vietnamese: "Xem rasoat config check.", english: "See rasoat config check."))
    }
  }

  private func write(_ check: HealthCheck) {
    if outputs.json {
      var fields = [
        ("check", check.name), ("state", check.state.rawValue), ("message_vi", check.message.vietnamese),
        ("message_en", check.message.english),
      ]
      if let remedy = check.remedy {
        fields += [("remedy_vi", remedy.vietnamese), ("remedy_en", remedy.english)]
      }
      return Terminal.print(JSONText.object(fields))
    }
    guard check.state != .ok || !outputs.quiet else { return }
    let words: [HealthCheck.State: String] = [
      .ok: outputs.text("Tốt", "ok"), .warning: outputs.text("Lưu ý", "warning"),
      .problem: outputs.text("Hỏng", "problem"),
    ]
    let remedy = check.remedy.map { " → " + $0[outputs.language] } ?? ""
    Terminal.print("\(words[check.state] ?? ""): \(check.message[outputs.language])\(remedy) (\(check.name))")
  }
}
