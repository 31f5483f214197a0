import Almanac
import Planning
import Problem
import Testing

@Suite struct WindowTests {
  private let oneDay = SessionPattern.workingDays(count: 1, halves: [.morning])
  private let beforeTet = TinyYear.window((2, 1), (2, 5))

  @Test("Overlapping windows give each placement once")
  func overlapping() {
    #expect(
      TinyYear.placements(
        oneDay,
        in: TinyYear.window((2, 2), (2, 4)),
        TinyYear.window((2, 1), (2, 3))
      ) == ["02-01 S", "02-02 S", "02-03 S", "02-04 S"]
    )
  }

  @Test("All sessions lie in one window")
  func oneWindow() {
    #expect(
      TinyYear.placements(
        .workingDays(count: 2, halves: [.morning]),
        in: TinyYear.window((2, 1), (2, 2)),
        TinyYear.window((2, 3), (2, 4))
      ) == ["02-01 S, 02-02 S", "02-03 S, 02-04 S"]
    )
  }

  @Test("A window ends with the year")
  func endOfYear() {
    #expect(
      TinyYear.placements(
        .workingDays(count: 2, halves: [.morning]),
        in: DateWindow(from: TinyYear.day(12, 29), to: CivilDate(2017, 3, 1))
      ) == ["12-29 S, 12-30 S"]
    )
  }

  @Test("No session lies on a blackout")
  func blackouts() {
    #expect(
      TinyYear.placements(oneDay, in: beforeTet) {
        $0.blackouts = [TinyYear.window((2, 3), (2, 4)), TinyYear.window((12, 1), (12, 2))]
      } == ["02-01 S", "02-02 S", "02-05 S"]
    )
  }

  @Test("The first session keeps the days after the decision")
  func leadDays() {
    // The decision is of 4 January: 30 days later is 3 February.
    #expect(
      TinyYear.placements(oneDay, in: beforeTet) { $0.leadDays = 30 }
        == ["02-03 S", "02-04 S", "02-05 S"]
    )
  }

  private func avoid(
    _ rule: AvoidedPeriod.Rule,
    _ effect: AvoidedPeriod.Effect,
    in districts: Set<String> = []
  ) -> AvoidedPeriod {
    AvoidedPeriod(nameVi: "mùa", nameEn: "season", rule: rule, districts: districts, effect: effect)
  }

  @Test("No session lies in a period that forbids it")
  func hardPeriods() {
    let period = avoid(.dates(TinyYear.day(2, 2)...TinyYear.day(2, 3)), .forbidden)
    let programme = TinyYear.programme(TinyYear.activity(oneDay, in: beforeTet)) {
      $0.avoidedPeriods = [period]
    }
    #expect(TinyYear.placements(programme) == ["02-01 S", "02-04 S", "02-05 S"])
  }

  @Test("Every day with a session in a period costs its points once, of all periods together")
  func pointsPerDay() throws {
    let pattern = SessionPattern.workingDays(count: 2, halves: TinyYear.wholeDays)
    let programme = TinyYear.programme(TinyYear.activity(pattern, in: beforeTet)) {
      $0.avoidedPeriods = [
        avoid(.dates(TinyYear.day(2, 2)...TinyYear.day(2, 3)), .pointsPerSessionDay(3)),
        avoid(.dates(TinyYear.day(2, 3)...TinyYear.day(2, 3)), .pointsPerSessionDay(10)),
      ]
    }
    let problem = try #require(TinyYear.problem(programme))
    // From the 1st, 2nd, 3rd and 4th: 0+3, 3+13, 13+0, 0+0.
    #expect(problem.placementSets[0].placements.map(\.penalty) == [3, 16, 13, 0])
  }

  @Test("Each full week from the preferred day costs its points, before and after")
  func preference() throws {
    let activity = TinyYear.activity(oneDay, in: TinyYear.window((1, 25), (2, 17))) {
      $0.preference = DayPreference(date: TinyYear.day(2, 2), pointsPerWeek: 2)
    }
    let problem = try #require(TinyYear.problem(TinyYear.programme(activity)))
    // 25 and 26 January are 8 and 7 days before, 27 January to 5 February less than 7; 15 February is 13 and 16 February
    // 14 days after.
    #expect(
      problem.placementSets[0].placements.map(\.penalty)
        == [2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 4]
    )
  }

  @Test(
    "A period of a district touches what is for or in the district",
    arguments: [
      (people: ["860"], place: nil, sites: nil, isTouched: true),
      (people: ["855", "860"], place: nil, sites: nil, isTouched: true),
      (people: ["855"], place: "860", sites: nil, isTouched: true),
      (people: nil, place: nil, sites: ["860"], isTouched: true),
      (people: nil, place: nil, sites: ["855", "860"], isTouched: false),
      (people: nil, place: "855", sites: ["860"], isTouched: false),
      (people: ["855"], place: nil, sites: nil, isTouched: false),
      (people: nil, place: nil, sites: nil, isTouched: false),
    ] as [(people: [String]?, place: String?, sites: [String]?, isTouched: Bool)]
  )
  func districts(
    _ example: (people: [String]?, place: String?, sites: [String]?, isTouched: Bool)
  ) {
    let period = avoid(
      .dates(TinyYear.day(2, 1)...TinyYear.day(2, 4)),
      .forbidden,
      in: ["860"]
    )
    let activity = TinyYear.activity(oneDay, in: beforeTet) {
      $0.people = PeopleRule(min: 0, max: 5, districts: example.people)
      $0.place = example.place
      if let sites = example.sites {
        $0.needs = [ResourceNeed(role: "venue", kind: .venue, places: sites)]
      }
    }
    let programme = TinyYear.programme(activity) { programme in
      programme.avoidedPeriods = [period]
      programme.journeys = [Journey(from: "855", to: "860", km: 1, minutes: 1)]
      programme.resources = [
        ResourceProfile(id: "v1", kind: .venue, name: "v1", place: "855"),
        ResourceProfile(id: "v2", kind: .venue, name: "v2", place: "860"),
      ]
    }
    #expect(TinyYear.placements(programme).count == (example.isTouched ? 1 : 5))
  }
}
