import Almanac
import Planning
import Problem
import Replanning
import Testing

@Suite("The account of a replan")
struct ReplanStoryTests {
  private let problem = Freeze.frozen(
    TinyYear.problem(),
    published: TinyYear.baseline(),
    today: 4
  )

  private func account(
    _ problem: PlanningProblem,
    _ offerings: [PlannedOffering],
    _ events: [YearEvent]
  ) -> ReplanAccount {
    ReplanStory(
      problem,
      published: TinyYear.published,
      Solution(problem: "tiny", offerings: offerings),
      events: events
    ).account(today: "2027-01-05", revision: 1)
  }

  @Test("A cut cancels an offering: for the approver, with the ceiling that it would break")
  func cut() throws {
    var cut = problem
    cut.ceilings[0].amount = 15
    let budget = BudgetChange(source: "province", amount: .by(Money(-5)))
    let account = account(cut, [TinyYear.published[0]], [YearEvent(.budget(budget))])
    let change = try #require(account.changes.first)
    #expect(account.changes.count == 1 && account.unchanged == 1 && account.frozen == 1)
    #expect(change.offering == "course-2" && change.kinds == [.cancelled])
    #expect(change.decision == .approver)
    #expect(change.approval.map(\.en) == ["the activity has an offering fewer"])
    #expect(change.events == [1] && !change.isKnockOn)
    #expect(change.broken.first?.en.contains("20 paid") == true)
    // 200 to cancel, 15 for Chi.
    #expect(account.changePoints == 215 && change.points == 215)
    #expect(change.what == LocalizedText(vi: "huỷ (06/01/2027)", en: "cancelled (2027-01-06)"))
    #expect(change.why.en.hasPrefix("[1]: staying would break: province: 20 paid"))
  }

  @Test("Another hall on another day is the executing unit's own, made by the hall that is lost")
  func moved() throws {
    var lost = problem
    lost.resources[0].busy = [MinuteSpan(4 * minutesPerDay, 10 * minutesPerDay)]
    let moved = TinyYear.offering("course-2", placement: 3, ["chi"], in: "barn")
    let window = DateWindow(from: CivilDate(2027, 1, 5), to: CivilDate(2027, 1, 10))
    let account = account(
      lost,
      [TinyYear.published[0], moved],
      [
        YearEvent(.held(offering: "course-1")),
        YearEvent(.unavailable(resource: "hall", windows: [window])),
      ]
    )
    let change = try #require(account.changes.first)
    #expect(change.kinds == [.moved, .swapped] && change.decision == .unit)
    #expect(change.approval.isEmpty && change.events == [2])
    #expect(change.before?.sessions == ["2027-01-06T08:00-10:00"])
    #expect(change.after?.sessions == ["2027-01-08T08:00-10:00"])
    #expect(change.after?.money == 10)
    #expect(change.what.vi == "dời 06/01/2027 → 08/01/2027; hall → barn")
    #expect(change.why.en == "[2]: staying would break: hall: busy during offering 1 of course")
  }

  @Test("More of approved money goes back to the approver, of the beneficiary's own it does not")
  func money() throws {
    var dearer = problem
    dearer.activities[0].cost.perParticipant = 1
    let more = TinyYear.offering("course-2", placement: 2, ["an", "chi"])
    let event = YearEvent(.requested(PersonRequest(person: "an", activity: "course", priority: 1)))
    var free = dearer
    free.ceilings = []
    for (problem, decision) in [
      (dearer, ReplanAccount.Decision.approver), (free, ReplanAccount.Decision.unit),
    ] {
      let first = TinyYear.offering("course-1", placement: 0, ["binh"])
      let change = try #require(
        account(problem, [first, more], [event]).changes.first { $0.offering == "course-2" }
      )
      #expect(change.decision == decision && change.joined == ["an"] && change.events == [1])
    }
  }

  @Test("What follows from another change bears its event, and is told apart")
  func knockOn() throws {
    var gone = problem
    gone.participants[1].busy = [MinuteSpan(4 * minutesPerDay, 10 * minutesPerDay)]
    let event = YearEvent(.withdrawn(person: "binh", activity: nil))
    let first = TinyYear.offering("course-1", placement: 0, ["an"])
    let second = TinyYear.offering("course-2", placement: 3, ["chi"])
    let account = account(gone, [first, second], [event])
    #expect(account.changes.map(\.events) == [[1], [1]])
    #expect(account.changes.map(\.isKnockOn) == [false, true])
    #expect(account.changes[0].what.en == "1 person leaves")
    #expect(account.changes[1].why.vi.hasPrefix("[1] kéo theo: giữ nguyên thì phạm: "))
  }
}
