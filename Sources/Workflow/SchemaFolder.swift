public import Foundation
public import Provenance
import Spreadsheet

/// The schemas that submitted XML is checked by; each is read once, and is missed only when a file needs it.
public struct SchemaFolder: Sendable {
  private let household: Result<SchemaDocument, SchemaProblem>

  /// The name of the schema of household reviews.
  public static let householdReview = "household-review.xsd"

  /// Reads the schemas of the first folder that has them.
  public init(_ folders: [URL]) {
    let paths = folders.map { $0.appending(path: Self.householdReview).path }
    guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      household = .failure(.missing(Self.householdReview, folders: folders.map(\.path)))
      return
    }
    do {
      household = .success(try SchemaDocument(contentsOf: path))
    } catch {
      household = .failure(.unusable(error.message))
    }
  }

  /// The schema of household reviews.
  func householdSchema() throws(SchemaProblem) -> SchemaDocument { try household.get() }
}

/// A schema that a received file needs and that cannot be had.
public enum SchemaProblem: Error {
  /// It is in none of the folders.
  case missing(String, folders: [String])
  /// It is no usable schema; what was said about it follows.
  case unusable(BilingualText)

  /// The problem in one sentence, with what to do.
  public var message: BilingualText {
    switch self {
    case .missing(let name, let folders):
      let places = folders.joined(separator: ", ")
      return BilingualText(
        vietnamese:
          "Có tệp XML cần lược đồ \(name) nhưng không tìm thấy trong \(places). Hãy chỉ đúng --schemas.",
        english: "An XML file needs the schema \(name), which is not in \(places). Give the right --schemas.")
    case .unusable(let words):
      return BilingualText(
        vietnamese: "\(SchemaFolder.householdReview): \(words.vietnamese) Hãy chỉ đúng --schemas.",
        english: "\(SchemaFolder.householdReview): \(words.english) Give the right --schemas.")
    }
  }
}
