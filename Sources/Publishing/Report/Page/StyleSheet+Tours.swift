extension StyleSheet {
  /// The maps of study tours.
  static let tours: StaticString = """
    .tour-map { width: 100%; max-width: 46rem; height: auto; margin: 0 auto 1rem;
      background: var(--ground); border: 1px solid var(--line); }
    .tour-map .way { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
    .tour-map .day-1 { stroke: var(--course); } .tour-map .day-2 { stroke: var(--fair); }
    .tour-map .day-3 { stroke: var(--workshop); } .tour-map .day-4 { stroke: var(--tour); }
    .tour-map .day-5 { stroke: var(--contest); } .tour-map .day-6 { stroke: var(--work); }
    .tour-map .leader { stroke: var(--soft); stroke-width: 1; }
    .tour-map .stop { fill: var(--sheet); stroke: var(--ink); stroke-width: 1.5; }
    .tour-map .night { fill: var(--accent); stroke: var(--sheet); stroke-width: 1.5; }
    .tour-map .stop-number { stroke: none; font-weight: 600; }
    .tour-map .place-name { font-weight: 600; }
    .tour-map .scale line { stroke: var(--ink); stroke-width: 1.5; }
    """
}
