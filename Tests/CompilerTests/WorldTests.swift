import Almanac
import Compiler
import Planning
import Problem
import Testing

@Suite struct WorldTests {
  private let march = TinyYear.window((3, 1), (3, 31))

  /// A course at one place that people from three places ask for.
  private func programme(
    people: [Person],
    rule: Planning.PeopleRule,
    change: (inout Programme) -> Void = { _ in }
  ) -> Programme {
    let activity = TinyYear.activity(.workingDays(count: 1, halves: [.morning]), in: march) {
      $0.people = rule
      $0.place = "855"
    }
    return TinyYear.programme(activity) { programme in
      programme.people = people
      programme.journeys = [
        Journey(from: "855", to: "860", km: 12, minutes: 25),
        Journey(from: "can-tho", to: "855", km: 33, minutes: 55),
        Journey(from: "855", to: "can-tho", km: 35, minutes: 60),
      ]
      change(&programme)
    }
  }

  @Test("Journeys hold both ways unless the other way is given; none is needed between homes")
  func journeys() throws {
    let people = ["855", "860", "can-tho"].map { Person(id: $0, name: $0, sex: .male, home: $0) }
    let problem = try #require(
      TinyYear.problem(programme(people: people, rule: PeopleRule(min: 0, max: 5)))
    )
    #expect(problem.travelMinutes == [[0, 25, 60], [25, 0, 0], [55, 0, 0]])
    #expect(problem.travelKm == [[0, 12, 35], [12, 0, 0], [33, 0, 0]])
  }

  @Test("The way from a place to itself stays nothing")
  func loops() throws {
    let problem = try #require(
      TinyYear.problem(
        programme(people: [], rule: PeopleRule(min: 0, max: 5)) {
          $0.journeys.append(Journey(from: "855", to: "855", km: 9, minutes: 9))
        }
      )
    )
    #expect(problem.travelMinutes[0][0] == 0)
  }

  @Test("A missing journey from a home or between sites is an error that names the places")
  func missingJourneys() throws {
    let broken = programme(
      people: [Person(id: "p", name: "p", sex: .male, home: "860")],
      rule: PeopleRule(min: 0, max: 5)
    ) { programme in
      programme.journeys = []
      var second = programme.activities[0]
      second.id = "B"
      second.place = nil
      second.needs = [
        ResourceNeed(role: "venue", kind: .venue), ResourceNeed(role: "trainer", kind: .trainer),
      ]
      programme.activities.append(second)
      programme.resources = [
        ResourceProfile(id: "v", kind: .venue, name: "v", place: "can-tho"),
        ResourceProfile(id: "t", kind: .trainer, name: "t", place: "860"),
      ]
    }
    var sources = SourceMap(fallback: TinyYear.file)
    let travel = SourceLocation(file: "travel.csv", line: 1, column: 1)
    sources.note(Subject("journeys"), at: travel)
    let compilation = ProgrammeCompiler.compile(broken, sources: sources)
    #expect(compilation.compiled == nil)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["journey-missing"])
    #expect(errors.map(\.location) == [travel])
    #expect(
      errors.first?.cause.en
        == "no journey is given between these places: 855–can-tho, 860–855, 860–can-tho"
    )
  }

  @Test("Requests count from the districts and with the tags that the rule names")
  func eligibility() throws {
    let people = [
      Person(id: "p1", name: "p1", sex: .male, home: "855", tags: ["rural"]),
      Person(id: "p2", name: "p2", sex: .male, home: "855"),
      Person(id: "p3", name: "p3", sex: .male, home: "860", tags: ["rural"]),
      Person(id: "p4", name: "p4", sex: .male, tags: ["rural"]),
      Person(id: "p5", name: "p5", sex: .female, home: "855"),
    ]
    let rule = PeopleRule(min: 0, max: 5, districts: ["855"], tags: ["rural", "woman"])
    let problem = try #require(
      TinyYear.problem(
        programme(people: people, rule: rule) {
          $0.requests = people.map { PersonRequest(person: $0.id, activity: "A", priority: 1) }
        }
      )
    )
    #expect(problem.requests.map(\.participant.position) == [0, 4])
  }

  @Test(
    "A request given twice counts once with its best priority; low priorities take the last weight"
  )
  func priorities() throws {
    let people = ["p1", "p2", "p3"].map { Person(id: $0, name: $0, sex: .male) }
    let asked = [("p2", 3), ("p1", 2), ("p2", 1), ("p1", 9), ("p3", 7), ("p3", 99)]
    let problem = try #require(
      TinyYear.problem(
        programme(people: people, rule: PeopleRule(min: 0, max: 5)) { programme in
          programme.requests = asked.map {
            PersonRequest(person: $0.0, activity: "A", priority: $0.1)
          }
        }
      )
    )
    let activity = ListIndex<Problem.Activity>(0)
    #expect(
      problem.requests == [
        Request(participant: ListIndex(1), activity: activity, weight: 12),
        Request(participant: ListIndex(0), activity: activity, weight: 8),
        Request(participant: ListIndex(2), activity: activity, weight: 5),
      ]
    )
  }

  @Test("Women have the tag of seats kept for women, once")
  func women() throws {
    let people = [
      Person(id: "p1", name: "p1", sex: .female, tags: ["rural"]),
      Person(id: "p2", name: "p2", sex: .female, tags: ["woman"]),
      Person(id: "p3", name: "p3", sex: .male),
    ]
    let rule = PeopleRule(min: 0, max: 5, reserved: [ReservedSeats(tag: "woman", seats: 2)])
    let problem = try #require(TinyYear.problem(programme(people: people, rule: rule)))
    #expect(problem.participants.map(\.tags) == [["rural", "woman"], ["woman"], []])
    #expect(problem.activities[0].people?.reserved == [Reservation(tag: "woman", seats: 2)])
  }

  @Test("Resources and people keep their bounds, costs and busy days in minutes")
  func bounds() throws {
    let person = Person(
      id: "p",
      name: "p",
      sex: .male,
      organisation: "o",
      home: "855",
      busy: [TinyYear.window((1, 2), (1, 3))],
      maxActivities: 2
    )
    let problem = try #require(
      TinyYear.problem(
        programme(people: [person], rule: PeopleRule(min: 0, max: 5)) {
          $0.organisations = [
            OrganisationProfile(id: "n", name: "n", kind: "office", district: "855"),
            OrganisationProfile(id: "o", name: "o", kind: "office", district: "855"),
          ]
          $0.resources = [
            ResourceProfile(
              id: "t",
              kind: .trainer,
              name: "t",
              place: "855",
              busy: [TinyYear.window((1, 1), (1, 1))],
              maxSessions: 40,
              costPerSession: Money(500_000)
            ),
            ResourceProfile(
              id: "v",
              kind: .venue,
              name: "v",
              place: "860",
              seats: 80,
              units: 2,
              costPerUse: Money(300_000)
            ),
          ]
        }
      )
    )
    // The longest half day has 240 minutes.
    #expect(
      problem.resources == [
        Resource(
          id: "t",
          kind: "trainer",
          seats: nil,
          units: 1,
          place: ListIndex(0),
          travels: true,
          busy: [MinuteSpan(0, 1440)],
          maxMinutes: 9_600,
          costPerUse: 0,
          costPerSession: 500_000
        ),
        Resource(
          id: "v",
          kind: "venue",
          seats: 80,
          units: 2,
          place: ListIndex(1),
          travels: false,
          busy: [],
          maxMinutes: nil,
          costPerUse: 300_000,
          costPerSession: 0
        ),
      ]
    )
    #expect(
      problem.participants == [
        Participant(
          id: "p",
          organisation: ListIndex(1),
          home: ListIndex(0),
          busy: [MinuteSpan(1440, 4320)],
          maxActivities: 2
        )
      ]
    )
  }

  @Test("A need takes the resources of its kind, skill, places and ids, with their penalties")
  func needs() throws {
    let problem = try #require(
      TinyYear.problem(
        programme(people: [], rule: PeopleRule(min: 0, max: 5)) {
          $0.resources = [
            ResourceProfile(id: "v1", kind: .venue, name: "v1", place: "855"),
            ResourceProfile(id: "v2", kind: .venue, name: "v2", place: "860"),
            ResourceProfile(id: "t1", kind: .trainer, name: "t1", skills: ["law"]),
            ResourceProfile(id: "t2", kind: .trainer, name: "t2", skills: ["law", "trade"]),
          ]
          $0.activities[0].needs = [
            ResourceNeed(role: "venue", kind: .venue, places: ["855"]),
            ResourceNeed(role: "lawyer", kind: .trainer, skill: "law", penalties: ["t2": 3]),
            ResourceNeed(role: "other", kind: .trainer, ids: ["t2", "v1"]),
          ]
        }
      )
    )
    #expect(
      problem.activities[0].needs == [
        Need(role: "venue", candidates: [Candidate(resource: ListIndex(0), penalty: 0)]),
        Need(
          role: "lawyer",
          candidates: [
            Candidate(resource: ListIndex(2), penalty: 0),
            Candidate(resource: ListIndex(3), penalty: 3),
          ]
        ),
        Need(role: "other", candidates: [Candidate(resource: ListIndex(3), penalty: 0)]),
      ]
    )
  }
}
