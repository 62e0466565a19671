import Foundation
import Spreadsheet
import TestSupport

/// Lists in XML whose records are proven, and the same read by libxml2 alone.
enum Lists {
  private static let typed = schema {
    try TemporaryFile.with(Array(TypedList.schema.utf8), named: "ho.xsd") {
      try SchemaDocument(contentsOf: $0)
    }
  }

  private static let shipped = schema {
    try SchemaDocument(
      contentsOf: ShippedConfiguration.repository.appending(path: "schemas/household-review.xsd").path)
  }

  private static func schema(_ read: () throws -> SchemaDocument) -> SchemaDocument {
    do {
      return try read()
    } catch {
      print(error)
      exit(2)
    }
  }

  /// Loads the schemas.
  static func prepare() { _ = (typed, shipped) }

  /// Ends the program where the two ways differ.
  ///
  /// - Parameter input: What stands behind the first record of a list of many types; or a whole document, which with the
  ///   namespace of household reviews is checked by their schema.
  static func compare(_ input: [UInt8], _ limits: ReadingLimits) {
    let start = input.prefix(200)
    let isWhole = start.starts(with: "<?xml".utf8) || start.starts(with: "<danh-sach".utf8)
    let isReview = start.starts(with: "<household-review".utf8)
    let (head, tail) = (
      "<danh-sach xmlns=\"urn:ho\">\n<ho><ma>000</ma><loai>nghèo</loai></ho>", "</danh-sach>"
    )
    let document = isWhole || isReview ? input : Array(head.utf8) + input + Array(tail.utf8)
    let schema = isReview ? shipped : typed
    let proven = DocumentRouteReading(document, schema: schema, limits: limits, route: .proven)
    let reference = DocumentRouteReading(document, schema: schema, limits: limits, route: .reference)
    guard proven != reference else { return }
    print(proven)
    print(reference)
    precondition(proven == reference, "the two ways differ")
  }
}
