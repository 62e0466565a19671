/// The place a value or a problem comes from: a file, a sheet in it, a cell in that; in an XML file a line and the
/// element that begins there.
public struct SourceLocation: Hashable, Sendable {
  /// The name of the file as it was received, without its folder.
  public let file: String
  /// The name of the sheet; nil when the place is the file as a whole.
  public let sheet: String?
  /// The physical cell; nil when the place is the sheet as a whole.
  public let cell: CellReference?
  /// The line of a file of text, from 1; nil where there is none to name.
  public let line: Int?
  /// The name of an XML element; nil outside XML.
  public let element: String?

  /// A place in a file.
  public init(file: String, sheet: String? = nil, cell: CellReference? = nil) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
    line = nil
    element = nil
  }

  /// A place in a file of text.
  public init(file: String, line: Int?, element: String? = nil) {
    self.file = file
    sheet = nil
    cell = nil
    self.line = line
    self.element = element
  }

  /// The place within the file or the sheet: `F12`, `dòng 12 · status`; empty for the whole.
  public func spot(in language: Language) -> String {
    guard let line else { return cell?.description ?? "" }
    let word = BilingualText(vietnamese: "dòng", english: "line")[language]
    return "\(word) \(line)" + (element.map { " · " + $0 } ?? "")
  }

  /// The place as officers write it: `Thôn 3.xlsx · Danh sách!F12`, `thon-3.xml · dòng 12 · status`.
  public func text(in language: Language) -> String {
    let spot = spot(in: language)
    guard let sheet else { return spot.isEmpty ? file : file + " · " + spot }
    return file + " · " + sheet + (spot.isEmpty ? "" : "!" + spot)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as officers write it, in Vietnamese.
  public var description: String { text(in: .vietnamese) }
}

extension SourceLocation: Comparable {
  /// By file, then sheet, then line or cell; a place without a cell comes before those with one.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    if left.element != right.element { return (left.element ?? "") < (right.element ?? "") }
    return switch (left.cell, right.cell) {
    case (nil, nil), (_, nil): false
    case (nil, _): true
    case (let one?, let other?): one < other
    }
  }
}
