import ArgumentParser
import Store

/// Where the store is.
struct StoreOptions: ParsableArguments {
  @Option(help: "Kho dữ liệu / the store, an SQLite file.")
  var store: String = "rasoat.sqlite"

  /// Opens the store to change it; another run that does so fails at once.
  func open() throws -> SurveyStore { try SurveyStore(path: store) }

  /// Opens the store to read it.
  func openForReading() throws -> SurveyStore {
    guard SurveyStore.exists(at: store) else { throw UsageProblem.noStore(store) }
    return try SurveyStore(path: store, access: .reading)
  }
}
