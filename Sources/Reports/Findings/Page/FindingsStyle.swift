/// The rules of appearance that the page of findings has beside those of every page.
enum FindingsStyle {
  static let rules = """
    [hidden] { display: none; }
    .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; align-items: end; }
    .filters label { display: grid; gap: .15rem; font-size: .875rem; font-weight: 600; }
    select, button { font: inherit; font-size: .9rem; padding: .35rem .5rem; min-height: 2.4rem; max-width: 100%;
      border: 1px solid #6b7a89; border-radius: .2rem; background: #fff; color: inherit; }
    .filters label { min-width: 0; }
    .filters select { width: 100%; min-width: 0; }
    button { cursor: pointer; color: #1f4e79; }
    button:hover { background: #e8eef4; }
    select:focus-visible, button:focus-visible, .scroll:focus-visible { outline: 3px solid #1f4e79; outline-offset: 1px; }
    .findings td { vertical-align: top; }
    .findings .rule { white-space: nowrap; }
    .findings .area { min-width: 7rem; }
    .findings .severity { font-weight: 700; white-space: nowrap; }
    .findings .error { color: #a3001b; }
    .findings .warning { color: #6e4d00; }
    .findings .address { overflow-wrap: anywhere; font-weight: 600; }
    .findings .copy { font-size: .8rem; min-height: 1.9rem; padding: .1rem .4rem; margin-top: .2rem; }
    .findings .remedy, .findings .others { display: block; color: #454d56; }
    .findings .others { font-size: .92em; overflow-wrap: anywhere; }
    .findings .gone { text-decoration: line-through; }
    .findings .mark { display: inline-block; border: 1px solid #6b7a89; padding: 0 .3rem; font-size: .8rem; }
    .more { text-align: center; }
    @media (max-width: 44rem) {
      body { padding: .9rem; }
      h1 { font-size: 1.5rem; }
      .findings, .findings tbody, .findings tr, .findings td { display: block; }
      .findings thead { position: absolute; left: -100rem; }
      .findings tr { border: 1px solid #b4bfca; border-left: 4px solid #1f4e79; padding: .4rem .6rem; margin-bottom: .6rem; }
      .findings td { border: 0; padding: .1rem 0; }
      .findings td[data-label]::before { content: attr(data-label) ": "; font-weight: 600; }
      .findings tr.of-error { border-left-color: #a3001b; }
      .findings tr.of-note { border-left-color: #b4bfca; }
      .headlines { grid-template-columns: repeat(3, 1fr); gap: .4rem; }
      .headlines div { padding: .4rem .5rem; }
      .headlines .number { font-size: 1.3rem; }
      .filters { grid-template-columns: 1fr 1fr; }
      .filters button { grid-column: 1 / -1; }
    }
    @media print { .filters, .more, .copy { display: none; } .findings tr { break-inside: avoid; } }

    """
}
