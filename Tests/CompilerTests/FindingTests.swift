import Almanac
import Compiler
import Planning
import Testing

@Suite struct FindingTests {
  /// Where the parts of activity A stand.
  private var sources: SourceMap {
    var sources = SourceMap(fallback: TinyYear.file)
    for (line, part) in ["windows", "needs", "people", "costs"].enumerated() {
      sources.note(
        Subject("activities", "A")[part],
        at: SourceLocation(file: "activities.yaml", line: line + 10, column: 5)
      )
    }
    sources.note(
      Subject("activities", "A")["needs"][1],
      at: SourceLocation(file: "activities.yaml", line: 20, column: 9)
    )
    return sources
  }

  private func lines(_ programme: Programme) -> [String] {
    ProgrammeCompiler.compile(programme, sources: sources).diagnostics.map { $0.line(.en) }
  }

  @Test("A window without a placement counts the start days by what stands against them")
  func noPlacement() {
    let activity = TinyYear.activity(
      .workingDays(count: 2, halves: TinyYear.wholeDays),
      in: TinyYear.window((2, 1), (2, 16))
    ) {
      $0.leadDays = 29  // 2 February
      $0.blackouts = [TinyYear.window((2, 3), (2, 3))]
    }
    let programme = TinyYear.programme(activity) {
      $0.avoidedPeriods = [
        AvoidedPeriod(
          nameVi: "m",
          nameEn: "m",
          rule: .dates(TinyYear.day(2, 4)...TinyYear.day(2, 15)),
          effect: .forbidden
        )
      ]
    }
    // 1: too soon; 2 and 3: the 3rd is black; 4 and 15: avoided; 5: broken by Tết; 6 to 14: off; 16: no 17th.
    #expect(
      lines(programme) == [
        "activities.yaml:10:5: A has no possible placement: days off or holidays rule out 10 start days, "
          + "the end of the window rules out 1 start day, "
          + "the activity's blackouts rule out 2 start days, "
          + "the lead time after the decision rules out 1 start day, "
          + "periods that must be avoided rule out 2 start days; "
          + "widen the window, shorten it or change the pattern"
      ]
    )
  }

  @Test(
    "Alternatives on one day count as one start day; days on which it never begins do not count",
    arguments: [
      (
        .halfDays(count: 1, halves: TinyYear.wholeDays),
        "days off or holidays rule out 5 start days"
      ),
      (
        .weekly(count: 1, weekdays: [.monday], halves: TinyYear.wholeDays),
        "days off or holidays rule out 1 start day;"
      ),
    ] as [(SessionPattern, String)]
  )
  func startDays(_ pattern: SessionPattern, _ words: String) {
    let activity = TinyYear.activity(
      pattern,
      in: TinyYear.window((2, 7), (2, 9)),
      TinyYear.window((2, 8), (2, 11))
    )
    let lines = lines(TinyYear.programme(activity))
    #expect(lines.count == 1)
    #expect(lines.first?.contains(": \(words)") == true)
  }

  @Test(
    "A window in which nothing can begin says so",
    arguments: [
      TinyYear.activity(.fixedDates([TinyYear.day(3, 1)], halves: [.morning])) {
        $0.windows = [TinyYear.window((4, 1), (4, 30))]
      },
      TinyYear.activity(.workingDays(count: 1, halves: [.morning])) {
        $0.windows = [DateWindow(from: CivilDate(2015, 3, 1), to: CivilDate(2015, 3, 31))]
      },
      TinyYear.activity(.workingDays(count: 0, halves: [.morning])) {
        $0.windows = [TinyYear.window((4, 1), (4, 30))]
      },
      TinyYear.activity(.evenings(count: 1)),
    ]
  )
  func nothingBegins(_ activity: Activity) {
    #expect(
      lines(TinyYear.programme(activity)) == [
        "activities.yaml:10:5: A has no possible placement: "
          + "no day of the year in its windows is one on which it may begin; "
          + "widen the window, shorten it or change the pattern"
      ]
    )
  }

  @Test("A need whose resources are busy at every placement is an error at the need")
  func alwaysBusy() {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 4))
    ) {
      $0.needs = [
        ResourceNeed(role: "venue", kind: .venue), ResourceNeed(role: "trainer", kind: .trainer),
      ]
    }
    func programme(secondIsFreeOn day: Int) -> Programme {
      TinyYear.programme(activity) {
        $0.resources = [
          ResourceProfile(id: "v", kind: .venue, name: "v", place: "855"),
          ResourceProfile(
            id: "t1",
            kind: .trainer,
            name: "t1",
            busy: [TinyYear.window((1, 1), (3, 31))]
          ),
          ResourceProfile(
            id: "t2",
            kind: .trainer,
            name: "t2",
            busy: [TinyYear.window((3, 1), (3, day - 1)), TinyYear.window((3, day + 1), (3, 4))]
          ),
        ]
      }
    }
    #expect(
      lines(programme(secondIsFreeOn: 5)) == [
        "activities.yaml:20:9: A: t1, t2 are busy at every possible placement; "
          + "widen the window or add a trainer"
      ]
    )
    #expect(lines(programme(secondIsFreeOn: 3)) == [])
  }

  @Test("Too few who may come is a warning; the enrolled who also ask count once")
  func tooFew() {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 4))
    ) {
      $0.people = PeopleRule(min: 3, max: 5)
      $0.enrolled = ["p1"]
    }
    func programme(asking: [String]) -> Programme {
      TinyYear.programme(activity) {
        $0.people = ["p1", "p2", "p3"].map { Person(id: $0, name: $0, sex: .male) }
        $0.requests = asking.map { PersonRequest(person: $0, activity: "A", priority: 1) }
      }
    }
    #expect(
      lines(programme(asking: ["p1", "p2"])) == [
        "activities.yaml:12:5: warning: A needs at least 3 people but only 2 eligible people ask; "
          + "find more requests or lower the minimum"
      ]
    )
    #expect(TinyYear.compile(programme(asking: ["p1", "p2"])).compiled != nil)
    #expect(lines(programme(asking: ["p2", "p3"])) == [])
  }

  @Test("The people of all offerings that are asked for are needed")
  func tooFewForSeveral() {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 4))
    ) {
      $0.people = PeopleRule(min: 2, max: 5)
      $0.minOfferings = 2
      $0.values = [10, 10]
    }
    let programme = TinyYear.programme(activity) {
      $0.people = ["p1", "p2", "p3"].map { Person(id: $0, name: $0, sex: .male) }
      $0.requests = $0.people.map { PersonRequest(person: $0.id, activity: "A", priority: 1) }
    }
    #expect(lines(programme).first?.contains("at least 4 people but only 3") == true)
  }

  @Test("All mistakes are told at once, in the order of the files")
  func together() {
    var second = TinyYear.activity(.evenings(count: 1))
    second.id = "B"
    let first = TinyYear.activity(.evenings(count: 1)) { $0.people = PeopleRule(min: 1, max: 1) }
    let diagnostics = ProgrammeCompiler.compile(
      TinyYear.programme(second, first),
      sources: sources
    ).diagnostics
    #expect(diagnostics.map(\.code) == ["no-placement", "too-few-requests", "no-placement"])
    #expect(diagnostics.map(\.location.line) == [10, 12, 1])
  }

  @Test("Lines supported in part need a second payer")
  func supportInPart() {
    let activity = TinyYear.activity(
      .workingDays(count: 1, halves: [.morning]),
      in: TinyYear.window((3, 1), (3, 4))
    ) {
      $0.costs = [
        CostLine(
          item: LocalizedText("booth"),
          quantity: 1,
          basis: .offering,
          unitCost: Money(9_000_000),
          support: Share(thousandths: 800),
          mark: .assumed
        )
      ]
    }
    #expect(
      TinyYear.compile(TinyYear.programme(activity)).diagnostics.map(\.code) == [
        "support-without-payer"
      ]
    )
  }
}
