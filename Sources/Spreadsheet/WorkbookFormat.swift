/// The formats that are read, told apart by content and never by the name of the file.
public enum WorkbookFormat: String, CaseIterable, Sendable {
  /// Office Open XML, transitional or strict: `.xlsx`, `.xlsm` and templates (ECMA-376, ISO/IEC 29500).
  case openXML
  /// The XML of Excel 2002 and 2003.
  case spreadsheetML2003
  /// Workbooks of Excel 97 to 2003: `.xls` (BIFF8, [MS-XLS]).
  case binaryExcel
  /// OpenDocument in a zip: `.ods` (ISO/IEC 26300).
  case openDocument
  /// OpenDocument in one XML file: `.fods`.
  case flatOpenDocument
  /// A submission of an XForms survey in XML, from ODK or KoboToolbox (OpenRosa metadata specification).
  case submission
  /// Text with separators: `.csv`, `.tsv`, `.txt`.
  case delimitedText
}
