public import Provenance

/// Findings as a screen shows them: capped for each file and in all, the weightiest first chosen, and saying what is left
/// out.
public struct FindingScreen {
  /// How many findings of one file are shown.
  public static let mostOfFile = 20
  /// How many findings are shown in all.
  public static let most = 50

  /// The findings of one file, of which the weightiest are kept.
  private struct File {
    var kept: [(number: Int, finding: Finding)] = []
    var count = 0

    mutating func add(_ finding: Finding, keeping most: Int) {
      kept.append((count, finding))
      count += 1
      guard kept.count > most else { return }
      // The least weighty goes, of equal ones the last.
      let last = kept.indices.max {
        (kept[$1].finding.severity, kept[$0].number) < (kept[$0].finding.severity, kept[$1].number)
      }
      if let last { kept.remove(at: last) }
    }

    /// The weightiest, in the order they had.
    func weightiest(_ count: Int) -> [Finding] {
      kept.sorted { ($1.finding.severity, $0.number) < ($0.finding.severity, $1.number) }
        .prefix(count).sorted { $0.number < $1.number }.map(\.finding)
    }
  }

  private let complete: String
  private let language: Language
  /// Those that may be shown, each file where it comes first.
  private var files: [(name: String, findings: File)] = []
  private var places: [String: Int] = [:]
  /// What stands in files of which nothing can be shown any more.
  private var unshown = 0

  /// An empty screen.
  ///
  /// - Parameter complete: Where all findings stand: a file, or the option that prints them.
  public init(complete: String, in language: Language) {
    self.complete = complete
    self.language = language
  }

  /// Chooses what is shown of some findings.
  ///
  /// - Parameters:
  ///   - findings: The findings, in the order of the places.
  ///   - complete: Where all of them stand: a file, or the option that prints them.
  public init(_ findings: [Finding], complete: String, in language: Language) {
    self.init(complete: complete, in: language)
    for finding in findings { add(finding) }
  }

  /// Takes the next finding, in the order of the places.
  public mutating func add(_ finding: Finding) {
    let name = finding.location.file
    let place: Int
    if let known = places[name] {
      place = known
    } else {
      place = places.count
      places[name] = place
      if place < Self.most { files.append((name, File())) }
    }
    guard place < files.count else {
      unshown += 1
      return
    }
    files[place].findings.add(finding, keeping: Self.mostOfFile)
  }

  /// The lines, each finding with its severity; behind the findings of a file the number that is left out.
  public var lines: [String] {
    var lines: [String] = []
    var room = Self.most
    var unshown = unshown
    var unshownFiles = places.count - files.count
    var isCut = unshown > 0
    for (name, file) in files {
      let shown = file.weightiest(min(Self.mostOfFile, room))
      guard !shown.isEmpty else {
        unshownFiles += 1
        unshown += file.count
        isCut = true
        continue
      }
      room -= shown.count
      lines += shown.map { "\($0.severity.label[language]): \($0.line(in: language))" }
      let rest = file.count - shown.count
      if rest > 0 {
        lines.append(Wording.moreOfFile(rest, name)[language])
        isCut = true
      }
    }
    if unshown > 0 { lines.append(Wording.moreFiles(unshown, unshownFiles)[language]) }
    return isCut ? lines + [Wording.completeIn(complete)[language]] : lines
  }
}
