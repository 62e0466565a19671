import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Every XML file of the reference data, read both ways as it is and between two households.
@Suite(.enabled(if: SharedData.isAvailable)) struct DocumentCorpusTests {
  @Test func bothWaysSayTheSame() throws {
    let schema = try DocumentRouteTests.shipped()
    let folder = try #require(SharedData.folder)
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let all = found.filter { $0.hasSuffix(".xml") }.sorted()
    let files = Thoroughness.isThorough ? all : all.enumerated().filter { $0.offset % 8 == 0 }.map(\.element)
    var proven = 0
    let (head, tail) = (
      """
      <household-review xmlns="urn:rasoat:household-review:1" round="2023" standard="VN2022" kind="list" persons="all">
      <village><place><village_name/></place><household/><household></household>
      <household><status>poor</status></household>
      """, "<household><status>poor</status></household></village></household-review>"
    )
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file))).prefix(1 << 20)
      for whole in [Array(bytes), Array(head.utf8) + bytes + Array(tail.utf8)] {
        let reading = DocumentRouteReading(whole, schema: schema, route: .proven)
        #expect(reading == DocumentRouteReading(whole, schema: schema, route: .reference), "\(file)")
        proven += reading.routes.proven
      }
    }
    print("documents of the reference data read both ways: \(files.count), \(proven) records proven")
    #expect(files.count > 30)
    #expect(proven >= files.count)
  }
}
