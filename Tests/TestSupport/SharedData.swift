public import Foundation

/// The reference data that lies beside the repository on a developer's machine; a stranger's clone works
/// without it.
public enum SharedData {
  /// The root of the repository, found from this source file.
  public static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of reference data: the one `RASOAT_SHARED_DATA` names, else `../shared/data` beside the
  /// repository, or nil when it is not there.
  public static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["RASOAT_SHARED_DATA"].map { URL(filePath: $0) }
    let folder = named ?? repository.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether tests over the reference data can run.
  public static var isAvailable: Bool { folder != nil }
}
