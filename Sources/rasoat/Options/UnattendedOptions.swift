import ArgumentParser
import Foundation

/// How a run behaves that nobody watches.
struct UnattendedOptions: ParsableArguments {
  /// How remarks are written.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Flag(
    help:
      "Nhận tệp khỏi hộp thư đến rồi chuyển vào da-nhan/, tu-choi/, trung/ / claim the files of the inbox and file them."
  )
  var claim = false

  @Option(
    help: "Với --claim: tệp phải yên bao nhiêu giây / with --claim, seconds a file must have been left alone."
  )
  var settle: Int = 60

  @Option(
    help:
      "Với --claim: sau bao nhiêu phút thì thôi nhận tệp / with --claim, minutes after which no file is taken."
  )
  var deadline: Int?

  @Option(help: "Tệp số đo cho Prometheus / a Prometheus textfile about this run.", completion: .file())
  var metrics: String?

  @Option(help: "Tệp báo còn hoạt động / a file rewritten at the end of every run.", completion: .file())
  var heartbeat: String?

  @Option(help: "Dạng nhật ký / the form of log lines: text, json.")
  var logFormat: LogFormat = .text

  func validate() throws {
    guard (0...86_400).contains(settle) else { throw ValidationError("--settle: 0…86400") }
    guard let deadline else { return }
    guard claim, (0...10_080).contains(deadline) else {
      throw ValidationError("--deadline: 0…10080, --claim")
    }
  }
}
