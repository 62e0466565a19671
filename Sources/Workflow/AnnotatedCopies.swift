public import Foundation
public import Provenance
public import Spreadsheet

/// Copies of the received workbooks, each with its findings in the cells and on a sheet of its own.
public struct AnnotatedCopies {
  /// What was written and what was not.
  public struct Result: Sendable {
    /// The names of the files that have a copy.
    public var written: [String] = []
    /// What has to be said of files that have no copy, or one that lacks something; in the order of the files.
    public var remarks: [BilingualText] = []
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
      guard let own = byFile[file.name] else { continue }
      guard names[file.name] == 1 else {
        result.remarks.append(AnnotationWording.sameName(file.name))
        continue
      }
      guard !received.contains(Self.resolved(root.appending(path: file.name))) else {
        result.remarks.append(AnnotationWording.received(file.name))
        continue
      }
      let copy: AnnotatedWorkbook
      do throws(AnnotationObstacle) {
        copy = try AnnotatedWorkbook(
          of: file.path, headings: headings, remarks: own.map(remark), limits: limits)
      } catch {
        result.remarks.append(AnnotationWording.obstacle(error, file: file.name))
        continue
      }
      try write(copy, of: file, to: &result)
    }
    return result
  }

  private func write(_ copy: AnnotatedWorkbook, of file: Inbox.File, to result: inout Result) throws {
    try folder.place(file.name) { try Data(copy.bytes).write(to: $0) }
    result.written.append(file.name)
    result.remarks += copy.shortfalls.map { AnnotationWording.shortfall($0, file: file.name) }
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
      sheet: location.sheet, cell: location.cell, severity: finding.severity,
      texts: [
        place.isEmpty ? location.file : place, finding.message[language], finding.remedy[language],
        finding.severity.label[language], finding.rule.rawValue,
      ],
      comment: "\(finding.severity.label[language]): \(finding.message[language]) \(finding.remedy[language])"
        + " (\(finding.rule.rawValue))")
  }
}
