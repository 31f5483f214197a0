import Engine
import Planning
import Problem
import Referee
import Replanning

/// A search that changes little, and what must hold before and after it.
struct ReplanRun {
  /// The problem with its baseline, what is over frozen.
  let problem: PlanningProblem
  private let published: [PlannedOffering]
  private let programme: Programme?

  init(
    _ problem: PlanningProblem,
    _ published: [PlannedOffering],
    _ programme: Programme? = nil
  ) {
    self.problem = problem
    self.published = published
    self.programme = programme
  }

  /// Ends the command where what is frozen cannot be beside what happened, such as money that is spent already.
  func demandPossible() throws {
    let frozen = (problem.baseline?.offerings ?? []).filter {
      Set($0.pinned).isSuperset(of: [.run, .placement])
    }
    let offerings = frozen.filter { $0.pinned.contains(.resources) }.map(\.offering)
    let solution = Solution(problem: problem.name, offerings: offerings)
    let verdict = judge(problem, solution)
    // More offerings cannot mend these rules; what is missing still may come.
    let broken = verdict.broken.filter { [.ownTime, .resources, .money, .count].contains($0.rule) }
    guard !broken.isEmpty else { return }
    Terminal.errors.line(
      say(
        "Phần đã giữ (đã tổ chức hoặc bị ghim) không còn hợp lệ sau thay đổi:",
        "What is frozen (held or pinned) cannot be beside what happened:"
      )
    )
    let text = BreachText(
      names: ProblemNames(problem, programme),
      solution: solution,
      own: nil
    )
    for rule in broken.prefix(50) { Terminal.errors.line("- " + text.text(rule)) }
    throw Exit.unlawful
  }

  /// Searches from what was published; ends the command where no lawful answer is found.
  func search(_ arguments: ReplanArguments) throws -> SearchRun {
    let run = SearchRun(
      problem,
      try arguments.search(),
      search: { options, cancellation, progress in
        ReplanSearch.run(
          problem,
          published: published,
          options: options,
          steadiness: arguments.steadiness,
          cancellation: cancellation,
          progress: progress
        )
      }
    )
    if !run.verdict.lawful, !run.wasInterrupted { tellPins() }
    try run.demandLawful()
    return run
  }

  /// Says which offerings ahead must run, where no lawful answer was found: setting one free may let there be one.
  private func tellPins() {
    let pinned = (problem.baseline?.offerings ?? []).filter {
      $0.pinned.contains(.run) && !$0.pinned.contains(.participants)
    }
    guard !pinned.isEmpty else { return }
    let ids = pinned.map(\.id).joined(separator: ", ")
    Terminal.errors.line(
      say(
        "Phải diễn ra vì bị ghim hoặc đã tạm ứng: \(ids); bỏ ghim bằng lichtrinh unpin, hoặc ghi refunded vào tệp thay đổi nếu đã thu hồi tạm ứng.",
        "Pinned to run, or paid for: \(ids); set one free with lichtrinh unpin, or by refunded in the change file if its advance came back."
      )
    )
  }
}
