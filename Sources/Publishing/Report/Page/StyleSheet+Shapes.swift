/// What colours the pictures of this module, on any page that shows them.
public enum PictureStyle {
  /// The colours by role, for light and dark, and the look of the shapes, as CSS.
  public static let css = StyleSheet(StyleSheet.colours, StyleSheet.shapes).text
}

extension StyleSheet {
  /// Colours by role; every text on its ground has a contrast of at least 4.5.
  static let colours: StaticString = """
    :root {
      color-scheme: light dark;
      --page: #f6f4ef; --sheet: #ffffff; --ink: #1c2430; --soft: #525c6b; --line: #d8d6cf;
      --accent: #8c1d18; --link: #1d4f91; --full: #23527c; --pale: #b9cbe0; --ground: #ecebe6;
      --others: #d9b48a; --mark: #b3261e; --loss: #a4502c; --good: #1e6b3c; --bad: #a1221c;
      --note: #fbf3dd; --note-line: #c9a227; --holiday: #e9b7b0; --hatch: #a58d4a;
      --course: #1f5fa8; --workshop: #0b7268; --tour: #b3520b; --fair: #a21c5b;
      --contest: #6a3cae; --meeting: #4b6a1c; --work: #4a5462;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #12161c; --sheet: #1a2028; --ink: #e8eaee; --soft: #aab3c0; --line: #384250;
        --accent: #f0a29b; --link: #9cc3f5; --full: #6ea8e0; --pale: #34506e; --ground: #2a323d;
        --others: #8a6a45; --mark: #ff8a80; --loss: #e39a73; --good: #7fd3a0; --bad: #ff9d96;
        --note: #2c2718; --note-line: #c9a227; --holiday: #6b3631; --hatch: #8f7d48;
        --course: #7db4f0; --workshop: #4fc9bd; --tour: #f0a45d; --fair: #f08ab8;
        --contest: #bb9cf2; --meeting: #a8c76a; --work: #a9b4c2;
      }
    }
    """

  /// What is drawn: kinds of activities, lines of time, bars, and their legends.
  static let shapes: StaticString = """
    .swatch { display: inline-block; vertical-align: -0.05em; margin-right: 0.4em; }
    .k-course { fill: var(--course); stroke: var(--course); }
    .k-workshop { fill: var(--workshop); stroke: var(--workshop); }
    .k-tour { fill: var(--tour); stroke: var(--tour); }
    .k-fair { fill: var(--fair); stroke: var(--fair); }
    .k-contest { fill: var(--contest); stroke: var(--contest); }
    .k-meeting { fill: var(--meeting); stroke: var(--meeting); }
    .k-work { fill: var(--work); stroke: var(--work); }
    .hollow { fill: var(--sheet); stroke-width: 2; }
    .thread { stroke-width: 2; stroke-opacity: 0.55; }
    .t-course { stroke: var(--course); } .t-workshop { stroke: var(--workshop); }
    .t-tour { stroke: var(--tour); } .t-fair { stroke: var(--fair); }
    .t-contest { stroke: var(--contest); } .t-meeting { stroke: var(--meeting); }
    .t-work { stroke: var(--work); }
    .month { stroke: var(--line); stroke-width: 1; }
    .quarter { stroke: var(--soft); stroke-width: 1; }
    .rule { stroke: var(--line); stroke-width: 1; }
    .hatch { stroke: var(--hatch); stroke-width: 1.2; stroke-opacity: 0.75; }
    .hatch-others { stroke: var(--full); stroke-width: 2; }
    .bar { width: 100%; height: 1.1rem; }
    .bar-ground { fill: var(--ground); }
    .bar-pale { fill: var(--pale); }
    .bar-full, .column-state { fill: var(--full); }
    .bar-others { fill: var(--others); }
    .bar-loss { fill: var(--loss); }
    .bar-mark { stroke: var(--mark); stroke-width: 3px; }
    .bar-zero { stroke: var(--soft); stroke-width: 1px; }
    .column-others { stroke: var(--full); stroke-width: 1; }
    .legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem; list-style: none; padding: 0;
      margin: 0 0 0.9rem; font-size: 0.9rem; }
    .shade-swatch { display: inline-block; width: 0.95rem; height: 0.75rem; margin-right: 0.4em;
      border: 1px solid var(--line); vertical-align: -0.05em; }
    .shade-swatch.holiday { background: var(--holiday); }
    .shade-swatch.soft { background: repeating-linear-gradient(45deg, var(--hatch) 0 1px,
      transparent 1px 5px); }
    .shade-swatch.hard { background: repeating-linear-gradient(45deg, var(--hatch) 0 1.2px,
      transparent 1.2px 3px); }
    """
}
