import ArgumentParser
import Foundation

/// The command `rasoat`: its parts, and nothing else.
@main
struct RasoatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rasoat",
    abstract: "Đọc, kiểm tra và tổng hợp danh sách rà soát hộ nghèo, hộ cận nghèo.",
    discussion: """
      Turns the workbooks villages fill in the annual review of poor and near-poor households into checked records and \
      into village, commune, district and province tallies.

      Bắt đầu / start:  rasoat run ho-so/ --round 2019 --output ket-qua
      Xem số liệu / see the counts:  rasoat tallies --round 2019

      Mã kết thúc / exit codes: 0 sạch / clean; 1 có lỗi trong số liệu / findings of severity error; 2 sai lệnh hoặc \
      cấu hình / usage or configuration; 3 biểu mẫu lạ / unknown form or drift; 4 đọc ghi, kho hoặc khóa / I/O, store \
      or lock; 5 chương trình tự phát hiện sai / a promise of the program is broken.
      """,
    version: Program.version,
    groupedSubcommands: [
      CommandGroup(name: "Cả quy trình / all stages", subcommands: [Init.self, Run.self, Check.self]),
      CommandGroup(
        name: "Từng bước / one stage",
        subcommands: [Import.self, Validate.self, Normalize.self, Aggregate.self, Report.self]),
      CommandGroup(
        name: "Xem / look",
        subcommands: [Tallies.self, Multidimensional.self, Reclassify.self, Cells.self, Explain.self]),
      CommandGroup(
        name: "Sổ và kho / ledger and store",
        subcommands: [
          StatusCommand.self, Log.self, Undo.self, Redo.self, Diff.self, Verify.self, Doctor.self,
          Backup.self,
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
