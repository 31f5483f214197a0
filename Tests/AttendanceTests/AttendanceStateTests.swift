import Almanac
import Attendance
import Planning
import SampleYear
import Testing

@Suite("What a journal amounts to")
struct AttendanceStateTests {
  @Test("The later mark counts, and how often it was corrected is known")
  func corrections() {
    let state = AttendanceState([
      fact("p1", 0, .present), fact("p1", 1, .absent), fact("p1", 1, .late, second: 9),
      fact("p1", 2, .substituted), fact("p2", 0, .excused),
    ])
    #expect(state.attendedSessions(of: "p1", in: "A-1") == [0, 1])
    #expect(state.substitutedSessions(of: "p1", in: "A-1") == [2])
    #expect(state.attendedSessions(of: "p2", in: "A-1") == [])
    #expect(state.entry(of: "p1", in: "A-1", session: 1)?.corrections == 1)
    #expect(state.entry(of: "p1", in: "A-1", session: 0)?.corrections == 0)
    #expect(state.entry(of: "p1", in: "B-1", session: 0) == nil)
    #expect(state.isRecorded("A-1") && !state.isRecorded("B-1"))
  }

  @Test("A cleared mark counts no longer")
  func clearing() {
    var state = AttendanceState([fact("p1", 0, .present)])
    var cleared = fact("p1", 0, .present, second: 5)
    cleared.content = .cleared(person: "p1", session: 0, day: CivilDate(2016, 3, 21))
    state.apply(cleared)
    #expect(state.entries(of: "p1", in: "A-1").isEmpty)
    #expect(!state.isRecorded("A-1"))
  }

  @Test("Whoever joined is among the plan's people and in the offering")
  func joining() throws {
    let plan = SmallYear.plan
    let course = try #require(plan.offerings.first { $0.participants.count > 5 })
    var joined = fact("p", 0, .present, in: course.id)
    joined.content = .joined(Person(id: "w-1", name: "Trần Văn Ví Dụ", sex: .male))
    let state = AttendanceState([joined, joined])
    let adding = state.plan(adding: plan)
    #expect(adding.programme.people.count == plan.programme.people.count + 1)
    let after = try #require(adding.offerings.first { $0.id == course.id })
    #expect(after.participants == course.participants + ["w-1"])
  }
}
