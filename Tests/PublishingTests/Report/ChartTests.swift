import Almanac
import Planning
import SampleYear
import Testing

@testable import Publishing

@Suite("The geometry of the pictures")
struct ChartTests {
  private let year = TimeScale(
    firstDay: CivilDate(2016, 1, 1),
    lastDay: CivilDate(2016, 12, 31),
    origin: 100,
    width: 732
  )

  @Test("a day takes its strip of the year; days outside stand at the ends")
  func timeScale() {
    #expect(year.dayWidth == 2)
    #expect(year.start(of: CivilDate(2016, 1, 1)) == 100)
    #expect(year.end(of: CivilDate(2016, 1, 1)) == 102)
    #expect(year.middle(of: CivilDate(2016, 1, 2)) == 103)
    #expect(year.end(of: CivilDate(2016, 12, 31)) == 832)
    #expect(year.start(of: CivilDate(2015, 5, 5)) == 100)
    #expect(year.start(of: CivilDate(2017, 5, 5)) == 832)
  }

  @Test("stretches that touch go on further tracks, others on the first with room")
  func packing() {
    var packing = TrackPacking(gap: 5)
    #expect(packing.place(from: 0, to: 10) == 0)
    #expect(packing.place(from: 14, to: 20) == 1)
    #expect(packing.place(from: 15, to: 30) == 0)
    #expect(packing.place(from: 25, to: 26) == 1)
    #expect(packing.count == 2)
  }

  @Test("names break between words; what does not fit ends in an ellipsis")
  func labels() {
    #expect(LabelText.lines("one two three", limit: 7, most: 3) == ["one two", "three"])
    #expect(LabelText.lines("one two three four", limit: 7, most: 2) == ["one two", "three…"])
    #expect(LabelText.lines("one two three", limit: 7, most: 1) == ["one tw…"])
    #expect(LabelText.lines("unbreakable", limit: 5, most: 2) == ["unbr…"])
    #expect(LabelText.lines("", limit: 5, most: 2) == [])
  }

  @Test("kinds differ in outline")
  func outlines() {
    let rect = PlaneRect(x: 10, y: 20, width: 12, height: 8)
    let outlines = ActivityKind.allCases.map { KindGlyph.outline(of: $0, in: rect) }
    for (position, outline) in outlines.enumerated() {
      #expect(!outlines[..<position].contains(outline))
    }
    #expect(
      KindGlyph.diamond(at: PlanePoint(5, 5), radius: 2)
        == .polygon([PlanePoint(5, 3), PlanePoint(7, 5), PlanePoint(5, 7), PlanePoint(3, 5)])
    )
  }

  @Test("runs join days that follow each other, whatever session repeats a day")
  func runs() {
    let days = [1, 1, 2, 3, 7, 8, 20].map { CivilDate(2016, 3, $0) }
    let runs = DateWindow.runs(of: days)
    #expect(runs.map(\.from.day) == [1, 7, 20])
    #expect(runs.map(\.to.day) == [3, 8, 20])
    #expect(DateWindow.runs(of: []).isEmpty)
  }

  @Test("periods begin with January and are cut to the range")
  func periods() {
    let quarters = DateWindow.periods(
      from: CivilDate(2016, 2, 10),
      to: CivilDate(2016, 8, 5),
      months: 3
    )
    #expect(
      quarters.map(\.from) == [
        CivilDate(2016, 2, 10), CivilDate(2016, 4, 1), CivilDate(2016, 7, 1),
      ]
    )
    #expect(
      quarters.map(\.to) == [CivilDate(2016, 3, 31), CivilDate(2016, 6, 30), CivilDate(2016, 8, 5)]
    )
  }

  @Test("bars never leave their ground and are true to scale within it")
  func bars() {
    let bar = AmountBar(spent: Money(50), asked: Money(300), ceiling: Money(80), scale: Money(200))
    #expect(bar.full == 250)
    #expect(bar.pale == 1000)
    #expect(bar.mark == 400)
    #expect(AmountBar.length(of: Money(-5), scale: Money(10)) == 0)
    #expect(AmountBar.length(of: Money(5), scale: .zero) == 0)
    #expect(PeopleBar(served: 3, others: 1, scale: 8) == PeopleBar(served: 6, others: 2, scale: 16))
    #expect(PeopleBar(served: 3, others: 1, scale: 8).served == 375)
    let loss = PointsBar(points: -50, scale: 100)
    #expect(loss.start == 250)
    #expect(loss.length == 250)
    #expect(loss.isLoss)
    #expect(PointsBar(points: 100, scale: 100).start == 500)
  }

  @Test("the lines of a chart stand at round amounts, at most five above nothing")
  func steps() {
    let steps = [1, 4, 9, 26, 94_200_000, 100, 501].map { MonthColumns.step(for: Money($0)).dong }
    #expect(steps == [1, 1, 2, 10, 20_000_000, 20, 200])
    #expect(MonthColumns.step(for: .zero) == .zero)
  }

  @Test("the columns of a year without payments have no height")
  func emptyColumns() {
    var plan = SmallYear.plan
    plan.offerings = []
    let columns = MonthColumns(PlanFacts(plan), width: 400, height: 100)
    #expect(columns.columns.allSatisfy { $0.top == MonthColumns.top + 100 })
    #expect(columns.ticks.count == 1)
  }

  @Test(
    "every offering has its mark inside the picture, and none touches another of its lane",
    arguments: [YearChartMetrics.wide, .narrow]
  )
  func yearLayout(metrics: YearChartMetrics) {
    let layout = YearChartLayout(PlanFacts(SmallYear.plan), .vi, metrics)
    let entries = layout.lanes.flatMap(\.entries)
    #expect(Set(entries.map(\.offering)) == Set(SmallYear.plan.offerings.map(\.id)))
    for lane in layout.lanes {
      for entry in lane.entries {
        #expect(entry.left >= metrics.nameWidth - 60)
        #expect(entry.right <= metrics.width)
        #expect(entry.centre > lane.top)
        #expect(entry.centre < lane.top + lane.height)
      }
      for (position, entry) in lane.entries.enumerated() {
        for other in lane.entries[..<position] where other.centre == entry.centre {
          #expect(other.right < entry.left || entry.right < other.left)
        }
      }
    }
    #expect(layout.height > layout.lanes.map { $0.top + $0.height }.max() ?? 0)
  }

  @Test("works show their milestones, other kinds the days they take")
  func marks() throws {
    let layout = YearChartLayout(PlanFacts(SmallYear.plan), .vi, .wide)
    let entries = layout.lanes.flatMap(\.entries)
    let work = try #require(entries.first { $0.offering == "G3-01-1" })
    #expect(work.bars.isEmpty)
    #expect(work.milestones.count == 2)
    let fair = try #require(entries.first { $0.offering == "G2-02-1" })
    let bar = try #require(fair.bars.first)
    #expect(fair.bars.count == 1)
    #expect(abs(bar.end - bar.start - 5 * layout.scale.dayWidth) < 0.001)
  }
}
