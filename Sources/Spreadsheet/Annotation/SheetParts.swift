/// The worksheets of a package by name.
struct SheetParts {
  /// The name of the part that lists the sheets.
  let workbook: String
  /// The sheets of cells in the order of their tabs.
  let sheets: [(name: String, part: String)]
  /// The names of all sheets.
  let names: [String]

  init(of package: OpenXMLPackage) throws(SpreadsheetError) {
    workbook = try package.workbookPart()
    let list = try WorkbookPart(workbook, of: package)
    let relationships = try Relationships(of: workbook, in: package)
    sheets = list.sheets.compactMap { sheet in
      guard let entry = relationships[sheet.relationship], entry.type == "worksheet" else { return nil }
      return (sheet.name, package.archive.entry(named: entry.target)?.name ?? entry.target)
    }
    names = list.sheets.map(\.name)
  }
}
