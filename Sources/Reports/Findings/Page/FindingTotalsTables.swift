import Provenance
import Survey

/// The totals of a page of findings by rule and by place, as tables.
struct FindingTotalsTables {
  let findings: RoundFindings
  let totals: FindingTotals
  let language: Language

  /// Draws both tables; nothing where there is nothing to count.
  func draw(into page: inout Markup) {
    guard !totals.round.isEmpty else { return }
    let rules = totals.round.sorted { $0.key < $1.key }
    draw("by-rule", Wording.totalsByRule, [Wording.rule, Wording.severity], into: &page) { page in
      for (rule, numbers) in rules {
        row([rule.id.rawValue, rule.severity.label[language]], numbers, style: "part", into: &page)
      }
      row([Wording.total[language], ""], FindingTotals.sum(totals.round), style: "total", into: &page)
    }
    draw("by-place", Wording.totalsByPlace, [Wording.area], into: &page) { page in
      for (commune, numbers) in totals.communes.sorted(by: { $0.key < $1.key }) {
        row([name(commune)], FindingTotals.sum(numbers), style: "group", into: &page)
        let villages = totals.villages.filter { $0.key.rawValue.hasPrefix(commune.rawValue + "-") }
        for (village, numbers) in villages.sorted(by: { $0.key < $1.key }) {
          row([name(village)], FindingTotals.sum(numbers), style: "part", into: &page)
        }
      }
      if !totals.unplaced.isEmpty {
        row([Wording.unplaced[language]], FindingTotals.sum(totals.unplaced), style: "group", into: &page)
      }
      row([Wording.total[language]], FindingTotals.sum(totals.round), style: "total", into: &page)
    }
  }

  private func name(_ area: AreaCode) -> String {
    area.rawValue + (findings.names[area].map { " " + $0 } ?? "")
  }

  private func draw(
    _ id: String, _ title: BilingualText, _ heads: [BilingualText], into page: inout Markup,
    rows: (inout Markup) -> Void
  ) {
    page.element("section", ["aria-labelledby": id]) { page in
      page.element("h2", ["id": id], title[language])
      page.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": Wording.table(of: title)[language],
        ]
      ) {
        page in
        page.element("table") { page in
          page.element("thead") { page in
            page.element("tr") { page in
              for head in heads + [Wording.quantity] + (hasChanges ? FindingChange.allCases.map(\.label) : [])
              {
                page.element("th", ["scope": "col"], head[language])
              }
            }
          }
          page.element("tbody", content: rows)
        }
      }
    }
    page.newLine()
  }

  private var hasChanges: Bool { totals.changes != nil }

  private func row(
    _ texts: [String], _ numbers: FindingTotals.Numbers, style: String, into page: inout Markup
  ) {
    page.element("tr", ["class": style]) { page in
      for (place, text) in texts.enumerated() {
        if place == 0 {
          page.element("th", ["scope": "row"], text)
        } else {
          page.element("td", text)
        }
      }
      for count in [numbers.count] + (hasChanges ? [numbers.gone, numbers.still, numbers.new] : []) {
        page.element("td", ["class": "figure"], ReportCell.count(count).text(in: language))
      }
    }
    page.newLine()
  }
}
