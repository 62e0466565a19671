/// How pages look: on a desk, on a telephone, on paper; nothing is told by colour alone.
enum PageStyle {
  /// The rules of every page.
  static let common = """
    :root { color-scheme: light; --ink: #1b1f24; --soft: #454d56; --main: #1f4e79; --line: #b4bfca; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: #fff; color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: break-word; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
    header { border-bottom: 3px solid var(--main); padding-bottom: .75rem; }
    header p { margin: .15rem 0; }
    h1 { margin: 0; font-size: 2rem; line-height: 1.2; color: var(--main); }
    h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; color: var(--main); break-after: avoid; }
    h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; break-after: avoid; }
    .superior { text-transform: uppercase; letter-spacing: .04em; font-size: .9rem; }
    .round { font-size: 1.15rem; font-weight: 600; }
    .draft { border: 2px solid #a3001b; color: #a3001b; padding: .5rem .75rem; }
    header .draft { margin-top: .6rem; }
    .warnings { margin: .6rem 0 0; padding: .5rem .75rem; border: 1px solid #8a6100; list-style: none; }
    nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .5rem 0 0; padding: 0; list-style: none; }
    summary { cursor: pointer; padding: .3rem 0; color: var(--main); font-weight: 600; }
    nav a { display: inline-block; padding: .15rem 0; }
    .headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 0; }
    .headlines div { border: 1px solid #c9d3dd; border-top: 4px solid var(--main); padding: .6rem .8rem; }
    .headlines dt { font-weight: 600; }
    .headlines dd { margin: 0; font-size: .9375rem; }
    .headlines .number { font-size: 1.9rem; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
    figure { margin: 0; }
    svg { break-inside: avoid; }
    figcaption, .note { font-size: .875rem; color: var(--soft); margin: .25rem 0 0; }
    .scroll { overflow-x: auto; margin-top: 1.25rem; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.3; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    .unit { display: block; font-weight: 400; font-style: italic; }
    th, td { border: 1px solid var(--line); padding: .25rem .4rem; text-align: left; }
    thead th { background: #e8eef4; text-align: center; }
    .marks td, .order { text-align: center; }
    .marks td { font-size: .85em; font-style: italic; }
    tbody th { font-weight: 400; }
    th.name { min-width: 8rem; }
    .slice { white-space: nowrap; }
    .total th, .total td, .group th, .group td { font-weight: 700; }
    .total th, .total td { background: #f6f1e4; }
    .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .open th, .open td { font-weight: 700; color: #a3001b; }
    .narrow { width: auto; min-width: 60%; }
    .facts div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 .5rem; border-bottom: 1px solid #dde4ea; }
    .facts dt { font-weight: 600; }
    .facts dd { margin: 0; min-width: 0; }
    a { color: var(--main); }
    @media (max-width: 40rem) {
      body { padding: .75rem; }
      h1 { font-size: 1.6rem; }
      .headlines { grid-template-columns: 1fr 1fr; gap: .5rem; }
      .headlines div { padding: .4rem .5rem; }
      .headlines .number { font-size: 1.5rem; }
      .facts div { grid-template-columns: 1fr; }
      .narrow { min-width: 100%; }
    }
    @page { size: A4; margin: 14mm 12mm; }
    @media print {
      html { font-size: 9.5pt; }
      body { padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .skip, nav { display: none; }
      a { color: inherit; text-decoration: none; }
      .scroll { overflow: visible; }
      table { font-size: 7.5pt; }
      th.name { min-width: 2.6cm; }
      figcaption, .note { font-size: 8pt; }
      .scroll tbody + tbody { break-inside: avoid; }
      thead { display: table-header-group; }
      tr, .headlines div { break-inside: avoid; }
      h2 { margin-top: 1.2rem; }
    }

    """

