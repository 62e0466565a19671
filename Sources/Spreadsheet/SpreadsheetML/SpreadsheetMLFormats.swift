/// The formats that SpreadsheetML 2003 calls by name instead of by code.
enum SpreadsheetMLFormats {
  /// The format of a name, or of a code where it is none.
  static func format(named name: String) -> NumberFormat {
    NumberFormat(code: name, shownAs: code(named: name) ?? name)
  }

  private static func code(named name: String) -> String? {
    switch name {
    case "General Number": "General"
    case "General Date": "dd/mm/yyyy h:mm"
    case "Long Date": "dddd, mmmm dd, yyyy"
    case "Medium Date": "dd-mmm-yy"
    case "Short Date": "dd/mm/yyyy"
    case "Long Time": "h:mm:ss AM/PM"
    case "Medium Time": "h:mm AM/PM"
    case "Short Time": "h:mm"
    case "Currency": "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)"
    case "Euro Currency": "[$€-2] #,##0.00_);[Red]([$€-2] #,##0.00)"
    case "Fixed": "0.00"
    case "Standard": "#,##0.00"
    case "Percent": "0.00%"
    case "Scientific": "0.00E+00"
    case "Yes/No": "\"Yes\";\"Yes\";\"No\""
    case "True/False": "\"True\";\"True\";\"False\""
    case "On/Off": "\"On\";\"On\";\"Off\""
    default: nil
    }
  }
}
