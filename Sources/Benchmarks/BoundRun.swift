/// A bound on the score that was measured.
struct BoundRun {
  /// No lawful answer has more points.
  let score: Int
}
