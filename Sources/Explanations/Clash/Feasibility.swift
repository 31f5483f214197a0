import Problem

/// Whether a problem has a lawful answer in which nothing is missing of what should run.
enum Feasibility {
  /// It has; the referee finds this one lawful and without shortfall.
  case possible(Solution)
  /// It has not: every case was looked at, or counting shows it.
  case impossible
  /// Neither was found in the steps given.
  case unknown
}
