/// The list of sheets and the date system of a package (ECMA-376 part 1, 18.2).
final class WorkbookPart: XMLHandler {
  /// A sheet as it is listed; the relationship says which part holds it.
  struct Sheet {
    let name: String
    let visibility: SheetDescription.Visibility
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.from1900
  private let limit: Int

  init(limits: ReadingLimits) { limit = limits.sheets }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch element.name {
    case "workbookPr":
      if element.attributes["date1904"]?.isTrue == true { dateSystem = .from1904 }
    case "sheet":
      guard sheets.count < limit else { throw .limitExceeded(.sheets, limit) }
      guard let name = element.attributes["name"]?.string else {
        throw .damagedPart("a sheet without a name")
      }
      sheets.append(
        Sheet(
          name: name,
          visibility: element.attributes["state"].flatMap { .init(rawValue: $0.string) } ?? .visible,
          relationship: element.attributes["id", .relationshipReference]?.string ?? ""))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
