import Testing

@testable import lichtrinh

/// The gap between answer and bound, and what is kept and shown of a search.
struct GapTests {
  @Test("The gap is counted in hundredths of the bound and closed only at equality")
  func gap() throws {
    let bound = KnownBound(score: 14_000, shortfall: 0)
    let open = try #require(Gap(shortfall: 0, score: 13_790, bound: bound))
    #expect(open.points == 210 && open.percentText == "1.50" && !open.isClosed)
    let near = try #require(Gap(shortfall: 0, score: 13_999, bound: bound))
    #expect(near.percentText == "0.01" && !near.isClosed)
    let closed = try #require(Gap(shortfall: 0, score: 14_000, bound: bound))
    #expect(closed.isClosed && closed.percentText == "0.00")
    let negative = KnownBound(score: -200, shortfall: 0)
    #expect(Gap(shortfall: 0, score: -210, bound: negative)?.percentText == "5.00")
  }

  @Test("There is no gap without a bound, above it, or where there may be less shortfall")
  func noGap() {
    let bound = KnownBound(score: 100, shortfall: 2)
    #expect(Gap(shortfall: 0, score: 50, bound: nil) == nil)
    #expect(Gap(shortfall: 2, score: 101, bound: bound) == nil)
    #expect(Gap(shortfall: 3, score: 50, bound: bound) == nil)
    #expect(Gap(shortfall: 2, score: 100, bound: bound)?.isClosed == true)
    let lowest = KnownBound(score: .max, shortfall: 0)
    #expect(Gap(shortfall: 0, score: .min, bound: lowest) == nil)
  }

  @Test("A trace keeps the moments at which something changed, and the last")
  func trace() {
    let trace = SearchTrace()
    func point(_ seconds: Double, _ score: Int, _ bound: Int?) -> SearchTrace.Point {
      SearchTrace.Point(
        elapsedSeconds: seconds,
        steps: Int(seconds * 1_000),
        shortfall: 0,
        score: score,
        bound: bound.map { KnownBound(score: $0, shortfall: 0) }
      )
    }
    let points = [
      point(0, 10, nil), point(1, 10, nil), point(2, 10, nil), point(3, 12, nil), point(4, 12, 20),
      point(5, 12, 20), point(6, 12, 20), point(6, 12, 20),
    ]
    for point in points { trace.add(point) }
    #expect(trace.points.map(\.elapsedSeconds) == [0, 3, 4, 6])
    let table = String(decoding: TraceFile.bytes(trace), as: UTF8.self)
    #expect(
      table == """
        elapsed_seconds,steps,shortfall,score,bound,gap_percent
        0.000,0,0,10,,
        3.000,3000,0,12,,
        4.000,4000,0,12,20,40.00
        6.000,6000,0,12,20,40.00

        """
    )
  }

  @Test("A line on the terminal holds whole parts, never more than its columns")
  func line() {
    let parts = ["điểm 13570", "cận trên 14394", "5 bước/giây"]
    #expect(LiveLine.line(parts, columns: 80) == "điểm 13570 · cận trên 14394 · 5 bước/giây")
    #expect(LiveLine.line(parts, columns: 41) == "điểm 13570 · cận trên 14394")
    #expect(LiveLine.line(parts, columns: 27) == "điểm 13570")
    #expect(LiveLine.line(parts, columns: 10).isEmpty)
  }
}
