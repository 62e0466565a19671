public import Foundation
import Provenance
public import Survey

/// What a release is made of, file by file, with the decision it rests on: `manifest.json`.
///
/// It names no person and no received file: inputs are known by the SHA-256 of their bytes. The same release has the same
/// bytes on every machine: its members and lists have one order, and nothing in it is of the clock.
public struct ReleaseManifest: Codable, Sendable {
  /// A file of the release.
  public struct File: Codable, Hashable, Sendable {
    /// Its path within the release.
    public var path: String
    /// The SHA-256 of its bytes; of a sealed input, of the bytes that were received.
    public var sha256: String
    /// How many bytes these are.
    public var bytes: Int
  }

  /// An area that was approved.
  public struct ApprovedArea: Codable, Sendable {
    var area: String
    var level: String
    var superiors: [String]
    var state: ReleaseState
    var decision: String
    var date: String
    var incomplete: Bool
    var basis: String
  }

  /// The form of the manifest.
  public var format = Self.known
  /// The version of the program that made it.
  public var program: String
  /// The round.
  public var round: String
  /// Preliminary or official.
  public var state: ReleaseState
  /// The number of the decision; empty for none.
  public var decision: String
  /// The day of the decision.
  public var date: String
  /// The language of the outputs.
  public var language: String
  /// The standards of the round.
  public var standards: [String]
  /// The areas that were released, with all below them.
  public var areas: [String]
  /// Every approval that is shown in the outputs.
  public var approvals: [ApprovedArea]
  /// The SHA-256 of the configuration as a whole.
  public var configurationHash: String
  /// Limits of the file reader that were raised.
  public var limits: [String: Int]
  /// The name of the key that the inputs are sealed under; nil where they lie as they came.
  public var key: String?
  /// The rounds whose personal data were removed, so that nothing can be counted again.
  public var removed: [String]
  /// The digest of the release that this one takes the place of.
  public var supersedes: String?
  /// The received files.
  public var inputs: [File]
  /// The files of the configuration, and the schema of XML.
  public var configuration: [File]
  /// What the store knows of the inputs: `record.json`.
  public var record: File
  /// The tables and pages.
  public var outputs: [File]

  /// The form that this program writes and reads.
  public static let known = "rasoat-release-1"
}

extension ReleaseManifest {
  /// The names of the parts of a release.
  enum Part {
    static let manifest = "manifest.json"
    static let record = "record.json"
    static let inputs = "inputs"
    static let configuration = "pipeline-config"
    static let schemas = "schemas"
    static let outputs = "reports"
  }

  /// Whether a folder is a release, by what lies in it.
  public static func lies(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: Part.manifest).path)
  }

  /// Its bytes.
  func text() throws -> [UInt8] { try Self.text(of: self) }

  /// A value as JSON with one order of its members.
  static func text(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value)) + [0x0A]
  }
}

extension ReleaseManifest.ApprovedArea {
  init(_ approval: Approval) {
    self.init(
      area: approval.area.rawValue, level: approval.level.rawValue,
      superiors: approval.superiors.map(\.rawValue), state: approval.state, decision: approval.decision,
      date: approval.date.description, incomplete: approval.isIncomplete, basis: approval.basis)
  }

  /// The approval; nil where a word of it is none that this program knows.
  var approval: Approval? {
    guard let level = AreaLevel(rawValue: level), let date = Day(date) else { return nil }
    return Approval(
      area: AreaCode(rawValue: area), level: level, superiors: superiors.map(AreaCode.init(rawValue:)),
      state: state, decision: decision, date: date, isIncomplete: incomplete, basis: basis)
  }
}
