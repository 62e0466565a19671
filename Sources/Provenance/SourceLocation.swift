/// The place a value or a problem comes from: a file, a sheet in it, a cell in that.
public struct SourceLocation: Hashable, Sendable {
  /// The name of the file as it was received, without its folder.
  public let file: String
  /// The name of the sheet; nil when the place is the file as a whole.
  public let sheet: String?
  /// The physical cell; nil when the place is the sheet as a whole.
  public let cell: CellReference?

  /// A place in a file.
  public init(file: String, sheet: String? = nil, cell: CellReference? = nil) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as officers write it: `Thôn 3.xlsx · Danh sách!F12`.
  public var description: String {
    var text = file
    if let sheet {
      text += " · " + sheet
      if let cell { text += "!" + cell.description }
    }
    return text
  }
}

extension SourceLocation: Comparable {
  /// By file, then sheet, then cell; a place without a cell comes before those with one.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
    return switch (left.cell, right.cell) {
    case (nil, nil), (_, nil): false
    case (nil, _): true
    case (let one?, let other?): one < other
    }
  }
}
