/// Driving times and distances between places, from row to column.
public struct TravelTable: Sendable, Equatable {
  /// How many places there are.
  public let placeCount: Int
  /// Driving times in ticks, row by row.
  public let ticks: [Int]
  /// Distances in metres, row by row.
  public let metres: [Int]

  /// Makes a table of `placeCount` × `placeCount` driving times and distances; nil if the counts do not agree.
  public init?(placeCount: Int, ticks: [Int], metres: [Int]) {
    guard placeCount >= 0, ticks.count == placeCount * placeCount, metres.count == ticks.count
    else { return nil }
    self.placeCount = placeCount
    self.ticks = ticks
    self.metres = metres
  }

  /// Makes a table by asking for every pair of places.
  public init(
    placeCount: Int,
    between leg: (_ from: Int, _ to: Int) -> (ticks: Int, metres: Int)
  ) {
    var ticks: [Int] = []
    var metres: [Int] = []
    ticks.reserveCapacity(placeCount * placeCount)
    metres.reserveCapacity(placeCount * placeCount)
    for from in 0..<placeCount {
      for to in 0..<placeCount {
        let found = leg(from, to)
        ticks.append(found.ticks)
        metres.append(found.metres)
      }
    }
    self.placeCount = placeCount
    self.ticks = ticks
    self.metres = metres
  }

  /// The driving time from one place to another, in ticks.
  public func ticks(from: Int, to: Int) -> Int { ticks[from * placeCount + to] }

  /// The distance from one place to another, in metres.
  public func metres(from: Int, to: Int) -> Int { metres[from * placeCount + to] }
}
