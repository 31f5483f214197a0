import Almanac
public import Planning
public import Problem
import Referee

/// Makes the account of a replan: compares, finds causes and says who decides.
public struct ReplanStory {
  private let problem: PlanningProblem
  private let published: [PlannedOffering]
  private let solution: Solution
  private let events: [YearEvent]
  private let sessions: OfferingSessions
  /// The sources whose money is approved.
  private let approved: Set<String>
  private let titles: [String: LocalizedText]
  private let words: StoryWords

  /// Takes what the account is of.
  /// - Parameters:
  ///   - problem: The problem that was solved, with its baseline.
  ///   - published: What was published.
  ///   - solution: The lawful answer.
  ///   - events: What happened.
  ///   - times: Published sessions by offering, for those whose time is no placement any more.
  ///   - approved: The ids of the sources whose money an approver gives; nil: those with a ceiling.
  ///   - titles: Titles of activities by id.
  ///   - words: What things are called.
  public init(
    _ problem: PlanningProblem,
    published: [PlannedOffering],
    _ solution: Solution,
    events: [YearEvent] = [],
    times: [String: [SessionTime]] = [:],
    approved: Set<String>? = nil,
    titles: [String: LocalizedText] = [:],
    words: StoryWords = StoryWords()
  ) {
    self.problem = problem
    self.published = published
    self.solution = solution
    self.events = events
    self.titles = titles
    self.words = words
    self.approved =
      approved ?? Set(problem.ceilings.map { problem.sources[$0.source].id })
    sessions = OfferingSessions(problem, times)
  }

  /// The account.
  public func account(today: String?, revision: Int?) -> ReplanAccount {
    let verdict = judge(problem, solution)
    let changes = OfferingChange.all(from: published, to: solution)
    let causes = ChangeCause.all(of: changes, in: problem, solution)
    let trace = EventTrace(changes, causes, events, sessions).eventsByChange()
    let money = (before: paid(published), after: paid(solution.offerings))
    let counts = (before: counts(published), after: counts(solution.offerings))
    var told = zip(changes, causes).enumerated().map { position, pair in
      change(pair.0, pair.1, trace[position], money, counts)
    }
    told =
      told.filter { $0.decision == .approver } + told.filter { $0.decision == .unit }
    let changed = Set(changes.compactMap(\.id))
    return ReplanAccount(
      today: today,
      revision: revision,
      events: events.enumerated().map { position, event in
        ReplanAccount.Event(number: position + 1, text: words.event(event), reason: event.reason)
      },
      changes: told,
      unchanged: published.count { !changed.contains($0.id ?? "") },
      frozen: problem.baseline?.offerings.count { isFrozen($0, today) } ?? 0,
      pinned: [],
      shortfall: verdict.shortfall,
      score: verdict.score,
      changePoints: -verdict.parts[.changes],
      scoreBefore: nil,
      bound: nil,
      served: verdict.served,
      servedBefore: nil
    )
  }

  /// Whether a published offering must stay for having begun.
  private func isFrozen(_ offering: PublishedOffering, _ today: String?) -> Bool {
    guard let today = today.flatMap({ CivilDate(iso: $0) }),
      let first = sessions.of(offering.offering).first?.date
    else { return false }
    return offering.pinned.contains(.run) && first < today
  }

  private func change(
    _ change: OfferingChange,
    _ cause: ChangeCause,
    _ trace: EventTrace.Origin,
    _ money: (before: [String: Int], after: [String: Int]),
    _ counts: (before: [String: Int], after: [String: Int])
  ) -> ReplanAccount.Change {
    let id = change.id ?? change.activity
    let before = change.before.map { state($0, money.before[id] ?? 0) }
    let after = change.after.map { state($0, money.after[key($0)] ?? 0) }
    let approval = approval(change, before?.money ?? 0, after?.money ?? 0, counts)
    let sentence = ChangeSentence(
      change: change,
      cause: cause,
      origin: trace,
      sessions: sessions,
      words: words
    )
    return ReplanAccount.Change(
      offering: id,
      activity: change.activity,
      title: titles[change.activity],
      kinds: kinds(change),
      what: sentence.what,
      why: sentence.why,
      before: before,
      after: after,
      released: change.released,
      joined: change.joined,
      points: change.points(problem.weights),
      decision: approval.isEmpty ? .unit : .approver,
      approval: approval,
      events: trace.events.map { $0 + 1 },
      isKnockOn: trace.isKnockOn,
      broken: sentence.broken,
      gain: cause.gain
    )
  }

