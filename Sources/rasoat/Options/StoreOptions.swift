import ArgumentParser
import Store

/// Where the store is.
struct StoreOptions: ParsableArguments {
  @Option(help: "Kho dữ liệu, một tệp SQLite / the store, an SQLite file.", completion: .file())
  var store: String = "rasoat.sqlite"

  @Option(
    help:
      "Số giây đợi lần chạy khác; 0: kết thúc ngay với mã 4 / how many seconds to wait for another run; 0: exit 4 at once."
  )
  var wait: Int = 0

  func validate() throws {
    guard (0...86_400).contains(wait) else { throw ValidationError("--wait: 0…86400") }
  }

  /// Opens the store to change it; another run that does so is waited for as long as was asked.
  func open() throws -> SurveyStore { try SurveyStore(path: store, wait: wait) }

  /// Opens the store to read it.
  func openForReading() throws -> SurveyStore {
    guard SurveyStore.exists(at: store) else { throw UsageProblem.noStore(store) }
    return try SurveyStore(path: store, access: .reading)
  }
}
