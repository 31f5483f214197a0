/// How a plan was found: what the caller of the search knows and the plan itself does not.
///
/// A figure that depends on the clock makes the file differ from run to run; leave it nil where the
/// same bytes are wanted.
public struct RunFacts: Hashable, Sendable, Codable {
  /// The seed of the search.
  public var seed: Int?
  /// The steps that it made.
  public var steps: Int?
  /// The seconds that it was given or took.
  public var seconds: Int?
  /// How many threads searched.
  public var threads: Int?
  /// No lawful plan has more points than this, where that is proved.
  public var scoreBound: Int?

  /// Makes facts of a run; what is not known stays nil.
  public init(
    seed: Int? = nil,
    steps: Int? = nil,
    seconds: Int? = nil,
    threads: Int? = nil,
    scoreBound: Int? = nil
  ) {
    self.seed = seed
    self.steps = steps
    self.seconds = seconds
    self.threads = threads
    self.scoreBound = scoreBound
  }
}
