public import Foundation
public import Provenance
public import Spreadsheet

/// Copies of the received workbooks, each with a sheet that lists its findings.
public struct AnnotatedCopies {
  /// What was written and what was not.
  public struct Result: Sendable {
    /// The names of the files that have a copy.
    public var written: [String] = []
    /// The names of the files that have findings and no copy, as their format does not allow for one.
    public var skipped: [String] = []
  }

  private let root: URL
  private let folder: ReportFolder
  private let limits: ReadingLimits
  private let language: Language

  /// Copies in a folder, which is made when it is not there.
  public init(folder: URL, limits: ReadingLimits = .standard, language: Language) {
    self.folder = ReportFolder(folder)
    self.limits = limits
    self.language = language
    root = folder
  }

  /// Writes a copy of each workbook that has findings, under the name findings call it; never over a received file.
  public func write(_ findings: [Finding], of paths: [String]) throws -> Result {
    let files = try Inbox(paths).files
    let byFile = Dictionary(grouping: findings, by: \.location.file)
    let received = Set(files.map { Self.resolved(URL(filePath: $0.path)) })
    let names = Dictionary(files.map { ($0.name, 1) }, uniquingKeysWith: +)
    var result = Result()
    for file in files {
      // What is said of an earlier list of findings as a whole does not belong in the next one.
      guard
        let own = byFile[file.name]?.filter({
          $0.location.cell != nil || $0.location.sheet != AnnotatedWorkbook.sheetName
        })
      else { continue }
      guard names[file.name] == 1, !received.contains(Self.resolved(root.appending(path: file.name))),
        let bytes = try? AnnotatedWorkbook.bytes(
          of: file.path, headings: headings, remarks: own.map(remark), limits: limits)
      else {
        result.skipped.append(file.name)
        continue
      }
      try folder.place(file.name) { try Data(bytes).write(to: $0) }
      result.written.append(file.name)
    }
    return result
  }

  private static func resolved(_ file: URL) -> String {
    let parent = file.deletingLastPathComponent().resolvingSymlinksInPath()
    return parent.appending(path: file.lastPathComponent).resolvingSymlinksInPath().path
  }

  private var headings: [String] {
    [
      BilingualText(vietnamese: "Vị trí", english: "Place"),
      BilingualText(vietnamese: "Nội dung", english: "Fact"),
      BilingualText(vietnamese: "Việc cần làm", english: "Action"),
      BilingualText(vietnamese: "Mức độ", english: "Severity"),
      BilingualText(vietnamese: "Mã", english: "Code"),
    ].map { $0[language] }
  }

  private func remark(on finding: Finding) -> Remark {
    let location = finding.location
    let spot = location.spot(in: language)
    let place = [location.sheet ?? "", spot].filter { !$0.isEmpty }.joined(separator: "!")
    return Remark(
      sheet: location.sheet, cell: location.cell,
      texts: [
        place.isEmpty ? location.file : place, finding.message[language], finding.remedy[language],
        finding.severity.label[language], finding.rule.rawValue,
      ])
  }
}
