extension StyleSheet {
  /// The look of the pages of scenarios and sweeps: the report's, with colours for scenarios.
  static let comparison = StyleSheet(report, comparisonParts)

  private static let comparisonParts: StaticString = """
    .strong { font-weight: 600; }
    .s-0 { fill: var(--full); } .s-1 { fill: var(--tour); } .s-2 { fill: var(--workshop); }
    .s-3 { fill: var(--fair); } .s-4 { fill: var(--contest); } .s-5 { fill: var(--meeting); }
    .line { fill: none; stroke-width: 2.5; }
    .l-0 { stroke: var(--full); } .l-1 { stroke: var(--tour); stroke-dasharray: 9 4; }
    .l-2 { stroke: var(--workshop); stroke-dasharray: 3 3; }
    .l-3 { stroke: var(--fair); stroke-dasharray: 12 4 3 4; }
    .l-4 { stroke: var(--contest); stroke-dasharray: 6 6; }
    .l-5 { stroke: var(--meeting); stroke-dasharray: 2 5; }
    .curve-served { fill: none; stroke: var(--full); stroke-width: 3; }
    .curve-bound { fill: none; stroke: var(--loss); stroke-width: 2; stroke-dasharray: 7 5; }
    .curve-dot { fill: var(--full); }
    """
}
