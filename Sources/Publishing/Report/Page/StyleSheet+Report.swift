extension StyleSheet {
  /// The look of the report: colours for light and dark, text, tables, pictures, phone and paper.
  static let report = StyleSheet(
    colours,
    text,
    parts,
    tables,
    pictures,
    shapes,
    tours,
    phone,
    paper
  )

  private static let text: StaticString = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--page); color: var(--ink);
      font: 16px/1.55 "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    h1, h2, h3, .figure, .kicker, .office {
      font-family: "Noto Serif", Georgia, Cambria, "Times New Roman", serif;
    }
    h1 { font-size: clamp(1.5rem, 1rem + 2.6vw, 2.5rem); line-height: 1.2; margin: 0.1em 0 0.5em; }
    h2 {
      font-size: clamp(1.25rem, 1.1rem + 0.7vw, 1.6rem); line-height: 1.25; margin: 0 0 0.6em;
      padding-bottom: 0.35em; border-bottom: 2px solid var(--accent);
    }
    h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.8em 0 0.5em; }
    h4 { font-size: 0.9rem; margin: 0.6em 0 0.2em; color: var(--soft); }
    p { margin: 0 0 0.7em; }
    a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 3px solid var(--note-line); outline-offset: 2px; }
    :target { scroll-margin-top: 4rem; }
    tr:target > * { background: var(--note); }
    .hint { color: var(--soft); font-size: 0.9rem; max-width: 96ch; }
    .hidden {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: 0.5rem 1rem; z-index: 2; }
    """

  private static let parts: StaticString = """
    .masthead, main, footer { max-width: 1260px; margin: 0 auto; padding: 0 2.5rem; }
    .masthead { padding-top: 2.2rem; padding-bottom: 1.2rem; }
    .office { display: inline-block; text-align: center; font-size: 0.86rem; line-height: 1.5; }
    .office .parent, .office .own { display: block; }
    .office .translated { display: block; font-style: italic; color: var(--soft); }
    .office .own { font-weight: 700; }
    .office .own::after {
      content: ""; display: block; width: 5rem; height: 1px; background: var(--ink);
      margin: 0.35rem auto 0;
    }
    .kicker { color: var(--accent); font-style: italic; font-size: 1.05rem; margin: 1.4rem 0 0; }
    .meta { list-style: none; margin: 0; padding: 0; color: var(--soft); font-size: 0.95rem; }
    .meta li { display: inline-block; margin-right: 1.6rem; }
    .notice {
      background: var(--note); border-left: 4px solid var(--note-line); padding: 0.7rem 1rem;
      margin-top: 1.1rem; font-size: 0.92rem;
    }
    .notice p:last-child { margin-bottom: 0; }
    nav {
      position: sticky; top: 0; z-index: 1; background: var(--sheet); overflow-x: auto;
      border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
    }
    nav ul {
      display: flex; list-style: none; max-width: 1260px; margin: 0 auto; padding: 0 2rem;
      font-size: 0.88rem;
    }
    nav a {
      display: block; padding: 0.65rem 0.7rem; white-space: nowrap; text-decoration: none;
      color: var(--ink);
    }
    nav a:hover { color: var(--link); text-decoration: underline; }
    section {
      background: var(--sheet); border: 1px solid var(--line); border-radius: 4px;
      padding: 1.6rem 1.9rem; margin: 1.4rem 0; scroll-margin-top: 3.2rem;
    }
    .cards { display: grid; grid-template-columns: repeat(5, 1fr); gap: 1rem; }
    .card { border-top: 3px solid var(--full); background: var(--page); padding: 0.9rem 1.1rem; }
    .card.money, .card.verdict { grid-column: span 2; }
    .card.good { border-color: var(--good); }
    .card.bad { border-color: var(--bad); }
    .card.good .figure, .seal.good { color: var(--good); }
    .card.bad .figure, .seal.bad { color: var(--bad); }
    .figure { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.15rem; font-weight: 600; }
    .figure small { font-size: 0.95rem; font-weight: 400; color: var(--soft); }
    .label { color: var(--soft); font-size: 0.9rem; margin: 0; }
    .card .bar { margin: 0.3rem 0; }
    .seal { font-weight: 700; font-size: 1.1rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 0.6rem 2.4rem; margin: 0; }
    .figures dt { color: var(--soft); font-size: 0.88rem; }
    .figures dd { margin: 0; font-variant-numeric: tabular-nums; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; }
    .facts ul { margin: 0; padding-left: 1.1rem; font-size: 0.92rem; }
    .idle { font-size: 0.92rem; color: var(--soft); margin-top: 0.6rem; }
    .names ul { columns: 18rem; font-size: 0.92rem; }
    .month-grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.2rem 1.8rem; }
    .month-card { border-top: 1px solid var(--line); }
    .month-card h3 { margin: 0.6rem 0 0.4rem; }
    .days-off { list-style: none; margin: 0 0 0.5rem; padding: 0; font-size: 0.85rem;
      color: var(--soft); }
    .entries { list-style: none; margin: 0; padding: 0; font-size: 0.92rem; }
    .entries li { display: grid; grid-template-columns: 6.2rem 1fr; gap: 0.6rem; padding: 0.22rem 0; }
    .entries .when { font-variant-numeric: tabular-nums; font-weight: 600; }
    footer { color: var(--soft); font-size: 0.88rem; padding-bottom: 3rem; }
    """

  private static let tables: StaticString = """
    table { border-collapse: collapse; width: 100%; font-size: 0.92rem; margin: 0 0 1.4rem; }
    caption { text-align: left; color: var(--soft); font-size: 0.88rem; padding-bottom: 0.4rem; }
    h3 + table > caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px;
      overflow: hidden; }
    th, td { text-align: left; vertical-align: top; padding: 0.42rem 0.55rem; font-weight: 400; }
    thead th {
      font-weight: 600; font-size: 0.84rem; vertical-align: bottom; color: var(--soft);
      border-bottom: 1px solid var(--soft);
    }
    tbody tr > * { border-bottom: 1px solid var(--line); }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    thead .number { white-space: normal; }
    .bar-cell { min-width: 9rem; width: 22%; vertical-align: middle; }
    tbody .total > * { font-weight: 700; border-top: 1px solid var(--soft); }
    .groups th:first-child { min-width: 14rem; }
    .offerings { table-layout: fixed; }
    .offerings > thead th:nth-child(1) { width: 36%; }
    .offerings > thead th:nth-child(2) { width: 14%; }
    .offerings > thead th:nth-child(3) { width: 11%; }
    .offerings > thead th:nth-child(4) { width: 7%; }
    .offerings > thead th:nth-child(5) { width: 10%; }
    .norms { table-layout: fixed; }
    .norms > thead th:nth-child(1) { width: 22%; }
    .norms > thead th:nth-child(4) { width: 14%; }
    .norms > thead th:nth-child(5) { width: 12%; }
    .code { display: block; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .title, .payer { display: block; }
    .kind { display: block; color: var(--soft); font-size: 0.84rem; }
    tr:has(+ tr.more) > * { border-bottom: 0; padding-bottom: 0; }
    tr.more > td { padding-top: 0.1rem; }
    td ul { margin: 0; padding-left: 1.1rem; }
    details { padding: 0 0 0.3rem; }
    summary { cursor: pointer; color: var(--link); font-size: 0.86rem; width: max-content; }
    details[open] { padding: 0 0 0.8rem 0.9rem; border-left: 3px solid var(--line); }
    details table { margin: 0.4rem 0 0.6rem; font-size: 0.88rem; }
    details table .bar-cell { width: auto; }
    """

  private static let pictures: StaticString = """
    svg { display: block; max-width: 100%; }
    svg text { fill: var(--ink); font-family: inherit; paint-order: stroke; stroke: var(--sheet);
      stroke-width: 3px; stroke-linejoin: round; }
    svg .strong { font-weight: 600; }
    .year, .columns { width: 100%; height: auto; }
    .narrow-only { display: none; }
    .holiday { fill: var(--holiday); fill-opacity: 0.75; }
    """

  private static let phone: StaticString = """
    @media (max-width: 980px) {
      .cards { grid-template-columns: repeat(2, 1fr); }
      .card:nth-last-child(2) { grid-column: span 1; }
      .month-grid { grid-template-columns: repeat(2, 1fr); }
    }
    @media screen and (max-width: 1140px) {
      .data, .data > tbody, .data > caption { display: block; width: auto; }
      .data > thead { position: absolute; left: -300vw; }
      .data > tbody > tr { display: grid; gap: 0.1rem 0.8rem; padding: 0.55rem 0;
        grid-template-columns: repeat(auto-fill, minmax(5.9rem, 1fr));
        border-bottom: 1px solid var(--line); }
      .data > tbody > tr:has(+ tr.more) { border-bottom: 0; padding-bottom: 0; }
      .data > tbody > tr.more { display: block; padding-top: 0; }
      .data > tbody > tr > * { display: block; border: 0; padding: 0.1rem 0; text-align: left;
        grid-column: span 2; width: auto; min-width: 0; }
      .data > tbody > tr > th, .data > tbody > tr > td.bar-cell,
      .data > tbody > tr > td:has(ul) { grid-column: 1 / -1; }
      .data > tbody > tr > th { font-weight: 600; white-space: normal; }
      .data > tbody > tr > .number { grid-column: auto; align-self: end; }
      .offerings > tbody > tr > .number { align-self: start; }
      .data > tbody > tr > td[data-label]::before { content: attr(data-label); display: block;
        color: var(--soft); font-size: 0.8rem; font-weight: 400; line-height: 1.2;
        white-space: normal; }
      .data > tbody > tr > td.bar-cell::before { content: none; }
      .data > tbody > tr > td:empty { display: none; }
      .data .kind { font-weight: 400; }
    }
    @media screen and (max-width: 760px) {
      body { font-size: 15px; }
      .masthead, main, footer { padding-left: 0.75rem; padding-right: 0.75rem; }
      nav ul { padding: 0 0.25rem; }
      section { padding: 1rem 0.75rem; margin: 0.8rem 0; }
      .cards { gap: 0.6rem; }
      .card { padding: 0.6rem 0.7rem; }
      .figure { font-size: 1.3rem; }
      .month-grid { grid-template-columns: 1fr; }
      .wide-only { display: none; }
      .narrow-only { display: block; }
      .code { white-space: normal; }
      .entries li { grid-template-columns: 4.7rem 1fr; }
    }
    """

  private static let paper: StaticString = """
    @page { size: A4 portrait; margin: 15mm 14mm; }
    @page across { size: A4 landscape; margin: 12mm; }
    @media print {
      :root {
        color-scheme: light;
        --page: #ffffff; --sheet: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb;
        --accent: #8c1d18; --link: #000000; --full: #23527c; --pale: #b9cbe0; --ground: #ecebe6;
        --others: #d9b48a; --mark: #b3261e; --loss: #a4502c; --good: #1e6b3c; --bad: #a1221c;
        --note: #fbf3dd; --holiday: #e9b7b0; --hatch: #a58d4a;
        --course: #1f5fa8; --workshop: #0b7268; --tour: #b3520b; --fair: #a21c5b;
        --contest: #6a3cae; --meeting: #4b6a1c; --work: #4a5462;
      }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { font-size: 9.5pt; line-height: 1.4; }
      nav, .skip, summary { display: none; }
      details:not([open]), tr.more:has(details:not([open])) { display: none; }
      tr:has(+ tr.more) > * { border-bottom: 1px solid var(--line); padding-bottom: 0.3rem; }
      .masthead, main, footer { max-width: none; padding: 0; }
      section { border: 0; border-radius: 0; padding: 0; margin: 0 0 8mm; }
      .card { border: 1px solid var(--line); border-top: 3px solid var(--full); }
      .figure { font-size: 14pt; }
      h2, h3 { break-after: avoid; }
      tr, .card, .month-card, svg { break-inside: avoid; }
      thead { display: table-header-group; }
      table { font-size: 8.5pt; }
      .number { white-space: nowrap; }
      .bar-cell { min-width: 5rem; width: 15%; }
      #year, #groups { page: across; }
      .year { max-height: 148mm; }
      .groups th, .groups td { padding-top: 0.18rem; padding-bottom: 0.18rem; }
      .groups .bar { height: 0.55rem; }
      tbody tr:first-child { break-before: avoid; }
      .hint { break-after: avoid; }
      .offerings > thead th:nth-child(1) { width: 32%; }
      .offerings > thead th:nth-child(2) { width: 15%; }
      .offerings > thead th:nth-child(4) { width: 10%; }
      .offerings > thead th:nth-child(5) { width: 13%; }
      .month-grid { display: block; columns: 2; column-gap: 8mm; }
      .entries { font-size: 8.5pt; }
      .entries li { grid-template-columns: 5rem 1fr; padding: 0.08rem 0; }
      a { text-decoration: none; color: inherit; }
    }
    """
}