  private func kinds(_ change: OfferingChange) -> [ReplanAccount.Kind] {
    if change.isCancelled { return [.cancelled] }
    if change.isNew { return [.new] }
    var kinds: [ReplanAccount.Kind] = []
    if change.isMoved { kinds.append(.moved) }
    if !change.swapped.isEmpty { kinds.append(.swapped) }
    if !change.released.isEmpty { kinds.append(.released) }
    if !change.joined.isEmpty { kinds.append(.joined) }
    return kinds
  }

  /// Why a change must go back to the approver; empty: it need not.
  private func approval(
    _ change: OfferingChange,
    _ before: Int,
    _ after: Int,
    _ counts: (before: [String: Int], after: [String: Int])
  ) -> [LocalizedText] {
    var reasons: [LocalizedText] = []
    if change.isCancelled {
      reasons.append(
        counts.after[change.activity, default: 0] == 0
          ? LocalizedText(vi: "hoạt động không còn tổ chức", en: "the activity is given up")
          : LocalizedText(vi: "hoạt động bớt một đợt", en: "the activity has an offering fewer")
      )
    } else if change.isNew {
      reasons.append(
        counts.before[change.activity, default: 0] == 0
          ? LocalizedText(vi: "hoạt động mới", en: "an activity that did not run")
          : LocalizedText(vi: "hoạt động thêm một đợt", en: "the activity has an offering more")
      )
    }
    if after > before {
      let more = Money(after - before)
      reasons.append(
        LocalizedText(vi: "thêm \(more.text(.vi))", en: "\(more.text(.en)) more")
      )
    }
    return reasons
  }

  private func state(_ offering: PlannedOffering, _ money: Int) -> ReplanAccount.State {
    ReplanAccount.State(
      sessions: sessions.of(offering).map(\.text),
      resources: offering.resources,
      people: offering.participants.count,
      money: money
    )
  }

  /// What names an offering within an answer.
  private func key(_ offering: PlannedOffering) -> String { offering.id ?? offering.activity }

  /// What approved sources pay of each offering; a time that is gone costs what another of its activity does.
  private func paid(_ offerings: [PlannedOffering]) -> [String: Int] {
    let readable = offerings.map { offering in
      var offering = offering
      if Freeze.sessions(of: offering, in: problem) == nil { offering.placement = 0 }
      return offering
    }
    var sums: [String: Int] = [:]
    for entry in ledger(problem, Solution(problem: problem.name, offerings: readable))
    where approved.contains(problem.sources[entry.source].id) {
      sums[key(offerings[entry.offering]), default: 0] += entry.amount
    }
    return sums
  }

  private func counts(_ offerings: [PlannedOffering]) -> [String: Int] {
    Dictionary(grouping: offerings, by: \.activity).mapValues(\.count)
  }
}

/// When offerings are held.
struct OfferingSessions {
  private let problem: PlanningProblem
  private let times: [String: [SessionTime]]
  private let start: CivilDate?

  init(_ problem: PlanningProblem, _ times: [String: [SessionTime]]) {
    self.problem = problem
    self.times = times
    start = CivilDate(iso: problem.start)
  }

  /// The sessions of an offering: by its placement, or else as they were published.
  func of(_ offering: PlannedOffering) -> [SessionTime] {
    guard let spans = Freeze.sessions(of: offering, in: problem), let start else {
      return offering.id.flatMap { times[$0] } ?? []
    }
    return spans.map { span in
      let day = span.start / minutesPerDay
      return SessionTime(
        date: start.adding(days: day),
        startMinute: span.start - day * minutesPerDay,
        endMinute: span.end - day * minutesPerDay
      )
    }
  }
}
