public import Planning

/// What a little more of each scarce thing brings, as a page and programs show it.
public struct PriceFacts: Hashable, Sendable, Codable {
  /// So much more, and what it gains.
  public struct Step: Hashable, Sendable, Codable {
    /// How much more: money in đồng, or a count.
    public var more: Int
    /// The points gained.
    public var gained: Int
    /// By how much the shortfall falls.
    public var shortfallSaved: Int
    /// The most points that so much more can bring, whatever anybody finds; nil: not known.
    public var most: Int?

    /// Makes a step.
    public init(more: Int, gained: Int, shortfallSaved: Int, most: Int? = nil) {
      self.more = more
      self.gained = gained
      self.shortfallSaved = shortfallSaved
      self.most = most
    }
  }

  /// One scarce thing.
  public struct Row: Hashable, Sendable, Codable {
    /// Its name.
    public var name: LocalizedText
    /// What it is counted in: `money`, `minutes`, or a thing's name.
    public var unit: LocalizedText
    /// Whether it is counted in money.
    public var isMoney: Bool
    /// How much is used, and how much there is.
    public var used: Int?
    /// How much there is.
    public var there: Int?
    /// What more brings, from less to more.
    public var steps: [Step]
    /// The greatest gain for one unit, in thousandths of a point.
    public var rate: Int
    /// What one unit can bring at most at the step of that gain (without a gain: at the largest step), in thousandths of
    /// a point; nil: not known.
    public var mostRate: Int?
    /// `proved` that more brings nothing, gains `found`, or `notFound`.
    public var certainty: String

    /// Makes a row.
    public init(
      name: LocalizedText,
      unit: LocalizedText,
      isMoney: Bool,
      used: Int?,
      there: Int?,
      steps: [Step],
      rate: Int,
      mostRate: Int? = nil,
      certainty: String
    ) {
      self.name = name
      self.unit = unit
      self.isMoney = isMoney
      self.used = used
      self.there = there
      self.steps = steps
      self.rate = rate
      self.mostRate = mostRate
      self.certainty = certainty
    }
  }

  /// What the prices are of.
  public var title: LocalizedText
  /// The score that gains are counted from.
  public var score: Int
  /// The shortfall.
  public var shortfall: Int
  /// No answer as things are has a higher score; nil: not known.
  public var bound: Int?
  /// One unit of money.
  public var moneyUnit: Int
  /// Whether the work ended before everything was looked at.
  public var isCut: Bool
  /// The rows, those of money first; each kind the most worth first.
  public var rows: [Row]

  /// Makes facts.
  public init(
    title: LocalizedText,
    score: Int,
    shortfall: Int,
    bound: Int?,
    moneyUnit: Int,
    isCut: Bool,
    rows: [Row]
  ) {
    self.title = title
    self.score = score
    self.shortfall = shortfall
    self.bound = bound
    self.moneyUnit = moneyUnit
    self.isCut = isCut
    self.rows = rows
  }
}
