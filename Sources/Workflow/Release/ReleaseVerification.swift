public import Foundation
public import Store

/// Checks a release: every file against the manifest, then the outputs against what the inputs give once more.
public struct ReleaseVerification: Sendable {
  /// What came out.
  public struct Verdict: Sendable {
    /// What differs, in the order of kinds and paths.
    public var differences: [ReleaseDifference]
    /// The manifest.
    public var manifest: ReleaseManifest
    /// The SHA-256 of the manifest.
    public var digest: String
    /// Whether the outputs were made again; not where inputs or rules differ or were removed.
    public var isMadeAgain: Bool
  }

  private let release: URL
  private let key: PseudonymKey?

  /// - Parameter key: The key of its inputs, where they are sealed.
  public init(of folder: URL, key: PseudonymKey?) {
    release = folder
    self.key = key
  }

  /// Checks it; nothing is changed, and what is made again goes to a private folder that is removed.
  ///
  /// - Throws: ``ReleaseProblem`` when it is no release, `StoreError` when its inputs need a key.
  public func verify(jobs: Int) async throws -> Verdict {
    let folder = ReleaseFolder(folder: release)
    let (manifest, digest) = try folder.manifest()
    guard manifest.format == ReleaseManifest.known else { throw ReleaseProblem.unreadable(manifest.format) }
    if let name = manifest.key {
      guard let key else { throw StoreError(.key(.missing(name)), during: "reading the release") }
      guard key.name == name else {
        throw StoreError(.key(.wrong(name, given: key.name)), during: "reading the release")
      }
    }
    var differences = try filesThatDiffer(manifest, in: folder)
    let isSound = !differences.contains { $0.kind != .output && $0.kind != .other }
    let isMadeAgain = isSound && manifest.removed.isEmpty
    if isMadeAgain {
      differences += try await outputsThatDiffer(manifest, in: folder, jobs: jobs)
    }
    return Verdict(
      differences: differences.sorted { Self.order($0) < Self.order($1) }, manifest: manifest, digest: digest,
      isMadeAgain: isMadeAgain)
  }

  private static func order(_ difference: ReleaseDifference) -> (Int, String, String) {
    (
      ReleaseDifference.Kind.allCases.firstIndex(of: difference.kind) ?? 0, difference.path,
      difference.problem.rawValue
    )
  }

  private func filesThatDiffer(
    _ manifest: ReleaseManifest, in folder: ReleaseFolder
  ) throws -> [ReleaseDifference] {
    typealias Part = ReleaseManifest.Part
    var differences: [ReleaseDifference] = []
    var left = try folder.paths()
    left.remove(Part.manifest)
    let named: [(ReleaseDifference.Kind, [ReleaseManifest.File])] = [
      (.configuration, manifest.configuration), (.record, [manifest.record]), (.output, manifest.outputs),
    ]
    let inputs = ReceivedFiles(apart: folder.part(Part.inputs), key: manifest.key == nil ? nil : key)
    // Only a record that is the released one tells names.
    let names = folder.isWhole(manifest.record) ? try folder.record().names : [:]
    for input in manifest.inputs {
      let name = names[input.sha256]
      guard left.remove(input.path) != nil else {
        differences.append(.init(kind: .input, problem: .missing, path: input.path, name: name))
        continue
      }
      let bytes = try? inputs.bytes(of: input.sha256)
      if bytes.map({ ContentHash.hex(of: $0) }) != input.sha256 {
        differences.append(.init(kind: .input, problem: .changed, path: input.path, name: name))
      }
    }
    for (kind, files) in named {
      for file in files {
        guard left.remove(file.path) != nil else {
          differences.append(.init(kind: kind, problem: .missing, path: file.path))
          continue
        }
        if !folder.isWhole(file) {
          differences.append(.init(kind: kind, problem: .changed, path: file.path))
        }
      }
    }
    for path in left {
      differences.append(.init(kind: Self.kind(of: path), problem: .extra, path: path))
    }
    return differences
  }

  /// What a file would be that the manifest does not name; a rule that was added would be a rule.
  private static func kind(of path: String) -> ReleaseDifference.Kind {
    typealias Part = ReleaseManifest.Part
    switch path.split(separator: "/").first.map(String.init) {
    case Part.inputs: return .input
    case Part.configuration, Part.schemas: return .configuration
    case Part.outputs: return .output
    default: return .other
    }
  }

  private func outputsThatDiffer(
    _ manifest: ReleaseManifest, in folder: ReleaseFolder, jobs: Int
  ) async throws -> [ReleaseDifference] {
    let work = try ReleaseFolder.temporary()
    defer { try? FileManager.default.removeItem(at: work) }
    _ = try await ReleaseReplay(release: folder, manifest: manifest, key: key, jobs: jobs).make(in: work)
    let again = try ReleaseFolder(folder: work).files(of: ReleaseManifest.Part.outputs)
    return Set(Set(again).symmetricDifference(manifest.outputs).map(\.path)).map {
      ReleaseDifference(kind: .output, problem: .madeAgain, path: $0)
    }
  }
}
