import Engine
import Problem
import Referee
import Replanning

/// How little a replanned year changes, beside a plan made afresh.
struct ReplanTopic {
  /// Steps of the plan that is disturbed, and of the plan afresh: about as many as a search of five seconds makes, but by
  /// steps, so that a busy machine does not make them poor ones.
  let steps: (YearSize?) -> Int
  /// Seconds of the replan, and of the plan afresh.
  let replanSeconds: Double
  /// Threads of each search.
  let threads: Int
  /// How often change points count in the search.
  let steadiness: Int
  /// How many of the kinds of disruption are measured.
  let disruptions: Int

  /// The day on which it happens, from 0: 1 May.
  private static let today = 121

  /// Prints the table.
  func run(on problems: BenchProblems) throws {
    let table = BenchTable(
      "Replanning: \(threads) threads, day \(Self.today), \(Figure.short(replanSeconds)) s for each replan",
      note: """
        Changed: published offerings that are cancelled, moved, have another resource or lose a person
        who did not withdraw, and offerings that are new; of those that had not begun (ahead). Afresh: the same problem planned
        without regard to what was published beyond what has begun. Score without change points. At: seconds to the last
        better answer. Frozen: whether everything that was over on the day is as it was. The referee judged both.
        """,
      [
        ("problem", problems.nameWidth), ("what happened", 14), ("ahead", 6), ("changed", 8),
        ("afresh", 7), ("part", 7), ("score", 9), ("afresh", 9), ("ratio", 7), ("at", 6),
        ("took", 6), ("frozen", 7), ("referee", 8),
      ]
    )
    var rows: [Row] = []
    try problems.each { entry in
      guard entry.size == nil || entry.size == .s || entry.size == .m else { return }
      let first = search(entry.problem, entry.size)
      let published = first.solution.offerings.enumerated().map { position, offering in
        var offering = offering
        offering.id = "\(offering.activity)/\(position)"
        return offering
      }
      for (position, disruption) in Disruption.allCases.prefix(disruptions).enumerated() {
        let row = measured(entry, published, disruption, seed: position + 1)
        rows.append(row)
        table.row(row.cells)
      }
    }
    summary(rows)
  }

  private struct Row {
    var cells: [String]
    var changed: Int
    var afresh: Int
    var ratio: Double
    var seconds: Double
    var isSound: Bool
  }

  private func measured(
    _ entry: BenchProblems.Entry,
    _ published: [PlannedOffering],
    _ disruption: Disruption,
    seed: Int
  ) -> Row {
    let changed = disruption.happened(
      to: entry.problem,
      published,
      today: Self.today,
      seed: seed
    )
    let baseline = published.map { PublishedOffering(id: $0.id ?? "", offering: $0, pinned: []) }
    let problem = Freeze.frozen(changed, published: baseline, today: Self.today)
    let begun = baseline.filter { Freeze.hasBegun($0, in: changed, today: Self.today) }
    let free = Freeze.frozen(changed, published: begun, today: Self.today)
    let trace = ScoreTrace()
    let (timing, replanned) = Timing.of(runs: 1) {
      ReplanSearch.run(
        problem,
        published: published,
        options: SearchOptions(limits: SearchLimits(seconds: replanSeconds), threads: threads),
        steadiness: steadiness,
        progress: { trace.add($0) }
      )
    }
    let fresh = search(free, entry.size)
    let own = judge(problem, replanned.solution)
    let other = judge(free, fresh.solution)
    let ids = Set(begun.map(\.id))
    let changes = OfferingChange.all(from: published, to: replanned.solution)
    let left = AnswerDistance.withoutLeavers(published, entry.problem, changed)
    let count = OfferingChange.all(from: left, to: replanned.solution).count { $0.isDisturbed }
    let afresh = AnswerDistance.changed(left, fresh.solution)
    let ratio =
      Double(own.score - own.parts[.changes]) / Double(max(1, other.score - other.parts[.changes]))
    let isFrozen = !changes.contains { change in
      change.id.map { ids.contains($0) } ?? false && isOver(change, changed)
    }
    let isSound = own.lawful && other.lawful && own.shortfall <= other.shortfall && isFrozen
    return Row(
      cells: [
        entry.name, disruption.rawValue, Figure.whole(published.count - begun.count),
        Figure.whole(count), Figure.whole(afresh),
        Figure.percent(Double(count) / Double(max(1, afresh))),
        Figure.whole(own.score - own.parts[.changes]),
        Figure.whole(other.score - other.parts[.changes]),
        Figure.ratio(ratio), trace.last.map(Figure.short) ?? "",
        Figure.short(timing.seconds), isFrozen ? "yes" : "NO",
        own.lawful && other.lawful
          ? own.shortfall == other.shortfall
            ? "lawful" : "short \(own.shortfall)/\(other.shortfall)"
          : "BROKEN",
      ],
      changed: count,
      afresh: afresh,
      ratio: ratio,
      seconds: timing.seconds,
      isSound: isSound
    )
  }

