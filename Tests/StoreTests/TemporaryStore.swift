import Foundation
import Provenance
import Survey
import TestSupport

@testable import Store

/// A store in a folder or a schema of its own, with one run begun; both are removed with it.
final class TemporaryStore {
  let folder: URL
  let store: SurveyStore
  let run: Int64
  /// The path or the URL it is opened by.
  let path: String

  init(_ engine: TestEngine = .sqlite) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let server = engine == .postgres ? PostgresCluster.shared?.newURL() : nil
    path = server ?? folder.appending(path: "rasoat.sqlite").path
    store = try SurveyStore(path: path)
    run = try store.beginRun(
      command: "import", round: "2019", startedAt: "2019-10-05T08:00:00Z", programVersion: "1",
      configurationHash: "")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Remembers a file known by one letter, as every delivery must have come in one.
  func receive(_ letter: Character) throws {
    try store.remember([ReceivedFile(hash: Self.hash(letter), name: "\(letter).xlsx", bytes: 1)], run: run)
  }

  /// A delivery of one household whose size tells the versions apart.
  func delivery(
    _ letter: Character, village: AreaCode = "29461-01", kind: TableKind = .list,
    standard: StandardID = "VN2016", size: Int = 4
  ) throws -> Delivery {
    try receive(letter)
    let unit = DeliveryUnit(round: "2019", village: village, kind: kind, standard: standard)
    var table = ReceivedTable(
      kind: kind, layout: "household-list", round: "2019", standard: standard,
      location: SourceLocation(file: "\(letter).xlsx", sheet: "Danh sách"),
      variables: [TableVariable(id: "household_size", columns: [3], headingRow: 2)], personVariables: [],
      listsAllMembers: false)
    table.places = [WrittenPlace()]
    let reading = Reading(answer: .whole(size), raw: String(size), column: 3)
    table.records = [Record(household: RecordRow(row: 3, readings: [reading]))]
    return Delivery(
      id: "\(letter)-\(village.rawValue)-\(kind.rawValue)-\(standard.rawValue)", unit: unit, province: "84",
      district: "849", commune: "29461", fileHash: Self.hash(letter), contentHash: "\(size)", table: table)
  }

  /// The deliveries with their states, "a-29461-01-list-VN2016 superseded", in the order of their names.
  func states() throws -> [String] {
    try store.deliveries(round: "2019").map { "\($0.id) \($0.state.rawValue)" }.sorted()
  }

  static func hash(_ letter: Character) -> String { String(repeating: letter, count: 64) }
}
