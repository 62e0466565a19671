public import Provenance

/// Findings as a screen shows them: capped for each file and in all, the weightiest first chosen, and saying what is left
/// out.
public struct FindingScreen {
  /// How many findings of one file are shown.
  public static let mostOfFile = 20
  /// How many findings are shown in all.
  public static let most = 50

  /// The lines, each finding with its severity; behind the findings of a file the number that is left out.
  public let lines: [String]

  /// Chooses what is shown.
  ///
  /// - Parameters:
  ///   - findings: The findings, in the order of the places.
  ///   - complete: Where all of them stand: a file, or the option that prints them.
  public init(_ findings: [Finding], complete: String, in language: Language) {
    var lines: [String] = []
    var room = Self.most
    var unshownFiles = 0
    var unshown = 0
    var isCut = false
    for file in Self.files(findings) {
      let shown = Self.weightiest(min(Self.mostOfFile, room), of: file)
      guard !shown.isEmpty else {
        unshownFiles += 1
        unshown += file.count
        isCut = true
        continue
      }
      room -= shown.count
      lines += shown.map { "\($0.severity.label[language]): \($0.line(in: language))" }
      let rest = file.count - shown.count
      if rest > 0, let name = file.first?.location.file {
        lines.append(Wording.moreOfFile(rest, name)[language])
        isCut = true
      }
    }
    if unshown > 0 { lines.append(Wording.moreFiles(unshown, unshownFiles)[language]) }
    self.lines = isCut ? lines + [Wording.completeIn(complete)[language]] : lines
  }

  /// The findings file by file, each file where it comes first.
  private static func files(_ findings: [Finding]) -> [[Finding]] {
    var files: [[Finding]] = []
    var places: [String: Int] = [:]
    for finding in findings {
      if let place = places[finding.location.file] {
        files[place].append(finding)
      } else {
        places[finding.location.file] = files.count
        files.append([finding])
      }
    }
    return files
  }

  /// The weightiest of some findings, in the order they had.
  private static func weightiest(_ count: Int, of findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .prefix(count).sorted { $0.offset < $1.offset }.map(\.element)
  }
}
