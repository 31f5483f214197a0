/// The numbers that the search goes by, found by trial on the public collections.
enum Tuning {
  /// The first and the last temperature, in usual values of a site.
  static let hot = 1.0
  static let cold = 0.02
  /// What driving for as long as the longest day is charged, in usual values of a site.
  static let driving = 1.0
  /// The visits that a step takes out on average, and the most of one day.
  static let removed = 7.0
  static let longest = 10.0
  /// How many of 16 steps offer sites by value for time, and by nearness.
  static let ratio = 8.0
  static let near = 4.0
  /// By how much chance may raise the rank of a site.
  static let noise = 1.0
}
