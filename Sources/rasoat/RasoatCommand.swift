import ArgumentParser
import Foundation
import Provenance
import Spreadsheet

/// The command `rasoat`: its parts, and nothing else.
@main
struct RasoatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rasoat",
    abstract:
      "Đọc, kiểm tra và tổng hợp danh sách rà soát hộ nghèo, hộ cận nghèo / read, check and count the lists of the review of poor and near-poor households.",
    discussion: """
      Từ các tệp thôn, xã lập trong đợt rà soát hộ nghèo, hộ cận nghèo hằng năm đến hồ sơ hộ đã kiểm tra và số liệu thôn, xã, \
      huyện, tỉnh. Bắt đầu bằng rasoat init; mọi lệnh nói tiếng Việt, thêm --language en để có tiếng Anh.

      Turns the workbooks villages fill in the annual review of poor and near-poor households into checked records and into \
      village, commune, district and province tallies. Begin with rasoat init; everything speaks Vietnamese, with \
      --language en English.

      rasoat init van-phong
      rasoat run ho-so/ --round 2019 --output ket-qua
      rasoat tallies --round 2019

      Mã kết thúc: \(ProgramExit.meanings(in: .vietnamese))

      Exit codes: \(ProgramExit.meanings(in: .english))
      """,
    version: Program.version,
    subcommands: [Reference.self],
    groupedSubcommands: [
      CommandGroup(name: "Cả quy trình / all stages", subcommands: [Init.self, Run.self, Check.self]),
      CommandGroup(
        name: "Từng bước / one stage",
        subcommands: [Import.self, Validate.self, Normalize.self, Aggregate.self, Report.self]),
      CommandGroup(
        name: "Xem / look",
        subcommands: [
          Tallies.self, Forms.self, Publish.self, Multidimensional.self, Reclassify.self, Targets.self,
          AreaCommands.self,
          Links.self, ProofCommand.self, Cells.self, Explain.self,
        ]),
      CommandGroup(
        name: "Sổ và kho / ledger and store",
        subcommands: [
          StatusCommand.self, Log.self, Undo.self, Redo.self, Diff.self, ReleaseCommands.self, Verify.self,
          Doctor.self, Backup.self,
          Restore.self, Retain.self, KeyCommand.self,
        ]),
      CommandGroup(
        name: "Cấu hình / configuration",
        subcommands: [Config.self, RuleCommands.self, LayoutCommand.self]),
    ])

  /// Parses and runs; what the argument parser has to complain of ends with the code for wrong usage.
  static func main() async {
    // Whatever is written, by whatever library: its owner only.
    umask(0o077)
    CrashTexts.leaveOut()
    FreedMemory.keep()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.complain(fullMessage(for: error))
      exit(withError: ExitCode(ProgramExit.usage.rawValue))
    }
  }
}
