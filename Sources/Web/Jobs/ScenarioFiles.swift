/// The scenarios of a plan: `scenarios/NAME.yaml`.
enum ScenarioFiles {
  /// Their names, in order.
  static func names(_ paths: [String]) -> [String] {
    paths.filter {
      $0.hasPrefix("scenarios/") && $0.hasSuffix(".yaml") && $0.split(separator: "/").count == 2
        && !$0.hasPrefix("scenarios/.") && !$0.hasPrefix("scenarios/-")
    }
    .map { String($0.dropFirst("scenarios/".count).dropLast(".yaml".count)) }.sorted()
  }
}
