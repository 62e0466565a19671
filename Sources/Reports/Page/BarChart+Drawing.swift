/// The drawing of a chart as SVG: labels, bars and figures each have columns of their own, so nothing overlaps.
extension BarChart {
  private static let width = 960
  private static let letter = 15
  /// The width of a letter, on the safe side for any system font.
  private static let letterWidth = 8.4
  private static let lineHeight = 19
  private static let barHeight = 16
  private static let gap = 8
  private static let headHeight = 26

  private var labelLetters: Int { min(34, max(8, rows.map(\.label.count).max() ?? 8)) }
  private var labelWidth: Int { Int(Double(labelLetters) * Self.letterWidth) + 14 }
  private func figureWidth(_ column: Int) -> Int {
    let figures = rows.flatMap { $0.bars.map { $0.figures.count > column ? $0.figures[column].count : 0 } }
    let longest = max(heads[column].count, figures.max() ?? 0)
    return Int(Double(longest) * Self.letterWidth) + 14
  }
  private var figureWidths: [Int] { heads.indices.map(figureWidth) }
  private var barWidth: Int { Self.width - labelWidth - figureWidths.reduce(0, +) - 10 }

  private func lines(of row: Row) -> [String] { TextHeight.lines(row.label, width: labelLetters) }
  private func height(of row: Row) -> Int {
    max(lines(of: row).count * Self.lineHeight, row.bars.count * (Self.barHeight + 4)) + Self.gap
  }
  private var legendHeight: Int { legend.isEmpty ? 0 : 28 }

  /// Draws it.
  ///
  /// - Parameter name: A name no other chart of the page has.
  func draw(into page: inout Markup, name: String) {
    let top = legendHeight + Self.headHeight
    let height = rows.reduce(top + 4) { $0 + self.height(of: $1) }
    page.open(
      "svg",
      [
        "role": "img", "viewBox": "0 0 \(Self.width) \(height)", "width": "\(Self.width)",
        "height": "\(height)", "aria-labelledby": "\(name)-title \(name)-text", "font-size": "\(Self.letter)",
      ])
    page.element("title", ["id": "\(name)-title"], title)
    page.element("desc", ["id": "\(name)-text"], description)
    page.element("defs") { page in
      page.element(
        "pattern",
        [
          "id": "\(name)-hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
      ) { page in
        page.void("rect", ["width": "6", "height": "6", "class": "hatch-ground"])
        page.void("rect", ["width": "2", "height": "6", "class": "hatch-line"])
      }
    }
    drawLegend(into: &page, name)
    drawHeads(into: &page, at: legendHeight + 17)
    var y = top
    for row in rows {
      draw(row, into: &page, at: y, name)
      y += self.height(of: row)
    }
    page.close("svg")
    page.newLine()
  }

  private func drawLegend(into page: inout Markup, _ name: String) {
    var x = labelWidth
    for entry in legend {
      box(entry.kind, into: &page, x: x, y: 4, width: 22, height: 14, name)
      text(entry.text, into: &page, x: x + 30, y: 16)
      x += 30 + Int(Double(entry.text.count) * Self.letterWidth) + 28
    }
  }

  private func drawHeads(into page: inout Markup, at y: Int) {
    var x = Self.width
    for (head, width) in zip(heads, figureWidths).reversed() {
      text(head, into: &page, x: x - 2, y: y, anchor: "end", style: "head")
      x -= width
    }
    page.void(
      "line", ["x1": "0", "x2": "\(Self.width)", "y1": "\(y + 6)", "y2": "\(y + 6)", "class": "rule"])
  }

  private func draw(_ row: Row, into page: inout Markup, at top: Int, _ name: String) {
    let lines = lines(of: row)
    let inner = height(of: row) - Self.gap
    let labelTop = top + (inner - lines.count * Self.lineHeight) / 2 + Self.gap / 2
    for (line, label) in lines.enumerated() {
      text(label, into: &page, x: 0, y: labelTop + line * Self.lineHeight + 15)
    }
    let barsTop = top + (inner - row.bars.count * (Self.barHeight + 4)) / 2 + Self.gap / 2
    for (place, bar) in row.bars.enumerated() {
      let y = barsTop + place * (Self.barHeight + 4) + 2
      for segment in bar.segments where segment.to > segment.from {
        let from = position(segment.from)
        box(
          segment.kind, into: &page, x: labelWidth + from, y: y, width: max(1, position(segment.to) - from),
          height: Self.barHeight, name)
      }
      page.void(
        "line",
        ["x1": "\(labelWidth)", "x2": "\(labelWidth)", "y1": "\(y - 2)", "y2": "\(y + 18)", "class": "axis"])
      var x = Self.width
      for (figure, width) in zip(bar.figures, figureWidths).reversed() {
        text(figure, into: &page, x: x - 2, y: y + 13, anchor: "end")
        x -= width
      }
    }
  }

  /// The place of a value in the field of the bars.
  private func position(_ value: Int) -> Int {
    guard maximum > 0 else { return 0 }
    return Int(Double(min(value, maximum)) / Double(maximum) * Double(barWidth))
  }

  private func box(
    _ kind: Kind, into page: inout Markup, x: Int, y: Int, width: Int, height: Int, _ name: String
  ) {
    let fill = kind == .second ? "url(#\(name)-hatch)" : kind == .outline ? "none" : "currentColor"
    page.void(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": fill,
        "class": "bar \(kind.rawValue)",
      ])
  }

  private func text(
    _ text: String, into page: inout Markup, x: Int, y: Int, anchor: String = "start", style: String = "label"
  ) {
    guard !text.isEmpty else { return }
    page.element("text", ["x": "\(x)", "y": "\(y)", "text-anchor": anchor, "class": style], text)
  }
}
