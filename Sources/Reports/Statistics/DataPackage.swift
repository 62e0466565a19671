import Foundation
import Provenance
public import Rules
import Survey

/// The description of a public edition's tables as a Frictionless Data Package, `datapackage.json`.
public struct DataPackage {
  private let round: Round

  /// The description of a round's tables.
  public init(_ round: Round) { self.round = round }

  /// The text of the file.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    var profile = "tabular-data-package"
    var name: String
    var title: String
    var resources: [Resource]
  }
  private struct Resource: Encodable {
    var profile = "tabular-data-resource"
    var encoding = "utf-8"
    var format = "csv"
    var name: String
    var path: String
    var schema: Schema
  }
  private struct Schema: Encodable {
    var fields: [Field]
    /// Nothing where there is no base or a village told nothing; the mark where a small number is withheld.
    var missingValues = ["", Wording.withheld]
  }
  private struct Field: Encodable {
    var name: String
    var type: String
  }

  private var document: Document {
    let numbers = ["year": "integer", "count": "integer", "base_count": "integer", "percent": "number"]
    func resource(_ name: String, _ columns: [String]) -> Resource {
      Resource(
        name: name, path: "\(name)-\(round.id.rawValue).csv",
        schema: Schema(fields: columns.map { Field(name: $0, type: numbers[$0] ?? "string") }))
    }
    return Document(
      name: "rasoat-\(round.id.rawValue)", title: round.title[.vietnamese],
      resources: [
        resource("tallies", TidyTable.columns), resource("coverage", CoverageTable.publicColumns),
      ])
  }
}
