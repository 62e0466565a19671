import Provenance

/// Draws the rates of an area over the years: the poor as a full line, the near-poor as a broken one; a gap and an upright
/// line where the standard changed.
struct SeriesDrawing {
  let series: AreaSeries
  let language: Language

  private static let left = 44.0
  private static let right = 10.0
  private static let top = 22.0
  private static let field = 130.0

  private var scale: RateScale {
    RateScale(to: series.points.flatMap { [$0.poor.size ?? 0, $0.nearPoor.size ?? 0] }.max() ?? 0)
  }

  /// Draws it.
  func draw(into page: inout Markup, name: String) {
    var drawing = Drawing()
    drawing.height = Self.top + Self.field + 22
    for step in scale.lines {
      let y = place(of: step)
      drawing.line((Self.left, y), (Drawing.width, y), style: "grid")
      drawing.text(scale.text(step, in: language), x: Self.left - 5, y: y + 4, anchor: "end")
    }
    drawing.text("%", x: Self.left - 5, y: 12, anchor: "end")
    drawYears(into: &drawing)
    draw(\.nearPoor, style: "near-line", into: &drawing)
    draw(\.poor, style: "poor-line", into: &drawing)
    drawing.draw(
      into: &page, name: name, title: Wording.seriesTitle[language], description: Wording.seriesText[language]
    )
  }

  private var slot: Double { (Drawing.width - Self.left - Self.right) / Double(max(1, series.points.count)) }
  private func x(_ place: Int) -> Double { Self.left + slot * (Double(place) + 0.5) }
  private func place(of size: Int) -> Double {
    Self.top + Self.field * (1 - Double(min(size, scale.top)) / Double(max(1, scale.top)))
  }

  private func drawYears(into drawing: inout Drawing) {
    // Every year, every second, every third...: as many as have room beside each other.
    let step = max(1, Int((LetterWidth.of("2026 ", size: Drawing.letter) / slot).rounded(.up)))
    for (place, point) in series.points.enumerated() {
      if (series.points.count - 1 - place) % step == 0 {
        drawing.text(
          String(point.year), x: x(place), y: drawing.height - 5, anchor: "middle")
      }
      if point.breakFrom != nil {
        let middle = Self.left + slot * Double(place)
        drawing.line((middle, Self.top - 8), (middle, Self.top + Self.field), style: "break-line")
      }
    }
  }

  private func draw(
    _ cell: KeyPath<AreaSeries.Point, ReportCell>, style: String, into drawing: inout Drawing
  ) {
    var before: (x: Double, y: Double)?
    for (place, point) in series.points.enumerated() {
      if point.breakFrom != nil { before = nil }
      guard let size = point[keyPath: cell].size else {
        before = nil
        continue
      }
      let here = (x: x(place), y: self.place(of: size))
      if let before { drawing.line(before, here, style: style) }
      drawing.mark(at: here, style: style + "-mark", isRound: style == "poor-line")
      before = here
    }
  }
}
