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

  /// The columns of a form whose sessions are two a day from 1 March 2016 on.
  private func columns(days: Int, sessionsADay: Int = 2) -> [RosterColumn] {
    let identity: [RosterColumn.Key] = [
      .serial, .name, .birthYear, .sex, .organisation, .position, .address, .phone,
    ]
    let sessions = (0..<(days * sessionsADay)).map { index in
      RosterColumn(
        key: .session(index),
        title: "x",
        day: CivilDate(2016, 3, 1 + index / sessionsADay),
        widthMillimetres: 17
      )
    }
    let closing: [RosterColumn.Key] = [.signature, .note]
    return identity.map { RosterColumn(key: $0, title: "x", widthMillimetres: 20) } + sessions
      + closing.map { RosterColumn(key: $0, title: "x", widthMillimetres: 20) }
  }

  /// The keys that stand in each column, line by line.
  private func keys(_ series: SheetPlan.Series, _ columns: [RosterColumn])
    -> [[[RosterColumn.Key]]]
  {
    series.columns.map { column in column.lines.map { $0.map { columns[$0].key } } }
  }

  @Test("one session stands upright, two lines a person")
  func portrait() throws {
    let (plan, form) = try plan("G1-02")
    #expect(plan.paper == .portrait)
    #expect(
      plan.series.map { keys($0, form.columns) } == [
        [
          [[.serial]], [[.name], [.position]], [[.birthYear, .sex], [.phone]],
          [[.organisation], [.address]], [[.session(0)]], [[.signature]], [[.note]],
        ]
      ]
    )
  }

  @Test("one to five days of two sessions lie across on one series, two lines a person")
  func landscape() {
    for days in 1...5 {
      let columns = columns(days: days)
      let plan = SheetPlan(columns)
      #expect(plan.paper == .landscape)
      #expect(plan.series.count == 1)
      #expect(plan.series[0].columns.count == 6 + 2 * days)
      #expect(plan.series[0].columns.map(\.lines.count).max() == 2)
    }
  }

  @Test("six days of two sessions lie across on one series, three lines a person")
  func dense() {
    let columns = columns(days: 6)
    let plan = SheetPlan(columns)
    #expect(plan.paper == .landscape)
    #expect(plan.series.count == 1)
    #expect(
      keys(plan.series[0], columns).prefix(3) == [
        [[.serial]], [[.name], [.position], [.birthYear, .sex, .phone]],
        [[.organisation], [.address]],
      ]
    )
  }

  @Test("seven days need two series, spread evenly, and no day is torn")
  func split() {
    let plan = SheetPlan(columns(days: 7))
    let days = plan.series.map { $0.columns.compactMap { $0.day?.day } }
    #expect(days == [[1, 1, 2, 2, 3, 3, 4, 4], [5, 5, 6, 6, 7, 7]])
  }

  @Test("every series bears every fact of a person, the signature and the note", arguments: 1...16)
  func complete(days: Int) {
    let columns = columns(days: days)
    for series in SheetPlan(columns).series {
      let shown = series.columns.flatMap { $0.lines.joined() }
      #expect(Set(shown).count == shown.count)
      #expect(columns.indices.filter { columns[$0].day == nil }.allSatisfy(shown.contains))
    }
  }

  @Test("widths fill the page and none is below its least", arguments: ["G1-01", "G1-02", "G2-02"])
  func widths(activity: String) throws {
    let (plan, _) = try plan(activity)
    for series in plan.series {
      #expect(abs(series.widths.reduce(0, +) - plan.paper.innerWidth) < 0.001)
      for (column, width) in zip(series.columns, series.widths) {
        #expect(width >= column.leastWidth)
      }
    }
  }

  @Test("width that nothing else can use goes to names and organisations")
  func spareWidth() throws {
    let plan = SheetPlan(
      columns(days: 0).filter { [.serial, .name, .organisation].contains($0.key) }
    )
    #expect(plan.paper == .portrait)
    // 165 mm, of which the serial takes 24; the rest is shared.
    #expect(try #require(plan.series.first).widths == [24, 70.5, 70.5])
  }

  @Test("more sessions in a day than fit still stand on one page, narrower than they should be")
  func crowdedDay() {
    let plan = SheetPlan(columns(days: 1, sessionsADay: 30))
    #expect(plan.paper == .landscape)
    #expect(plan.series.map(\.columns.count) == [36])
    #expect(abs((plan.series.first?.widths ?? []).reduce(0, +) - 252) < 0.001)
  }
}
