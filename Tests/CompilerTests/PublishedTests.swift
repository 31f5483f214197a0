import Almanac
import Compiler
import Planning
import Problem
import Testing

@Suite("What was published, in the exact problem")
struct PublishedTests {
  private func compiled(_ change: (inout Programme) -> Void) throws -> CompiledProgramme {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 4))
    ) { $0.values = [10, 5] }
    let programme = TinyYear.programme(activity, change: change)
    let source = SourceMap(fallback: TinyYear.file)
    return try #require(ProgrammeCompiler.compile(programme, sources: source).compiled)
  }

  private func choice(_ day: CivilDate, _ pins: [PinKind]) -> PublishedChoice {
    PublishedChoice(
      offering: "A-1",
      activity: "A",
      sessions: [SessionTime(date: day, startMinute: 450, endMinute: 690)],
      resources: [],
      participants: [],
      pins: pins
    )
  }

  @Test("A published time is found by its sessions, whatever its position is now")
  func position() throws {
    let compiled = try compiled { $0.published = [choice(TinyYear.day(3, 3), [.run])] }
    let baseline = try #require(compiled.problem.baseline?.offerings.first)
    #expect(baseline.offering.placement == 2)
    #expect(baseline.pinned == [.run] && baseline.id == "A-1")
    #expect(compiled.problem.name == "tiny" && compiled.problem.limits.isEmpty)
  }

  @Test("A pinned time that is no placement any more stands behind the others")
  func appended() throws {
    let gone = TinyYear.day(4, 6)
    let kept = try compiled { $0.published = [choice(gone, [.placement])] }
    let placements = kept.problem.placementSets[0].placements
    #expect(placements.count == 5)
    #expect(kept.problem.baseline?.offerings.first?.offering.placement == 4)
    let free = try compiled { $0.published = [choice(gone, [.run])] }
    #expect(free.problem.placementSets[0].placements.count == 4)
  }

  @Test(
    "With a day of change what began before it is frozen, and the problem has a name of its own"
  )
  func frozen() throws {
    let compiled = try compiled {
      $0.published = [choice(TinyYear.day(3, 2), [])]
      $0.today = TinyYear.day(3, 3)
    }
    #expect(compiled.problem.name == "tiny@2016-03-03")
    #expect(compiled.problem.baseline?.offerings.first?.pinned.count == 4)
    let limit = try #require(compiled.problem.limits.last)
    #expect(limit.max == 1 && limit.days == DayRange(0, 62))
  }

  @Test("What a change makes impossible is a warning, and the activity is left without a day")
  func impossible() throws {
    let window = TinyYear.window((3, 5), (3, 6))
    let compiled = try compiled { programme in
      let event = YearEvent(.rescheduled(activity: "A", windows: [window]))
      programme = programme.applying(YearChange(events: [event]))
    }
    #expect(compiled.problem.placementSets[0].placements.isEmpty)
  }
}
