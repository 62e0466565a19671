public import Provenance
import Survey

/// The page of everything that was found in a round: a list to filter, and totals that need no script.
///
/// One file without any outside request. It names cells, never persons.
public struct FindingsPage {
  let findings: RoundFindings
  let language: Language
  private let totals: FindingTotals

  /// The page of the findings of a round.
  public init(_ findings: RoundFindings, language: Language) {
    self.findings = findings
    self.language = language
    totals = FindingTotals(findings)
  }

  /// The page as HTML.
  public var html: String {
    var page = Markup()
    let title = "\(Wording.findingsPage[language]) – \(findings.title[language])"
    PageFrame.draw(
      into: &page, title: title, language: language, additionalRules: FindingsStyle.rules
    ) { page in
      drawHeader(into: &page)
      page.element("main", ["id": "main"]) { page in
        drawHeadlines(into: &page)
        drawList(into: &page)
        FindingTotalsTables(findings: findings, totals: totals, language: language).draw(into: &page)
        drawOutcomes(into: &page)
        page.element("p", ["class": "note"], "\(Wording.rules[language]) \(findings.rulesHash)")
      }
      page.script(data: FindingsPageData(findings, language: language).json)
      page.script(FindingsScript.text)
    }
    return page.text
  }

  private func drawHeader(into page: inout Markup) {
    page.element("header") { page in
      page.element("h1", Wording.findingsPage[language])
      page.element("p", ["class": "round"], findings.title[language])
      for approval in findings.approvals { page.element("p", ["class": "release"], approval[language]) }
      page.element("p", ["class": "note"], Wording.findingsInternal[language])
    }
    page.newLine()
  }

  private func drawHeadlines(into page: inout Markup) {
    section("figures", Wording.headlines, into: &page) { page in
      page.element("dl", ["class": "headlines"]) { page in
        for severity in Severity.allCases {
          page.element("div") { page in
            page.element("dt", severity.label[language])
            page.element(
              "dd", ["class": "number"],
              number(FindingTotals.sum(totals.round) { $0.severity == severity }.count))
          }
        }
      }
      if let changes = totals.changes { page.element("p", changes[language]) }
      if !findings.outcomes.isEmpty { page.element("p", findings.outcomes.summary[language]) }
    }
  }

  private func drawList(into page: inout Markup) {
    section("list", Wording.findingsList, into: &page) { page in
      page.element("noscript") { $0.element("p", ["class": "draft"], Wording.needsScript[language]) }
      guard !findings.findings.isEmpty || !findings.gone.isEmpty else {
        page.element("p", Wording.noFindings[language])
        return
      }
      page.element("div", ["id": "viewer", "hidden": "hidden"]) { page in
        drawFilters(into: &page)
        page.element("p", ["id": "count", "role": "status", "aria-live": "polite"], "")
        page.element("table", ["class": "findings"]) { page in
          page.element("thead") { page in
            page.element("tr") { page in
              for head in [
                Wording.severity, Wording.place, Wording.whatAndRemedy, Wording.rule, Wording.village,
              ] {
                page.element("th", ["scope": "col"], head[language])
              }
            }
          }
          page.element("tbody", ["id": "rows"], "")
        }
        page.element("p", ["class": "more"]) { page in
          page.element("button", ["id": "more", "type": "button"], Wording.showMore[language])
        }
      }
    }
  }

  private func drawFilters(into page: inout Markup) {
    page.element("form", ["class": "filters", "aria-label": Wording.filters[language]]) { page in
      let hasChanges = totals.changes != nil
      let fields: [(String, BilingualText)] = [
        ("commune", Wording.commune), ("village", Wording.village), ("rule", Wording.rule),
        ("severity", Wording.severity),
      ]
      for (name, label) in fields + (hasChanges ? [("change", Wording.change)] : []) {
        page.element("label", ["for": name]) { page in
          page.write(label[language])
          page.element("select", ["id": name]) { page in
            let all = name == "change" ? Wording.openNow : Wording.every
            page.element("option", ["value": ""], all[language])
          }
        }
      }
      page.element("button", ["type": "reset"], Wording.clearFilters[language])
    }
  }

  /// The rules that gave no answer stand open on the page; what the others found stands in the totals.
  private func drawOutcomes(into page: inout Markup) {
    let silent = findings.outcomes.filter { $0.kind == .skipped || $0.kind == .failed }
    guard !silent.isEmpty else { return }
    section("outcomes", Wording.outcomesOfRules, into: &page) { page in
      page.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": Wording.table(of: Wording.outcomesOfRules)[language],
        ]
      ) {
        page in
        page.element("table") { page in
          page.element("thead") { page in
            page.element("tr") { page in
              for head in [Wording.rule, Wording.outcome, Wording.reason] {
                page.element("th", ["scope": "col"], head[language])
              }
            }
          }
          page.element("tbody") { page in
            for outcome in silent { draw(outcome, into: &page) }
          }
        }
      }
    }
  }

  private func draw(_ outcome: RuleOutcome, into page: inout Markup) {
    let hasFailed = outcome.kind == .failed
    page.element("tr", hasFailed ? ["class": "open"] : [:]) { page in
      page.element("th", ["scope": "row"], outcome.rule.rawValue)
      page.element("td", (hasFailed ? Wording.failedToRun : Wording.skipped)[language])
      if hasFailed {
        let place = outcome.firstFailure?.text(in: language) ?? ""
        page.element("td", "\(Wording.calculationFailed[language]) \(place)")
      } else {
        let missing = outcome.missing.isEmpty ? "" : ": " + outcome.missing.joined(separator: ", ")
        let why = (outcome.note ?? outcome.reason?.label ?? BilingualText(""))[language]
        page.element("td", why + missing)
      }
    }
    page.newLine()
  }

  private func number(_ count: Int) -> String { ReportCell.count(count).text(in: language) }

  private func section(
    _ name: String, _ title: BilingualText, into page: inout Markup, content: (inout Markup) -> Void
  ) {
    page.element("section", ["aria-labelledby": name]) { page in
      page.element("h2", ["id": name], title[language])
      content(&page)
    }
    page.newLine()
  }
}
