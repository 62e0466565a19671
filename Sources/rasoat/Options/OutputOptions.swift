public import ArgumentParser
import Foundation
import Provenance

/// How a command speaks.
struct OutputOptions: ParsableArguments {
  @Option(help: "Ngôn ngữ / the language: vi, en.")
  var language: Language = .vietnamese

  @Flag(help: "Kết quả dạng JSON / the result as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Chỉ in khi có lỗi / print problems only.")
  var quiet = false

  /// One of two texts.
  func text(_ vietnamese: String, _ english: String) -> String {
    BilingualText(vietnamese: vietnamese, english: english)[language]
  }
}

extension Language: ExpressibleByArgument {}

/// How many files are read at a time.
struct JobsOption: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp(
      "Số tệp đọc cùng lúc; bỏ trống: bằng số bộ xử lý; không làm đổi kết quả / files read at the same time; as many as processors when left out; it never changes a result.",
      valueName: "jobs"))
  var given: Int?

  /// How many at a time.
  var jobs: Int { given ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard (1...256).contains(given ?? 1) else {
      throw ValidationError("--jobs: 1…256")
    }
  }
}
