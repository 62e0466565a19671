import Foundation

/// What the program writes: results on the standard output, everything else on the standard error.
enum Terminal {
  /// Writes a line of the result.
  static func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// Writes text of the result as it is.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes bytes of the result as they are.
  static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

  /// Writes a remark; a name that holds control characters cannot steer the terminal.
  static func remark(_ line: String) {
    let safe = String(
      String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    FileHandle.standardError.write(Data((safe + "\n").utf8))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  /// Writes what went wrong.
  static func complain(_ line: String) { remark(line) }

  /// Whether a person watches the progress.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Draws the progress on the line where the cursor stands.
  static func progress(_ done: Int, of all: Int) {
    let width = 30
    let filled = all == 0 ? width : done * width / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(all)\(done == all ? "\n" : "")".utf8))
  }
}