  /// The rules of charts and drawings.
  static let charts = """
    .bars { border-top: 1px solid var(--line); }
    .bars caption { font-weight: 400; font-size: .875rem; color: var(--soft); }
    .bars th, .bars td { border: 0; border-bottom: 1px solid #dde4ea; vertical-align: middle; }
    .bars thead th { background: none; text-align: left; color: var(--soft); font-weight: 600; }
    .bars thead .figure { text-align: right; white-space: normal; }
    .bars th[rowspan] { vertical-align: top; width: 36%; }
    .pair { display: flex; flex-wrap: wrap; gap: .15rem .6rem; align-items: center; }
    .pair .name { flex: 1 1 7rem; min-width: min(100%, 7rem); }
    .pair .track { flex: 4 1 9rem; min-width: min(100%, 5rem); }
    .bars .break th { text-align: center; font-weight: 600; border-bottom: 0; padding-top: .5rem; }
    .track { display: block; position: relative; height: .8rem; border-left: 1px solid var(--main); }
    .track i { position: absolute; top: 0; bottom: 0; }
    .track i, .key { border: 1px solid var(--main); }
    .first { background: var(--main); }
    .second { background: repeating-linear-gradient(45deg, #7fa3c4 0 2px, #e3ecf4 2px 6px); }
    .outline { background: #fff; }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .25rem 0; padding: 0; list-style: none; font-size: .875rem; }
    .key { display: inline-block; width: 1.4rem; height: .8rem; margin-right: .4rem; }
    svg { display: block; width: 100%; max-width: 34rem; height: auto; font-family: inherit; }
    svg text { fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .strong { font-weight: 700; }
    svg .node { fill: var(--main); }
    svg .band { stroke: #fff; stroke-width: .4; fill-opacity: .85; }
    svg .from-poor { fill: #9dbad6; }
    svg .from-near-poor { fill: #e8cf9a; }
    svg .from-outside { fill: #cfd5da; }
    @media (max-width: 40rem) {
      .bars th, .bars td { padding: .25rem .15rem; }
      .bars thead th { font-size: .8125rem; }
      .pair .name, .pair .track { min-width: min(100%, 4rem); }
      .bars td.figure { white-space: normal; }
    }
    @media print, (min-width: 48rem) {
      .bars tbody th[scope="row"] { width: 75%; }
      .bars tbody th.class { width: 48%; }
      .bars th[rowspan] { width: 30%; }
      .beside .bars tbody th[scope="row"] { width: 50%; }
    }
    @media print {
      .bars { font-size: 8.5pt; }
      .track { height: 2.6mm; }
      svg { max-width: 11cm; }
      .map svg { max-width: 9cm; }
    }

    """

  /// The rules of maps, tiles and small drawings side by side.
  static let maps = """
    .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1rem; align-items: start; }
    svg .grid { stroke: #dde4ea; }
    svg .axis { stroke: var(--main); }
    svg .poor-line, svg .near-line { stroke: var(--main); stroke-width: 2; fill: none; }
    svg .near-line { stroke-dasharray: 5 3; }
    svg .poor-line-mark { fill: var(--main); }
    svg .near-line-mark { fill: #fff; stroke: var(--main); stroke-width: 1.5; }
    svg .break-line { stroke: #a3001b; stroke-width: 1.5; stroke-dasharray: 2 3; }
    svg .land { stroke: var(--ink); stroke-width: 1.6; stroke-linejoin: round; }
    svg .unknown { stroke-dasharray: 5 4; }
    svg .halo { font-weight: 700; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
    svg .column { fill: var(--main); }
    .tiles, .multiples { list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .5rem;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)); font-size: .875rem; line-height: 1.3; }
    .tiles li, .multiples li { break-inside: avoid; border: 1px solid var(--line); padding: .35rem .5rem; }
    .tiles li { border-left: 1.25rem solid; border-image: none; position: relative; padding-left: .6rem; border-left-color: transparent; }
    .tiles li::before { content: ""; position: absolute; left: -1.25rem; top: -1px; bottom: -1px; width: 1.25rem;
      border: 1px solid var(--main); background: inherit; }
    .tiles .place, .multiples .place { display: block; font-weight: 600; }
    .tiles .number { display: inline-block; min-width: 1.6rem; text-align: center; font-weight: 400; border: 1px solid var(--ink);
      border-radius: 1rem; margin-right: .3rem; }
    .tiles strong { font-size: 1.05rem; font-variant-numeric: tabular-nums; }
    .tiles .rank { display: inline-block; white-space: nowrap; margin-left: .5rem; color: var(--soft); }
    .key.c1, .tiles .c1::before { background: #fff; }
    .key.c2, .tiles .c2::before { background: repeating-linear-gradient(45deg, #1f4e79 0 1px, #fff 1px 8px); }
    .key.c3, .tiles .c3::before { background: repeating-linear-gradient(45deg, #1f4e79 0 2px, #fff 2px 6px); }
    .key.c4, .tiles .c4::before { background: repeating-linear-gradient(45deg, #1f4e79 0 3px, #fff 3px 5px); }
    .key.c5, .tiles .c5::before { background: #1f4e79; }
    .key.c0, .tiles .c0::before { background: #fff; border-style: dashed; }
    @media print {
      .beside { grid-template-columns: 10cm 1fr; }
      .tiles, .multiples { font-size: 8pt; grid-template-columns: repeat(5, 1fr); gap: 2mm; }
      .multiples svg { max-width: 100%; }
    }

    """

  /// The rules of lists of households.
  static let lists = """
    .behind { margin: 0; font-size: .875rem; }
    .behind div { display: grid; grid-template-columns: minmax(5rem, 10rem) 1fr; gap: 0 .75rem; border-bottom: 1px solid #dde4ea; }
    .behind dt { font-weight: 600; }
    .behind dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
    .source { overflow-wrap: anywhere; }
    tr:target, h2:target { background: #fdf3d8; }

    """
}
