import Almanac
import Planning
import SampleYear
import Testing

@testable import Rosters

@Suite("How columns lie on paper")
struct SheetPlanTests {
  /// The plan of sheets for the first offering of an activity of the small year.
  private func plan(_ activity: String) throws -> (SheetPlan, RosterForm) {
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == activity })
    let form = try RosterForm(offering: offering, in: SmallYear.plan, language: .vi)
    return (SheetPlan(form.columns), form)
  }

  @Test("one session stands upright")
  func portrait() throws {
    let (plan, form) = try plan("G1-02")
    #expect(plan.paper == .portrait)
    let keys = plan.series.map { $0.columns.map { form.columns[$0].key } }
    #expect(
      keys == [
        [
          .serial, .name, .birthYear, .sex, .organisation, .position, .session(0), .signature,
        ]
      ]
    )
  }

  @Test("three days of two sessions lie across on one series of sheets")
  func landscape() throws {
    let (plan, form) = try plan("G1-01")
    #expect(plan.paper == .landscape)
    #expect(plan.series.count == 1)
    let sessions = plan.series[0].columns.filter {
      if case .session = form.columns[$0].key { true } else { false }
    }
    #expect(sessions.count == 6)
  }

  @Test("five days need two series, and no day is torn")
  func split() throws {
    let (plan, form) = try plan("G2-02")
    let days = plan.series.map { series in
      series.columns.compactMap { index -> Int? in
        guard case .onDay(let date) = form.columns[index].presence else { return nil }
        return date.day
      }
    }
    #expect(days == [[10, 10, 11, 11, 12, 12], [13, 13, 14, 14]])
  }

  @Test("telephone, then address, then notes come in as room allows")
  func extras() {
    func column(_ key: RosterColumn.Key, _ width: Double, rank: Int?) -> RosterColumn {
      RosterColumn(
        key: key,
        title: "x",
        minWidthMillimetres: width,
        preferredWidthMillimetres: width * 2,
        presence: rank.map(RosterColumn.Presence.whereRoom) ?? .always
      )
    }
    let columns = [
      column(.name, 100, rank: nil), column(.address, 30, rank: 2), column(.phone, 30, rank: 1),
      column(.note, 10, rank: 3),
    ]
    // 165 mm upright: 100 + 30 + 30 fit, 10 more do not.
    let plan = SheetPlan(columns)
    #expect(plan.paper == .portrait)
    #expect(plan.series.map(\.columns) == [[0, 1, 2]])
  }

  @Test("widths fill the page and none is below its least", arguments: ["G1-01", "G1-02", "G2-02"])
  func widths(activity: String) throws {
    let (plan, form) = try plan(activity)
    for series in plan.series {
      #expect(abs(series.widths.reduce(0, +) - plan.paper.innerWidth) < 0.001)
      for (index, width) in zip(series.columns, series.widths) {
        #expect(width >= form.columns[index].minWidthMillimetres)
      }
    }
  }

  @Test("more sessions in a day than fit still stand on one page, narrower than they should be")
  func crowdedDay() {
    let columns = (0..<20).map { index in
      RosterColumn(
        key: .session(index),
        title: "x",
        minWidthMillimetres: 17,
        preferredWidthMillimetres: 26,
        presence: .onDay(CivilDate(2016, 3, 21))
      )
    }
    let plan = SheetPlan(columns)
    #expect(plan.paper == .landscape)
    #expect(plan.series.map(\.columns) == [Array(0..<20)])
    #expect(abs((plan.series.first?.widths ?? []).reduce(0, +) - 252) < 0.001)
  }
}
