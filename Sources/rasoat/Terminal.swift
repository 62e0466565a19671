import Foundation
import Provenance
import Reports
import Synchronization

/// What the program writes: results on the standard output, everything else on the standard error.
enum Terminal {
  /// Writes a line of the result.
  static func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// Writes text of the result as it is.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes bytes of the result as they are.
  static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

  /// Writes a remark.
  static func remark(_ line: String) { say(line, level: "info") }

  /// Writes what went wrong.
  static func complain(_ line: String) { say(line, level: "error") }

  /// Whether remarks are lines of JSON, for a program that collects logs.
  static let writesJSON = Atomic<Bool>(false)

  private static func say(_ line: String, level: String) {
    guard writesJSON.load(ordering: .relaxed) else {
      FileHandle.standardError.write(Data((safe(line) + "\n").utf8))
      return
    }
    log("message", [("message", line)], level: level)
  }

  /// A name that holds control characters cannot steer the terminal.
  private static func safe(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  /// Writes an event as a line of JSON where that was asked for; else nothing.
  static func log(_ event: String, _ fields: [(String, String)], level: String = "info") {
    guard writesJSON.load(ordering: .relaxed) else { return }
    let all = [("time", Clock.text), ("level", level), ("event", event)] + fields
    FileHandle.standardError.write(Data((JSONText.object(all) + "\n").utf8))
  }

  /// Whether a person watches the progress.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && !writesJSON.load(ordering: .relaxed) }

  /// Draws the progress on the line where the cursor stands.
  static func progress(_ done: Int, of all: Int) {
    let width = 30
    let filled = all == 0 ? width : done * width / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(all)\(done == all ? "\n" : "")".utf8))
  }
}
