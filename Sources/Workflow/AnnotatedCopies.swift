public import Foundation
public import Provenance
import Reports
public import Spreadsheet
import Store

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

  /// Writes a copy of each file that has findings, under the name findings call it; never over a received file.
  public func write(_ findings: [Finding], of paths: [String]) throws -> Result {
    let byFile = Dictionary(grouping: findings, by: \.location.file)
    return try write(try Inbox(paths).opened(limits).files.map { ($0, byFile[$0.name] ?? []) })
  }

  /// Writes a copy of each file that has findings.
  func write(_ files: [(file: Inbox.File, findings: [Finding])]) throws -> Result {
    let received = Set(files.map { Self.resolved(URL(filePath: $0.file.path)) })
    let names = Dictionary(files.map { ($0.file.name, 1) }, uniquingKeysWith: +)
    var result = Result()
    for (file, findings) in files where !findings.isEmpty {
      guard names[file.name] == 1 else {
        result.remarks.append(AnnotationWording.sameName(file.name))
        continue
      }
      let places = [file.name, RejectWorkbook.name(of: file.name)].map { root.appending(path: $0) }
      guard places.allSatisfy({ !received.contains(Self.resolved($0)) }) else {
        result.remarks.append(AnnotationWording.received(file.name))
        continue
      }
      try write(file, findings, to: &result)
    }
    return result
  }

  private func write(_ file: Inbox.File, _ findings: [Finding], to result: inout Result) throws {
    let remarks = findings.map(remark)
    let bytes: [UInt8]
    do {
      bytes = try file.bytes()
    } catch {
      let problem =
        error as? SpreadsheetError
        ?? SpreadsheetError(.unreadable(error.localizedDescription), at: .init(file: file.name))
      result.remarks.append(AnnotationWording.obstacle(.file(problem), file: file.name))
      return
    }
    let reject: RejectWorkbook?
    do throws(SpreadsheetError) {
      reject = try RejectWorkbook(
        of: bytes, named: file.name, findings: findings, limits: limits, language: language)
    } catch {
      // Households in XML are read, and are no sheet that could be marked.
      let isDocument = if case .otherXML = error.reason { true } else { false }
      result.remarks.append(
        AnnotationWording.obstacle(isDocument ? .otherFormat : .file(error), file: file.name))
      return
    }
    if let reject {
      return try write(reject, remarks, file: file.name, to: &result)
    }
    let copy: AnnotatedWorkbook
    do throws(AnnotationObstacle) {
      copy = try AnnotatedWorkbook(
        of: bytes, named: file.name, headings: headings, remarks: remarks, limits: limits)
    } catch {
      result.remarks.append(AnnotationWording.obstacle(error, file: file.name))
      return
    }
    try folder.place(file.name) { try PrivateFile.write(Array(copy.bytes), to: $0.path) }
    result.written.append(file.name)
    result.remarks += copy.shortfalls.map { AnnotationWording.shortfall($0, file: file.name) }
  }

  private func write(
    _ reject: RejectWorkbook, _ remarks: [Remark], file: String, to result: inout Result
  ) throws {
    var shortfalls: [AnnotationShortfall] = []
    do {
      try folder.place(reject.name) { place in
        try reject.write(to: place)
        let copy = try AnnotatedWorkbook(of: place.path, headings: headings, remarks: remarks, limits: limits)
        shortfalls = copy.shortfalls
        try PrivateFile.write(Array(copy.bytes), to: place.path)
      }
    } catch is WorkbookProblem {
      result.remarks.append(AnnotationWording.obstacle(.otherFormat, file: file))
      return
    }
    result.written.append(reject.name)
    result.remarks += shortfalls.map { AnnotationWording.shortfall($0, file: reject.name) }
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
