public import Planning

/// One value of a swept parameter with what came of it.
public struct SweepPoint: Hashable, Sendable, Codable {
  /// The value.
  public var value: Int
  /// How many people have a served request.
  public var served: Int
  /// No lawful plan serves more people than this.
  public var servedBound: Int
  /// The score.
  public var score: Int
  /// No lawful plan has more points than this, where it is known.
  public var scoreBound: Int?
  /// The shortfall.
  public var shortfall: Int
  /// What the State's sources pay.
  public var money: Money
  /// How many offerings run.
  public var offerings: Int

  /// Makes a point.
  public init(
    value: Int,
    served: Int,
    servedBound: Int,
    score: Int,
    scoreBound: Int?,
    shortfall: Int,
    money: Money,
    offerings: Int
  ) {
    self.value = value
    self.served = served
    self.servedBound = servedBound
    self.score = score
    self.scoreBound = scoreBound
    self.shortfall = shortfall
    self.money = money
    self.offerings = offerings
  }
}

/// A parameter swept over values.
public struct SweepFacts: Hashable, Sendable, Codable {
  /// The parameter's name, such as `budget`.
  public var parameter: String
  /// What it is, for people.
  public var title: LocalizedText
  /// What was planned.
  public var programme: LocalizedText
  /// Whether values are money.
  public var isMoney: Bool
  /// The points by value.
  public var points: [SweepPoint]

  /// Makes facts of points, which are put in order.
  public init(
    parameter: String,
    title: LocalizedText,
    programme: LocalizedText,
    isMoney: Bool,
    points: [SweepPoint]
  ) {
    self.parameter = parameter
    self.title = title
    self.programme = programme
    self.isMoney = isMoney
    self.points = points.sorted { $0.value < $1.value }
  }

  /// The points as a table for spreadsheets: RFC 4180, a head, whole numbers.
  public var csv: [UInt8] {
    let head = "value,served,served_bound,score,score_bound,shortfall,money,offerings"
    let rows = points.map { point in
      [
        "\(point.value)", "\(point.served)", "\(point.servedBound)", "\(point.score)",
        point.scoreBound.map { "\($0)" } ?? "", "\(point.shortfall)", "\(point.money.dong)",
        "\(point.offerings)",
      ].joined(separator: ",")
    }
    return Array(([head] + rows).joined(separator: "\r\n").utf8) + [13, 10]
  }
}
