/// The formats a file names by number alone (ECMA-376 part 1, 18.8.30).
///
/// Numbers 14 and 22 follow the region of the machine that shows the sheet; Vietnam's order is used when they
/// are shown, the standard's code when they are named.
enum BuiltInFormats {
  /// The format of a number, or nil when it has none of its own.
  static func format(of id: Int) -> NumberFormat? { known.indices.contains(id) ? known[id] : nil }

  /// They are made once: every workbook names some of them.
  private static let known = (0...81).map(made)

  private static func made(_ id: Int) -> NumberFormat? {
    switch id {
    case 14: NumberFormat(code: "mm-dd-yy", shownAs: "dd/mm/yyyy")
    case 22: NumberFormat(code: "m/d/yy h:mm", shownAs: "dd/mm/yyyy h:mm")
    default: code(of: id).map { NumberFormat(code: $0) }
    }
  }

  private static func code(of id: Int) -> String? {
    switch id {
    case 0: "General"
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5: "\"$\"#,##0_);(\"$\"#,##0)"
    case 6: "\"$\"#,##0_);[Red](\"$\"#,##0)"
    case 7: "\"$\"#,##0.00_);(\"$\"#,##0.00)"
    case 8: "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 37: "#,##0_);(#,##0)"
    case 38: "#,##0_);[Red](#,##0)"
    case 39: "#,##0.00_);(#,##0.00)"
    case 40: "#,##0.00_);[Red](#,##0.00)"
    case 41: "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)"
    case 42: "_(\"$\"* #,##0_);_(\"$\"* \\(#,##0\\);_(\"$\"* \"-\"_);_(@_)"
    case 43: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)"
    case 44: "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mmss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    // East Asian and Thai dates; only their being dates matters here.
    case 27...31, 36, 50...54, 57, 58: "yyyy/m/d"
    case 32...35, 55, 56: "h:mm:ss"
    case 59: "0"
    case 60: "0.00"
    case 61: "#,##0"
    case 62: "#,##0.00"
    case 67: "0%"
    case 68: "0.00%"
    case 69: "# ?/?"
    case 70: "# ??/??"
    case 71, 72: "dd/mm/yyyy"
    case 73: "dd-mmm-yy"
    case 74: "dd-mmm"
    case 75: "mmm-yy"
    case 76: "h:mm"
    case 77: "h:mm:ss"
    case 78: "dd/mm/yyyy h:mm"
    case 79: "mm:ss"
    case 80: "[h]:mm:ss"
    case 81: "mm:ss.0"
    default: nil
    }
  }
}
