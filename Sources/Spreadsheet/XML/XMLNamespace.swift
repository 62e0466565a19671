/// The namespaces the readers know, whatever prefix a file gives them.
enum XMLNamespace {
  /// No namespace at all.
  case none
  /// Sheets, styles and shared strings: ECMA-376 transitional and strict.
  case spreadsheet
  /// References from an element to a relationship (`r:id`), transitional and strict.
  case relationshipReference
  /// The relationship parts of a package.
  case packageRelationships
  /// The text of a document, transitional and strict.
  case wordProcessing
  /// The content types of a package.
  case contentTypes
  /// Alternate content for newer programs (ECMA-376 part 3).
  case markupCompatibility
  /// SpreadsheetML of Excel 2002 and 2003.
  case spreadsheet2003
  /// What Excel added to that, such as the visibility of sheets.
  case excel2003
  /// The HTML of its formatted texts.
  case html
  /// The body of an OpenDocument file.
  case openOffice
  /// Its tables.
  case openTable
  /// Its paragraphs.
  case openText
  /// Its styles.
  case openStyle
  /// Its number formats.
  case openNumber
  /// Its fonts and colors, in the words of XSL.
  case openFormatting
  /// Its fonts, in the words of SVG.
  case openGraphics
  /// What LibreOffice added to its cells.
  case openExtension
  /// The list of files of a zipped one.
  case openManifest
  /// Submissions as ODK servers and phones write them.
  case submission
  /// `xml:` itself.
  case xml
  /// A namespace that says nothing to the readers.
  case other

  private static let known: [XMLNamespace] = [
    .spreadsheet, .relationshipReference, .packageRelationships, .wordProcessing, .contentTypes,
    .markupCompatibility,
    .spreadsheet2003, .excel2003, .html, .openOffice, .openTable, .openText, .openStyle, .openNumber,
    .openFormatting, .openGraphics, .openExtension, .openManifest, .submission,
    .xml,
  ]

  /// The namespace of an address.
  init(_ uri: XMLName?) {
    guard let uri else {
      self = .none
      return
    }
    self = Self.known.first { $0.isNamed(uri) } ?? .other
  }

  /// Whether the address is one of this namespace.
  func isNamed(_ uri: XMLName) -> Bool {
    switch self {
    case .spreadsheet:
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ~= uri
        || "http://purl.oclc.org/ooxml/spreadsheetml/main" ~= uri
    case .relationshipReference:
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships" ~= uri
        || "http://purl.oclc.org/ooxml/officeDocument/relationships" ~= uri
    case .packageRelationships:
      "http://schemas.openxmlformats.org/package/2006/relationships" ~= uri
    case .wordProcessing:
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ~= uri
        || "http://purl.oclc.org/ooxml/wordprocessingml/main" ~= uri
    case .contentTypes:
      "http://schemas.openxmlformats.org/package/2006/content-types" ~= uri
    case .markupCompatibility:
      "http://schemas.openxmlformats.org/markup-compatibility/2006" ~= uri
    case .spreadsheet2003:
      "urn:schemas-microsoft-com:office:spreadsheet" ~= uri
    case .excel2003:
      "urn:schemas-microsoft-com:office:excel" ~= uri
    case .html:
      "http://www.w3.org/TR/REC-html40" ~= uri
    case .openOffice:
      "urn:oasis:names:tc:opendocument:xmlns:office:1.0" ~= uri
    case .openTable:
      "urn:oasis:names:tc:opendocument:xmlns:table:1.0" ~= uri
    case .openText:
      "urn:oasis:names:tc:opendocument:xmlns:text:1.0" ~= uri
    case .openStyle:
      "urn:oasis:names:tc:opendocument:xmlns:style:1.0" ~= uri
    case .openNumber:
      "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" ~= uri
    case .openFormatting:
      "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ~= uri
    case .openGraphics:
      "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ~= uri
    case .openExtension:
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" ~= uri
    case .openManifest:
      "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" ~= uri
    case .submission:
      "http://opendatakit.org/submissions" ~= uri || "http://opendatakit.org/submission" ~= uri
        || "http://openrosa.org/xforms" ~= uri || "http://www.opendatakit.org/xforms/encrypted" ~= uri
    case .xml:
      "http://www.w3.org/XML/1998/namespace" ~= uri
    case .none, .other:
      false
    }
  }
}
