import ArgumentParser
import Foundation
import Provenance
import Reports
import Rules
import Spreadsheet
import Store
import Workflow

/// The exit codes of the program and the wording of what stops it: the one place for both.
enum ProgramExit: Int32, CaseIterable {
  /// Nothing to say.
  case clean = 0
  /// There are findings of severity error.
  case findings = 1
  /// The command or the configuration is wrong.
  case usage = 2
  /// A form is unknown or has drifted.
  case drift = 3
  /// Reading, writing, the store or its lock failed.
  case store = 4
  /// A promise of the program is broken.
  case promise = 5

  /// What the code means, as the help and the reference say it.
  var meaning: BilingualText {
    switch self {
    case .clean: BilingualText(vietnamese: "Sạch.", english: "Clean.")
    case .findings:
      BilingualText(
        vietnamese: "Có lỗi trong số liệu; với --strict, cả luật không kiểm tra được.",
        english: "Findings of severity error; with --strict, also a rule without an answer.")
    case .usage:
      BilingualText(vietnamese: "Sai lệnh hoặc cấu hình.", english: "Wrong usage or configuration.")
    case .drift:
      BilingualText(
        vietnamese: "Biểu mẫu lạ hoặc đã thay đổi.", english: "A form that is unknown or has changed.")
    case .store:
      BilingualText(
        vietnamese: "Đọc ghi, kho hoặc khóa; được yêu cầu dừng khi còn tệp.",
        english: "Input, output, the store or its lock; asked to stop while files were left.")
    case .promise:
      BilingualText(vietnamese: "Chương trình tự phát hiện sai.", english: "The program found itself wrong.")
    }
  }

  /// The meanings on one line, for the help.
  static func meanings(in language: Language) -> String {
    allCases.map { "\($0.rawValue) \($0.meaning[language])" }.joined(separator: " ")
  }

  /// Of several, the first in this order wins.
  private static let order: [ProgramExit] = [.promise, .store, .usage, .drift, .findings, .clean]

  /// The exit that wins among several.
  static func worst(_ exits: [ProgramExit]) -> ProgramExit {
    order.first { exits.contains($0) } ?? .clean
  }

  /// Leaves the program with this code; a clean end just returns.
  func leave() throws {
    if self != .clean { throw ExitCode(rawValue) }
  }

  /// Runs a command's work and says in one sentence what stopped it.
  static func guarding<Result>(
    _ language: Language, _ work: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await work()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Terminal.complain(sentence(for: error, in: language))
      throw ExitCode(code(for: error).rawValue)
    }
  }

  static func code(for error: any Error) -> ProgramExit {
    switch error {
    case is PromiseBroken: .promise
    case let error as StoreError: if case .key = error.reason { .usage } else { .store }
    case let error as SpreadsheetError: error.reason == .noText ? .drift : .store
    case is InboxError, is ClaimError: .store
    case let error as ReleaseProblem: if case .notRepeatable = error { .promise } else { .store }
    case is RulebookErrors, is UsageProblem, is SchemaProblem, is PublicationProblem: .usage
    default: .store
    }
  }

  static func sentence(for error: any Error, in language: Language) -> String {
    switch error {
    case let error as PromiseBroken: error.message[language]
    case let error as StoreError: error.message[language]
    case let error as RulebookErrors: error.errors.map { $0.line(in: language) }.joined(separator: "\n")
    case let error as UsageProblem: error.message[language]
    case let error as PublicationProblem: error.message[language]
    case let error as SpreadsheetError: error.line(in: language)
    case let error as SchemaProblem: error.message[language]
    case let error as ReleaseProblem: error.message[language]
    case let error as InboxError where error.words != nil:
      BilingualText(
        vietnamese: "Không đọc được thư mục \(error.path): \(error.words ?? ""). Kiểm tra quyền truy cập.",
        english: "The folder \(error.path) cannot be read: \(error.words ?? ""). Check permissions.")[
          language]
    case let error as InboxError:
      BilingualText(
        vietnamese: "Không có tệp hoặc thư mục \(error.path). Kiểm tra đường dẫn.",
        english: "There is no file or folder \(error.path). Check the path.")[language]
    case let error as WorkbookProblem:
      StoreError(.file(error.reason), during: "writing a workbook").message[language]
    case let error as ClaimError:
      BilingualText(
        vietnamese:
          "Không nhận hoặc chuyển được \(error.path): \(error.words). Kiểm tra quyền và dung lượng đĩa.",
        english:
          "\(error.path) could not be claimed or moved: \(error.words). Check permissions and disk space.")[
          language]
    default: error.localizedDescription
    }
  }
}
