/// The drawing of a chart: names, bars and figures are cells of a table, so nothing overlaps at any width.
extension BarChart {
  /// Draws it.
  func draw(into page: inout Markup) {
    drawLegend(into: &page)
    page.element("table", ["class": "bars"]) { page in
      page.element("caption", description)
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], nameHead)
          if let barHead { page.element("th", ["scope": "col"], barHead) }
          for head in heads { page.element("th", ["scope": "col", "class": "figure"], head) }
        }
      }
      page.element("tbody") { page in
        for row in rows { draw(row, into: &page) }
      }
    }
    page.newLine()
  }

  private var columns: Int { heads.count + (barHead == nil ? 1 : 2) }

  private func drawLegend(into page: inout Markup) {
    guard !legend.isEmpty else { return }
    page.element("ul", ["class": "legend"]) { page in
      for entry in legend {
        page.element("li") { page in
          page.element("span", ["class": "key \(entry.kind.rawValue)", "aria-hidden": "true"], "")
          page.write(entry.text)
        }
      }
    }
  }

  private func draw(_ row: Row, into page: inout Markup) {
    if let mark = row.mark {
      page.element("tr", ["class": "break"]) { page in
        page.element("th", ["scope": "rowgroup", "colspan": "\(columns)"], mark)
      }
    }
    for (place, bar) in row.bars.enumerated() {
      page.element("tr") { page in
        if barHead == nil {
          page.element("th", ["scope": "row"]) { page in
            page.element("span", ["class": "pair"]) { page in
              name(of: row, into: &page)
              track(bar, into: &page)
            }
          }
        } else {
          if place == 0 {
            page.element("th", ["scope": "rowgroup", "rowspan": "\(row.bars.count)"]) {
              name(of: row, into: &$0)
            }
          }
          page.element("th", ["scope": "row", "class": "class"]) { page in
            page.element("span", ["class": "pair"]) { page in
              page.element("span", ["class": "name"], bar.name ?? "")
              track(bar, into: &page)
            }
          }
        }
        for (place, figure) in bar.figures.enumerated() {
          page.element("td", ["class": "figure"]) { page in
            page.link(figure, to: place == 0 && !figure.isEmpty ? bar.list : nil)
          }
        }
      }
    }
    page.newLine()
  }

  private func name(of row: Row, into page: inout Markup) {
    page.element("span", ["class": "name"]) { page in
      page.link(row.label, to: row.address)
    }
  }

  private func track(_ bar: Bar, into page: inout Markup) {
    page.element("span", ["class": "track", "aria-hidden": "true"]) { page in
      for segment in bar.segments where segment.to > segment.from {
        let left = position(segment.from)
        let width = max(2, position(segment.to) - left)
        page.element(
          "i",
          [
            "class": segment.kind.rawValue,
            "style": "left:\(Self.percent(left));width:\(Self.percent(min(width, 1000 - left)))",
          ], "")
      }
    }
  }

  /// The place of a value in thousandths of the field of the bars.
  private func position(_ value: Int) -> Int {
    guard maximum > 0 else { return 0 }
    return Int(Double(min(max(value, 0), maximum)) / Double(maximum) * 1000)
  }

  private static func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }
}
