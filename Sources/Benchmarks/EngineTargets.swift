/// How far the engine is asked to go; the scores of the first seeds are what general solvers reached in one to three minutes.
enum EngineTargets {
  /// Seconds in which shortfall is gone, where it can be.
  static let shortfallSeconds: [YearSize: Double] = [.s: 1, .m: 5, .l: 5]
  /// The greatest gap to the bound.
  static let gaps: [YearSize: Double] = [.s: 0.01, .m: 0.03, .l: 0.06]
  /// What the first seed's score is to be at a second.
  static let scores: [YearSize: [(seconds: Double, score: Int)]] = [
    .s: [(5, 13_767), (30, 13_768)],
    .m: [(5, 96_921), (60, 98_860)],
    .l: [(20, 538_152), (180, 548_916)],
  ]
  /// The second until which a search of the first seed is to improve.
  static let improvesUntil: [YearSize: Double] = [.m: 300]
  /// Moves tried in a second of a core's time.
  static let movesPerSecond = 1_000_000
  /// Seats weighed in a second of a core's time.
  static let seatsPerSecond = 10_000_000
  /// Seconds to the first plan of the largest size, after reading.
  static let planningSeconds = 300.0
  /// Seconds of reading the file of the largest size.
  static let readingSeconds = 3.0
  /// Megabytes of memory for the largest size.
  static let megabytes = 4_000.0
  /// Seconds that a peer is given.
  static let peerSeconds = 60.0

  /// Seconds after which our score is held against a peer's last.
  static func secondsAgainstPeers(_ size: YearSize) -> Double { size == .s ? 5 : peerSeconds }
}

/// What is measured, in words.
enum Measure {
  case shortfall
  case score(Double)
  case gains(from: Double, to: Double)
  case gap(Double)
  case moves
  case seats
  case reading
  case planned
  case memory
  case timetables
  case against(String, Double)

  /// The words, with the unit.
  var text: String {
    switch self {
    case .shortfall: "seconds to shortfall 0"
    case .score(let seconds): "score at \(Int(seconds)) s"
    case .gains(let from, let to): "points gained from \(Int(from)) to \(Int(to)) s"
    case .gap(let seconds): "gap to the bound at \(Int(seconds)) s"
    case .moves: "moves a second"
    case .seats: "seats weighed a second"
    case .reading: "seconds of reading"
    case .planned: "seconds to the first plan"
    case .memory: "MB of memory"
    case .timetables: "public timetables at distance 0"
    case .against(let peer, let seconds):
      "score at \(Int(seconds)) s, \(peer) at \(Int(EngineTargets.peerSeconds)) s"
    }
  }
}
