import Engine
import Planning
import Problem
import Referee
import Replanning
import Testing

@Suite("The account of disturbed years")
struct AccountPropertyTests {
  /// A disturbed year with what was published, its answer and its account.
  private struct Replanned {
    let problem: PlanningProblem
    let published: [PlannedOffering]
    let solution: Solution
    let account: ReplanAccount

    init(seed: Int, today: Int, isPaid: Bool = false) {
      let year = RandomYear.make(seed: UInt64(seed))
      let options = SearchOptions(limits: SearchLimits(steps: 4_000), seed: UInt64(seed))
      published = Search.run(year, options: options).solution.offerings.enumerated()
        .map { position, offering in
          var offering = offering
          offering.id = "\(offering.activity)-\(position + 1)"
          return offering
        }
      let disturbed = RandomYear.disturbed(year, today: today, seed: UInt64(seed))
      var baseline = published.map {
        PublishedOffering(id: $0.id ?? "", offering: $0, pinned: [])
      }
      if isPaid { baseline = PaidAdvances.pinned(baseline, in: disturbed, today: today) }
      problem = Freeze.frozen(disturbed, published: baseline, today: today)
      solution =
        ReplanSearch.run(problem, published: published, options: options, steadiness: 1).solution
      account = ReplanStory(problem, published: published, solution)
        .account(today: "2027-01-\(today < 9 ? "0" : "")\(today + 1)", revision: 1)
    }
  }

  @Test("Points, counts and words of the account are those of the answer", arguments: 0..<30)
  func sums(seed: Int) {
    let replanned = Replanned(seed: seed, today: 8 + seed % 14)
    let account = replanned.account
    let verdict = judge(replanned.problem, replanned.solution)
    #expect(verdict.lawful)
    #expect(account.score == verdict.score && account.served == verdict.served)
    #expect(account.changes.reduce(0) { $0 + $1.points } == account.changePoints)
    let known = Set(replanned.published.compactMap(\.id))
    let changed = account.changes.count { known.contains($0.offering) }
    #expect(changed + account.unchanged == replanned.published.count)
    for change in account.changes {
      #expect(![change.what.vi, change.what.en, change.why.vi, change.why.en].contains(""))
      #expect(change.kinds.contains(.new) == (change.before == nil))
      #expect(change.kinds.contains(.cancelled) == (change.after == nil))
    }
  }

  @Test(
    "The approver decides where an activity gains or loses an offering or money; the unit elsewhere",
    arguments: 0..<30
  )
  func decisions(seed: Int) {
    let replanned = Replanned(seed: seed, today: 8 + seed % 14)
    func paid(_ offerings: [PlannedOffering]) -> [String: Int] {
      var sums: [String: Int] = [:]
      let solution = Solution(problem: "year", offerings: offerings)
      for entry in ledger(replanned.problem, solution) {
        sums[offerings[entry.offering].id ?? "", default: 0] += entry.amount
      }
      return sums
    }
    let before = paid(replanned.published)
    let after = paid(replanned.solution.offerings)
    for change in replanned.account.changes {
      let isKept = change.before != nil && change.after != nil
      let isDearer = (after[change.offering] ?? 0) > (before[change.offering] ?? 0)
      #expect((change.decision == .approver) == (!isKept || isDearer), "\(change.offering)")
      #expect(change.approval.isEmpty == (change.decision == .unit))
    }
    let decisions = replanned.account.changes.map { $0.decision == .approver }
    #expect(decisions == decisions.filter { $0 } + decisions.filter { !$0 })
  }

  @Test("What is paid for goes on running, wherever and whenever", arguments: 0..<30)
  func paidRuns(seed: Int) {
    let replanned = Replanned(seed: seed, today: 8 + seed % 14, isPaid: true)
    // Half of the money is due three days before an offering starts.
    let bound = replanned.problem.baseline?.offerings.filter { $0.pinned.contains(.run) } ?? []
    #expect(!bound.isEmpty)
    guard judge(replanned.problem, replanned.solution).lawful else {
      // It may be that nothing can be lawful; then that is said, and nothing is left out in silence.
      let start = ReplanSearch.run(
        replanned.problem,
        published: replanned.published,
        options: SearchOptions(limits: SearchLimits(steps: 4_000))
      )
      #expect(!start.isLawful)
      return
    }
    for offering in bound {
      #expect(replanned.solution.offerings.contains { $0.id == offering.id })
    }
  }
}
