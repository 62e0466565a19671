import Foundation
import Provenance
import Rules
import Spreadsheet
import Stages

/// Household reviews in XML, checked by the schema and read into tables by the shipped rules.
enum HouseholdDocuments {
  private static let forms = KnownForms(ShippedConfiguration.parts.rulebook)

  private static let schema: SchemaDocument = {
    do {
      return try SchemaDocument(
        contentsOf: ShippedConfiguration.repository.appending(path: "schemas/household-review.xsd").path)
    } catch {
      print(error)
      exit(2)
    }
  }()

  /// Loads the rules and the schema.
  static func prepare() { _ = (forms, schema) }

  /// Reads a document, with its schema first and then as if it had passed.
  static func read(_ bytes: [UInt8], _ limits: ReadingLimits) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      let document = try XMLPullReader(bytes: bytes, named: "fuzz.xml", schema: schema, limits: limits)
      _ = try importTables(from: document, file: "fuzz.xml", round: nil, forms: forms)
    } catch {
      _ = error.line(in: .vietnamese)
      // What breaks the schema must not trap behind it either.
      let document = try XMLPullReader(bytes: bytes, named: "fuzz.xml", limits: limits)
      _ = try importTables(from: document, file: "fuzz.xml", round: nil, forms: forms)
    }
  }
}
