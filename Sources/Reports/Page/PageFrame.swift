import Provenance

/// What every page has: the head, the way past it, the rules of appearance.
enum PageFrame {
  /// Draws a page around its content.
  static func draw(
    into page: inout Markup, title: String, language: Language, additionalRules: String = "",
    content: (inout Markup) -> Void
  ) {
    page.doctype()
    page.element("html", ["lang": language.rawValue]) { page in
      page.element("head") { page in
        page.void("meta", ["charset": "utf-8"])
        page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("title", title)
        page.style(rules + additionalRules)
      }
      page.newLine()
      page.element("body") { page in
        page.element("a", ["class": "skip", "href": "#main"], Wording.skip[language])
        content(&page)
      }
    }
    page.newLine()
  }

  private static let rules = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: #fff; color: #1b1f24;
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    header { border-bottom: 3px solid #1f4e79; padding-bottom: .75rem; }
    header p { margin: .15rem 0; }
    h1 { margin: 0; font-size: 2rem; line-height: 1.2; color: #1f4e79; }
    h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; color: #1f4e79; break-after: avoid; }
    .superior { text-transform: uppercase; letter-spacing: .04em; font-size: .9rem; }
    .round { font-size: 1.15rem; font-weight: 600; }
    .draft { border: 2px solid #a3001b; color: #a3001b; padding: .5rem .75rem; }
    header .draft { margin-top: .6rem; }
    .warnings { margin: .6rem 0 0; padding: .5rem .75rem; border: 1px solid #8a6100; list-style: none; }
    .headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 0; }
    .headlines div { border: 1px solid #c9d3dd; border-top: 4px solid #1f4e79; padding: .6rem .8rem; }
    .headlines dt { font-weight: 600; }
    .headlines dd { margin: 0; }
    .headlines .number { font-size: 1.9rem; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
    figure { margin: 0; overflow-x: auto; break-inside: avoid; }
    figcaption, .note { font-size: .875rem; color: #454d56; margin: .25rem 0 0; }
    svg { display: block; width: 100%; height: auto; min-width: 38rem; color: #1f4e79; font-family: inherit; }
    svg text { fill: #1b1f24; font-variant-numeric: tabular-nums; }
    svg .head { font-weight: 600; }
    svg .rule { stroke: #c9d3dd; }
    svg .axis { stroke: #1f4e79; }
    .bar { stroke: #1f4e79; stroke-width: 1; }
    .hatch-ground { fill: #e3ecf4; }
    .hatch-line { fill: #7fa3c4; }
    .scroll { overflow-x: auto; margin-top: 1.25rem; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.3; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    .unit { display: block; font-weight: 400; font-style: italic; }
    th, td { border: 1px solid #b4bfca; padding: .25rem .4rem; text-align: left; }
    thead th { background: #e8eef4; text-align: center; }
    .marks td, .order { text-align: center; }
    .marks td { font-size: .85em; font-style: italic; }
    tbody th { font-weight: 400; }
    .name { min-width: 8rem; }
    .slice { white-space: nowrap; }
    .total th, .total td, .group th, .group td { font-weight: 700; }
    .total th, .total td { background: #f6f1e4; }
    .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .open th, .open td { font-weight: 700; color: #a3001b; }
    .narrow { width: auto; min-width: 60%; }
    .facts div { display: grid; grid-template-columns: 14rem 1fr; gap: .5rem; border-bottom: 1px solid #dde4ea; }
    .facts dt { font-weight: 600; }
    .facts dd { margin: 0; }
    a { color: #1f4e79; }
    @page { size: A4; margin: 14mm 12mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .skip { display: none; }
      .scroll, figure { overflow: visible; }
      svg { min-width: 0; }
      table { font-size: 7.5pt; }
      .name { min-width: 2.6cm; }
      figcaption, .note { font-size: 8pt; }
      .scroll tbody + tbody { break-inside: avoid; }
      thead { display: table-header-group; }
      tr, .headlines div { break-inside: avoid; }
      h2 { margin-top: 1.2rem; }
    }

    """
}
