import ArgumentParser
import Foundation
import Store

/// Where the store is.
struct StoreOptions: ParsableArguments {
  @Option(
    help:
      "Kho: một tệp SQLite, hoặc postgresql://MÁY/KHO / the store: an SQLite file, or postgresql://HOST/DATABASE.",
    completion: .file())
  var store: String = "rasoat.sqlite"

  @Option(
    help:
      "Số giây đợi lần chạy khác; 0: kết thúc ngay với mã 4 / how many seconds to wait for another run; 0: exit 4 at once."
  )
  var wait: Int = 0

  @Option(
    help: ArgumentHelp(
      "Tệp khóa của kho có bí danh, hoặc biến RASOAT_IDENTITY_KEY / the key file of a store with pseudonyms, or RASOAT_IDENTITY_KEY.",
      valueName: "FILE"))
  var identityKey: String?

  /// The key that was given; nil when none was.
  func key() throws(StoreError) -> PseudonymKey? {
    // A variable that is set and empty is a key that is missing, and no store without pseudonyms.
    guard let path = identityKey ?? ProcessInfo.processInfo.environment["RASOAT_IDENTITY_KEY"] else {
      return nil
    }
    try Self.refuse(path, inside: store + ".received")
    return try PseudonymKey(contentsOf: path)
  }

  /// States that a key does not lie in the folder of what it protects.
  static func refuse(_ path: String, inside folder: String) throws(StoreError) {
    func plain(_ path: String) -> String {
      URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    guard !plain(path).hasPrefix(plain(folder) + "/") else {
      throw StoreError(.key(.inside(path)), during: "reading the key")
    }
  }

  func validate() throws {
    guard (0...86_400).contains(wait) else { throw ValidationError("--wait: 0…86400") }
  }

  /// Opens the store to change it; another run that does so is waited for as long as was asked.
  func open() throws -> SurveyStore { try SurveyStore(path: store, key: key(), wait: wait) }

  /// Opens the store to read it.
  func openForReading() throws -> SurveyStore {
    guard SurveyStore.exists(at: store) else { throw UsageProblem.noStore(SurveyStore.printed(store)) }
    return try SurveyStore(path: store, access: .reading, key: key())
  }
}
