import Provenance

/// The addresses a package calls its things by: transitional or strict (ECMA-376 part 1, annex A).
struct PackageNames {
  /// The namespace of sheets, styles and comments.
  let main: String
  /// What the types of pointers begin with, and the namespace of references to them.
  let relations: String

  static let transitional = PackageNames(
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
  static let strict = PackageNames(
    main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    relations: "http://purl.oclc.org/ooxml/officeDocument/relationships")

  /// States the type of an added part; false when the list of types cannot be changed.
  static func state(
    type: String, of part: String, in edit: inout PackageEdit
  ) throws(SpreadsheetError) -> Bool {
    let full = "application/vnd.openxmlformats-officedocument.spreadsheetml.\(type)+xml"
    return try edit.append(to: "[Content_Types].xml") {
      "<\($0)Override PartName=\"/\(MarkupText.escaped(part))\" ContentType=\"\(full)\"/>"
    }
  }

  /// States the type of the boxes of comments by their suffix, as programs expect it; false when it cannot be done.
  static func stateBoxes(in edit: inout PackageEdit) throws(SpreadsheetError) -> Bool {
    try state("application/vnd.openxmlformats-officedocument.vmlDrawing", ofSuffix: "vml", in: &edit)
  }

  /// States the type of lists of pointers by their suffix: some programs state it list by list.
  static func stateRelationshipLists(in edit: inout PackageEdit) throws(SpreadsheetError) -> Bool {
    try state("application/vnd.openxmlformats-package.relationships+xml", ofSuffix: "rels", in: &edit)
  }

  private static func state(
    _ type: String, ofSuffix suffix: String, in edit: inout PackageEdit
  ) throws(SpreadsheetError) -> Bool {
    let list = edit.name(of: "[Content_Types].xml")
    guard let bytes = try edit.markup(of: list) else { return false }
    var search = MarkupCursor(bytes)
    while let tag = search.next() {
      guard tag.kind != .end, search.isNamed("Default", tag) else { continue }
      if search.text("Extension", of: tag)?.lowercased() == suffix { return true }
    }
    var change = PartEdit()
    guard
      change.append(
        toRootOf: bytes, { "<\($0)Default Extension=\"\(suffix)\" ContentType=\"\(type)\"/>" })
    else { return false }
    if edit.edits[list]?.splices.contains(where: { change.splices.contains($0) }) != true {
      edit.edit(list, change)
    }
    return true
  }
}

extension Severity {
  /// The colour of a cell at fault, unlike those a user would pick, so that it is known again; nil for none.
  var fillColor: String? {
    switch self {
    case .error: "FFFFC7C9"
    case .warning: "FFFFF1A9"
    case .note: nil
    }
  }
}
