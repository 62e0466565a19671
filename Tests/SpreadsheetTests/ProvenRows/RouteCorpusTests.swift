import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Every workbook of the reference data, read both ways.
@Suite(.enabled(if: SharedData.isAvailable)) struct RouteCorpusTests {
  @Test func bothWaysSayTheSame() throws {
    let all = try ["xlsx", "xlsx-hostile", "reviews", "odk"].flatMap { try CorpusFile.all(under: $0) }
      .filter { $0.name.lowercased().contains(".xls") }
    let files = Thoroughness.isThorough ? all : all.enumerated().filter { $0.offset % 6 == 0 }.map(\.element)
    var routes = RowRoutes()
    for file in files {
      let path = SharedData.folder?.appending(path: file.name).path ?? ""
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let proven = RouteReading(bytes, route: .proven)
      #expect(proven == RouteReading(bytes, route: .reference), "\(file.name)")
      routes.proven += proven.routes.proven
      routes.parsed += proven.routes.parsed
    }
    print("read both ways: \(files.count) files, \(routes.proven) rows proven, \(routes.parsed) parsed")
    #expect(files.count > 100)
    #expect(routes.proven > 4 * routes.parsed)
  }
}
