import Publishing

/// Scenarios of a plan with what comes of each.
struct ComparedScenarios: Sendable {
  /// The plan as it is, then the scenarios.
  let scenarios: [ScenarioFacts]
  /// Whether it was stopped before its end.
  let wasStopped: Bool
}
