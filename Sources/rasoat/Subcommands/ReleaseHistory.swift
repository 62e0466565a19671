import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import Workflow

/// `rasoat release reopen`: takes an approval back, with a reason.
struct ReleaseReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Mở lại một địa bàn đã phê duyệt, kèm lý do / reopen an approved area, with a reason.",
    discussion: """
      Mở lại địa bàn và mọi cấp trên của nó; các trang lại ghi DỰ THẢO hoặc sơ bộ. Không xóa gì: bản phát hành cũ vẫn kiểm tra được, lịch sử xem \
      bằng rasoat release list. Lý do không ghi tên người.

      Reopens the area and every area above it; their pages are drafts or preliminary again. Nothing is deleted: earlier releases can \
      still be verified, and rasoat release list has the history. Name no persons in the reason.

      rasoat release reopen --round 2019 --area 29461 --reason "Thôn 2 nộp lại danh sách"
      """)

  @OptionGroup var rounds: RoundOption

  @Option(help: "Mã xã, huyện, tỉnh / the code of a commune, district or province.")
  var area: String

  @Option(help: "Vì sao mở lại / why it is reopened.")
  var reason: String

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  func validate() throws {
    if reason.trimmingCharacters(in: .whitespaces).isEmpty {
      throw ValidationError("--reason: cần lý do / a reason is needed.")
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
      let code = AreaCode(rawValue: area)
      let standing = try store.approvals(round: round.id).filter { $0.area == code }
      guard !standing.isEmpty else { throw UsageProblem.notApproved(area) }
      let ledger = try Ledger(store: store, command: "release reopen", round: round.id, rulebook: rulebook)
      let exit = try await ledger.recording { run in
        let reopened = try store.reopen(
          [code] + standing.flatMap(\.superiors), round: round.id,
          reason: reason.trimmingCharacters(in: .whitespacesAndNewlines), run: run)
        let codes = reopened.map(\.rawValue).joined(separator: ", ")
        let line = outputs.text("Đã mở lại: \(codes).", "Reopened: \(codes).")
        if !outputs.quiet { Terminal.remark(line) }
        return (.clean, line)
      }
      try exit.leave()
    }
  }
}

/// `rasoat release list`: what was approved, reopened and released.
struct ReleaseList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lịch sử phê duyệt, mở lại, phát hành / what was approved, reopened and released.",
    discussion: """
      Theo thứ tự: phê duyệt (quyết định, ngày, còn hiệu lực hay đã mở lại và vì sao), bản phát hành (SHA-256 của manifest.json).

      In order: approvals (decision, day, whether they hold or were reopened, and why) and releases (the SHA-256 of manifest.json).

      rasoat release list --round 2019
      """)

  @OptionGroup var rounds: RoundOption

  @Option(help: "Dạng / the form: text, csv, jsonl.")
  var format: TableFormat = .text

  @OptionGroup var rules: RulebookOptions
  @OptionGroup var stores: StoreOptions
  @OptionGroup var outputs: OutputOptions

  /// The names of the columns.
  static let columns = [
    "event", "run", "state", "area", "decision", "date", "incomplete", "reopened", "reason", "digest",
  ]

  func run() async throws {
    try await ProgramExit.guarding(outputs.language) {
      let round = try rounds.round(in: try rules.rulebook())
      let store = try stores.openForReading()
      guard try store.isOfThisVersion() else { return }
      let approvals = try store.approvalHistory(round: round.id)
      let releases = try store.releases(round: round.id)
      (outputs.json ? .jsonl : format).write(
        columns: Self.columns,
        rows: {
          approvals.map { stored in
            let approval = stored.approval
            return [
              "approval", String(stored.run), approval.state.rawValue, approval.area.rawValue,
              approval.decision, approval.date.description, approval.isIncomplete ? "yes" : "no",
              stored.reopenedBy.map(String.init) ?? "", approval.reopening ?? "", "",
            ]
          }
            + releases.map { release in
              [
                "release", String(release.run), release.state.rawValue,
                release.areas.map(\.rawValue).joined(separator: " "), "", "", "", "", "", release.digest,
              ]
            }
        }, text: { text(approvals, releases) })
    }
  }

  private func text(_ approvals: [StoredApproval], _ releases: [StoredRelease]) -> String {
    var lines: [String] = []
    for stored in approvals {
      let approval = stored.approval
      let decision = [approval.decision, approval.date.description].filter { !$0.isEmpty }.joined(
        separator: ", ")
      let incomplete = approval.isIncomplete ? outputs.text(", chưa đủ", ", incomplete") : ""
      let end =
        stored.reopenedBy.map { run in
          outputs.text(
            "mở lại ở lần chạy #\(run): \(approval.reopening ?? "")",
            "reopened in run #\(run): \(approval.reopening ?? "")")
        } ?? outputs.text("đang có hiệu lực", "in force")
      lines.append(
        "#\(stored.run)  \(approval.area.rawValue)  \(word(approval.state)) (\(decision)\(incomplete))  \(end)"
      )
    }
    for release in releases {
      let areas = release.areas.map(\.rawValue).joined(separator: ", ")
      lines.append(
        "#\(release.run)  \(areas)  \(word(release.state))  "
          + outputs.text("bản phát hành \(release.digest)", "release \(release.digest)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func word(_ state: ReleaseState) -> String {
    switch state {
    case .preliminary: outputs.text("sơ bộ", "preliminary")
    case .official: outputs.text("chính thức", "official")
    }
  }
}
