/// The number of a style inside its workbook.
public struct StyleID: Hashable, Sendable {
  let index: Int

  init(_ index: Int) { self.index = index }

  /// The first style, that of cells without one.
  public static let normal = StyleID(0)
}

/// What a style says about the reading of a cell.
public struct CellStyle: Hashable, Sendable {
  /// The font, such as `.VnTime`; nil where the file names none.
  ///
  /// Old Vietnamese encodings show in it.
  public let fontName: String?
  /// How numbers are shown, and so what they mean.
  public let numberFormat: NumberFormat

  /// A style without a font of its own and without a number format.
  static let plain = CellStyle(fontName: nil, numberFormat: .general)

  init(fontName: String?, numberFormat: NumberFormat) {
    self.fontName = fontName
    self.numberFormat = numberFormat
  }

  /// What a number means under this style.
  public var kind: NumberFormat.Kind { numberFormat.kind }
}
