import Problem
import Testing

@Suite("Problem and solution files, there and back")
struct RoundTripTests {
  @Test("a written problem reads as the same problem, and is written as the same bytes")
  func problem() throws {
    let problem = try SmallProblem.problem()
    let bytes = ProblemFile.write(problem)
    let second = try ProblemFile.read(bytes).get()
    #expect(second == problem)
    #expect(ProblemFile.write(second) == bytes)
  }

  @Test("every key of the format is read")
  func everyKey() throws {
    let problem = try SmallProblem.problem()
    #expect(problem.name == "xuân 2024")
    #expect(problem.days == 10)
    #expect(problem.travelKm == [[0, 25], [39, 0]])
    #expect(problem.resources[0].seats == 20)
    #expect(problem.resources[0].place == ListIndex(0))
    #expect(problem.resources[1].seats == nil)
    #expect(problem.resources[1].busy == [MinuteSpan(-60, 0)])
    #expect(problem.placementSets.map(\.name) == ["early", "late"])
    #expect(
      problem.placementSets[0].placements[0].sessions == [
        MinuteSpan(480, 600), MinuteSpan(780, 900),
      ]
    )
    let course = problem.activities[0]
    #expect(course.people?.reserved == [Reservation(tag: "woman", seats: 1)])
    #expect(course.needs[1].candidates == [Candidate(resource: ListIndex(1), penalty: 0)])
    #expect(
      course.funding[0]
        == FundingLine(source: ListIndex(0), share: 500, capFixed: 40, capPerParticipant: 2)
    )
    #expect(course.payments[1] == Payment(anchor: .end, days: 3, share: 0))
    #expect(problem.activities[1].enrolled == [ListIndex(1)])
    #expect(
      problem.precedences == [
        Precedence(first: ListIndex(0), then: ListIndex(1), minGap: 60, required: true)
      ]
    )
    #expect(problem.ceilings[1].activities == nil)
    #expect(problem.ceilings[1].days == DayRange(5, 2))
    #expect(problem.limits[0].softMax == 1)
    #expect(problem.requests[1].participant == ListIndex(1))
    #expect(problem.weights.release == 6)
    #expect(problem.baseline?.offerings[0].pinned == [.run, .participants])
    #expect(problem.baseline?.offerings[1].offering.placement == -4)
  }

  @Test("the keys are written in the order of the format, and nothing for what is nil")
  func writtenText() {
    let problem = PlanningProblem(
      name: "a\"\\\u{1}\n",
      start: "2024-01-01",
      days: 1,
      timeZone: "UTC",
      places: [Place(id: "é")],
      travelMinutes: [[0]],
      travelKm: [[0]],
      participants: [Participant(id: "p", maxActivities: 1)]
    )
    let text = String(decoding: ProblemFile.write(problem), as: UTF8.self)
    #expect(
      text == """
        {"format":"lichtrinh-problem/1","name":"a\\"\\\\\\u0001\\n","start":"2024-01-01","days":1,\
        "timeZone":"UTC","places":["é"],"travelMinutes":[[0]],"travelKm":[[0]],"resources":[],\
        "placementSets":{},"activities":[],"precedences":[],"sources":[],"ceilings":[],"limits":[],\
        "organisations":[],"participants":[{"id":"p","tags":[],"busy":[],"maxActivities":1}],\
        "requests":[],"weights":{"firstBonus":0,"travelPer10Km":0,"cancel":0,"move":0,"swap":0,\
        "release":0}}
        """
    )
  }

  @Test("a written solution reads as the same solution")
  func solution() throws {
    let solution = Solution(
      problem: "xuân 2024",
      offerings: [
        PlannedOffering(
          activity: "lớp A",
          id: "x1",
          placement: 0,
          resources: ["room", "coach"],
          participants: ["p1", "p\u{1F33E}"]
        ),
        PlannedOffering(activity: "?", placement: -9_007_199_254_740_991),
      ]
    )
    let bytes = SolutionFile.write(solution)
    #expect(try SolutionFile.read(bytes, of: SmallProblem.problem()).get() == solution)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"format":"lichtrinh-solution/1","problem":"xuân 2024","offerings":[{"activity":"lớp A",\
        "id":"x1","placement":0,"resources":["room","coach"],"participants":["p1","p🌾"]},\
        {"activity":"?","placement":-9007199254740991,"resources":[],"participants":[]}]}
        """
    )
  }

  @Test("escapes, unknown keys and missing optional keys change nothing")
  func spellings() throws {
    let plain = try SmallProblem.problem()
    for (part, other) in [
      (#""name": "xuân 2024""#, #""n\u0061me": "xu\u00E2n\u00202024""#),
      (#""seats": null, "#, ""),
      (#""place": null, "#, ""),
      (#""tags": [], "#, #""tags": [], "home": null, "tag": {"a": [1, {"b": null}]}, "#),
      (#""days": 10,"#, #""days": 10, "x": 123456789012345678901234567890, "y": {},"#),
      (#""minOfferings": 0"#, #""minOfferings": -0"#),
    ] {
      let text = try SmallProblem.text(replacing: part, with: other)
      #expect(try ProblemFile.read(Array(text.utf8)).get() == plain, "\(other)")
    }
  }

  @Test("a surrogate pair is one character, and the character of code 0 may stand in an id")
  func pairs() throws {
    let text = try SmallProblem.text(
      replacing: #""organisations": ["o1"]"#,
      with: #""organisations": ["o1", "\ud83c\udf3e\u0000"]"#
    )
    let problem = try ProblemFile.read(Array(text.utf8)).get()
    #expect(problem.organisations[1].id == "\u{1F33E}\u{0}")
    #expect(try ProblemFile.read(ProblemFile.write(problem)).get() == problem)
  }

  @Test("ids that differ only in how a letter is composed are two ids")
  func compositions() throws {
    let text = try SmallProblem.text(
      replacing: #""organisations": ["o1"]"#,
      with: "\"organisations\": [\"o1\", \"\u{E9}\", \"e\u{301}\"]"
    )
    #expect(try ProblemFile.read(Array(text.utf8)).get().organisations.count == 3)
  }
}