  /// Whether all sessions of a published offering lie before the day.
  private func isOver(_ change: OfferingChange, _ problem: PlanningProblem) -> Bool {
    let sessions = change.before.flatMap { Freeze.sessions(of: $0, in: problem) }
    return (sessions?.last?.end ?? 0) <= Self.today * minutesPerDay
  }

  /// A plan afresh, as thorough as the one that is disturbed.
  private func search(_ problem: PlanningProblem, _ size: YearSize?) -> SearchResult {
    let limits = SearchLimits(steps: steps(size))
    return Search.run(problem, options: SearchOptions(limits: limits, threads: threads))
  }

  private func summary(_ rows: [Row]) {
    guard !rows.isEmpty else { return }
    let parts = rows.map { Double($0.changed) / Double(max(1, $0.afresh)) }
    let met = rows.count { 3 * $0.changed <= $0.afresh && $0.ratio >= 0.99 && $0.isSound }
    say(
      "\(met) of \(rows.count) change at most a third of what a plan afresh does at no more than 1 % "
        + "less score; most changed \(Figure.percent(parts.max() ?? 0)) of it, least ratio "
        + "\(Figure.ratio(rows.map(\.ratio).min() ?? 0)), longest "
        + "\(Figure.short(rows.map(\.seconds).max() ?? 0)) s"
    )
  }
}

/// How far an answer that knows nothing of what was published is from it.
enum AnswerDistance {
  /// What was published, without the people who have become busy since: that they go is nobody's choice.
  static func withoutLeavers(
    _ published: [PlannedOffering],
    _ problem: PlanningProblem,
    _ changed: PlanningProblem
  ) -> [PlannedOffering] {
    let leavers = Set(
      zip(problem.participants, changed.participants).filter { $0.busy != $1.busy }.map(\.0.id)
    )
    return published.map { offering in
      var offering = offering
      offering.participants.removeAll(where: leavers.contains)
      return offering
    }
  }

  /// Published offerings without a like one in the answer, and offerings of the answer beyond them.
  ///
  /// Offerings of an activity are paired so that as many as possible stay: those with the same time, resources and all
  /// people first, then any.
  static func changed(_ published: [PlannedOffering], _ solution: Solution) -> Int {
    let before = Dictionary(grouping: published, by: \.activity)
    let after = Dictionary(grouping: solution.offerings, by: \.activity)
    return Set(before.keys).union(after.keys).reduce(0) { sum, activity in
      var left = after[activity] ?? []
      var same = 0
      for offering in before[activity] ?? [] {
        let people = Set(offering.participants)
        if let twin = left.firstIndex(where: {
          $0.placement == offering.placement && $0.resources == offering.resources
            && people.isSubset(of: $0.participants)
        }) {
          left.remove(at: twin)
          same += 1
        }
      }
      let old = (before[activity]?.count ?? 0) - same
      return sum + max(old, left.count)
    }
  }
}
