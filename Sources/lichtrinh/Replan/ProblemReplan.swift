import Almanac
import Engine
import Planning
import Problem
import Referee
import Replanning

/// A replan of any problem file.
struct ProblemReplan {
  private let command: ReplanCommand

  init(_ command: ReplanCommand) {
    self.command = command
  }

  /// Searches, writes the answer and tells what changes.
  func run() throws {
    let problem = try ProblemInput.problem(command.plan)
    let baseline = try ProblemInput.solution(command.baseline ?? "", for: problem)
    let out = command.out ?? ""
    try OutputFile.prove(out)
    let published = Self.named(baseline)
    let today = try today(problem)
    let pinned = published.map { offering in
      let earlier = problem.baseline?.offerings.first { $0.id == offering.id }
      return PublishedOffering(
        id: offering.id ?? "",
        offering: offering,
        pinned: earlier?.pinned ?? []
      )
    }
    let paid = PaidAdvances.pinned(pinned, in: problem, today: today)
    let replan = ReplanRun(Freeze.frozen(problem, published: paid, today: today), published)
    try replan.demandPossible()
    let run = try replan.search(command.search)
    var account = ReplanStory(
      replan.problem,
      published: published,
      run.result.solution,
      words: StoryWords(replan.problem, nil)
    ).account(today: command.today?.date.iso, revision: nil)
    account.bound = run.bound?.score
    account.pinned = paid.filter {
      !$0.pinned.isEmpty && !Freeze.hasBegun($0, in: problem, today: today)
    }.map { offering in
      ReplanAccount.Pinned(
        offering: offering.id,
        pins: offering.pinned.compactMap { PinKind(rawValue: $0.rawValue) },
        reason: pinned.contains(offering)
          ? nil : LocalizedText(vi: "đã tạm ứng", en: "an advance is paid")
      )
    }
    try OutputFile.write(SolutionFile.write(run.result.solution), to: out)
    try ReplanText(account).tell(command.format)
    if command.format == .text { Terminal.output.line(out) }
    if run.wasInterrupted { throw Exit.interrupted }
  }

  /// The day of `--today`, counted from the problem's first.
  private func today(_ problem: PlanningProblem) throws -> Int {
    guard let today = command.today?.date, let start = CivilDate(iso: problem.start) else {
      return 0
    }
    return start.days(until: today)
  }

  /// The offerings, each with an id of its own.
  private static func named(_ solution: Solution) -> [PlannedOffering] {
    var taken = Set(solution.offerings.compactMap(\.id))
    var seen: Set<String> = []
    return solution.offerings.map { offering in
      var offering = offering
      if let id = offering.id, seen.insert(id).inserted { return offering }
      var number = 1
      while !taken.insert("\(offering.activity)-\(number)").inserted { number += 1 }
      offering.id = "\(offering.activity)-\(number)"
      return offering
    }
  }
}
