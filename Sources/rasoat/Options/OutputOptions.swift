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
  @Option(help: "Số tệp đọc cùng lúc / files read at the same time; it never changes a result.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs: 1…256")
    }
  }
}
