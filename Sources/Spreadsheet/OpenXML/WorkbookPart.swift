/// The list of sheets and the date system of a package (ECMA-376 part 1, 18.2).
struct WorkbookPart: Sendable {
  /// A sheet as it is listed; the relationship says which part holds it.
  struct Sheet: Sendable {
    let name: String
    let visibility: SheetDescription.Visibility
    let relationship: String
  }

  fileprivate(set) var sheets: [Sheet] = []
  fileprivate(set) var dateSystem = DateSystem.from1900

  /// Reads the part.
  init(_ part: String, of package: OpenXMLPackage) throws(SpreadsheetError) {
    self = try package.content(of: part, in: Self.known) { () throws(SpreadsheetError) in
      let list = SheetList(limits: package.limits)
      try package.parse(part, with: list, filter: XMLFilter(root: "workbook"))
      return list.part
    }
  }

  private static let known = PartMemory<Self>()

  fileprivate init() {}
}

/// Reads the list of sheets.
private final class SheetList: XMLHandler {
  var part = WorkbookPart()
  private let limit: Int

  init(limits: ReadingLimits) { limit = limits.sheets }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch element.name {
    case "workbookPr":
      if element.attributes["date1904"]?.isTrue == true { part.dateSystem = .from1904 }
    case "sheet":
      guard part.sheets.count < limit else { throw .limitExceeded(.sheets, limit) }
      guard let name = element.attributes["name"]?.string else {
        throw .damagedPart("a sheet without a name")
      }
      part.sheets.append(
        WorkbookPart.Sheet(
          name: name,
          visibility: element.attributes["state"].flatMap { .init(rawValue: $0.string) } ?? .visible,
          relationship: element.attributes["id", .relationshipReference]?.string ?? ""))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: XMLName, namespace: XMLNamespace) {}
}
