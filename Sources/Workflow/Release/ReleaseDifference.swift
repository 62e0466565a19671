public import Provenance

/// A file of a release that is not as its manifest says, or that comes out differently when it is made again.
public struct ReleaseDifference: Hashable, Sendable {
  /// What the file is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A received file.
    case input
    /// A file of the configuration.
    case configuration
    /// What the store knew of the inputs.
    case record
    /// A table or page.
    case output
    /// None that the manifest knows.
    case other
  }

  /// What is the case.
  public enum Problem: String, CaseIterable, Sendable {
    /// Its bytes are others.
    case changed
    /// It is not there.
    case missing
    /// The manifest does not name it.
    case extra
    /// Made again from the inputs, its bytes are others.
    case madeAgain = "made-again"
  }

  /// What the file is.
  public var kind: Kind
  /// What is the case.
  public var problem: Problem
  /// Its path within the release.
  public var path: String
  /// The name that a received file came under; nil for other files, and where the record does not tell.
  public var name: String?

  /// The names of the columns.
  public static let columns = ["kind", "problem", "path", "name"]

  /// The difference as one line of a table.
  public var line: [String] { [kind.rawValue, problem.rawValue, path, name ?? ""] }

  /// The difference in a sentence.
  public var message: BilingualText {
    let what = kind.label
    let name = path + (name.map { " (\($0))" } ?? "")
    let state = problem.label
    return BilingualText(
      vietnamese: "\(name): \(what.vietnamese) \(state.vietnamese).",
      english: "\(name): the \(what.english) \(state.english).")
  }
}

extension ReleaseDifference.Kind {
  fileprivate var label: BilingualText {
    switch self {
    case .input: BilingualText(vietnamese: "tệp đã nhận", english: "received file")
    case .configuration:
      BilingualText(vietnamese: "tệp cấu hình, quy tắc", english: "rule or configuration file")
    case .record: BilingualText(vietnamese: "sổ ghi các tệp đã nhận", english: "record of the received files")
    case .output: BilingualText(vietnamese: "tệp kết quả", english: "output")
    case .other: BilingualText(vietnamese: "tệp", english: "file")
    }
  }
}

extension ReleaseDifference.Problem {
  fileprivate var label: BilingualText {
    switch self {
    case .changed: BilingualText(vietnamese: "đã bị thay đổi", english: "was changed")
    case .missing: BilingualText(vietnamese: "không còn", english: "is missing")
    case .extra:
      BilingualText(vietnamese: "không có trong bản phát hành", english: "is not part of the release")
    case .madeAgain:
      BilingualText(vietnamese: "lập lại cho kết quả khác", english: "comes out differently when made again")
    }
  }
}
