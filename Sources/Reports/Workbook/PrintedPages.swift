/// Where the pages of a printed sheet end: between areas, never between the lines of one area.
///
/// Measured for A4 across, 595 points high and 842 wide, as wide as the sheet.
struct PrintedPages {
  /// The widths of the columns, in letters.
  let columns: [Double]
  /// The height of everything above the areas, in points.
  let top: Double
  /// The height of the heads, which every page repeats.
  let heads: Double
  /// The height of each area.
  let areas: [Double]

  private static let width = 842 - 0.8 * 72
  private static let height = 595 - 1.1 * 72
  /// A column of one letter more is 7 pixels wider, and 5 pixels are its margin; 96 pixels are 72 points.
  private static func points(_ letters: Double) -> Double { (letters * 7 + 5) * 0.75 }

  private var capacity: Double {
    let sheet = columns.reduce(0) { $0 + Self.points($1) }
    // Printers differ a little in the height of a row.
    return Self.height / min(1, Self.width / max(sheet, 1)) * 0.95
  }

  /// Whether the sheet is so close to one page that it is better made a little smaller.
  var isOnePage: Bool { top + areas.reduce(0, +) <= capacity * 1.25 }

  /// The areas that begin a page, by their place; the first is not among them.
  var breaks: [Int] {
    isOnePage ? [] : fullPages
  }

  /// The same for a sheet that is not made smaller.
  var fullPages: [Int] {
    var breaks: [Int] = []
    var used = top
    for (place, area) in areas.enumerated() {
      if used + area > capacity, place > 0 {
        breaks.append(place)
        used = heads
      }
      used += area
    }
    return breaks
  }
}
