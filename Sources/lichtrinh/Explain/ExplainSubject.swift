import ArgumentParser
import Compiler
import Explanations
import Foundation
import Planning
import Problem
import Referee

/// What is explained: a plan folder or a problem file, with names for its parts.
struct ExplainSubject {
  /// The path as the user gave it.
  let path: String
  /// The folder's programme; nil for a problem file.
  let compiled: CompiledProgramme?
  /// The exact problem.
  let problem: PlanningProblem
  /// What people call its parts.
  let names: ProblemNames

  /// The help of the argument that names it.
  static var argumentHelp: ArgumentHelp {
    ArgumentHelp(
      say("Thư mục kế hoạch, hoặc tệp bài toán.", "The plan folder, or a problem file."),
      valueName: say("thư-mục|bài-toán", "dir|problem")
    )
  }

  /// Reads a folder or a file; ends the command with every mistake.
  init(path: String, onOneLine: Bool) throws {
    self.path = path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if exists && !isFolder.boolValue {
      compiled = nil
      problem = try ProblemInput.problem(path, onOneLine: onOneLine)
    } else {
      let read = try PlanInput(folder: path).demandCompiled()
      compiled = read
      problem = read.problem
    }
    names = ProblemNames(problem, compiled?.programme)
  }

  /// The placements that a wider window gives: by the calendar for a folder, by whole weeks for a problem.
  var widening: ActivityExplainer.Widening {
    if let compiled {
      return { activity, days in compiled.placements(of: activity, widenedByDays: days) }
    }
    let problem = problem
    return { activity, days in problem.placements(of: activity, shiftedBy: days / 7) }
  }

  /// The answer of a file, or of the folder's last plan, or found now.
  ///
  /// One that is not lawful ends the command, unless it was found now: then the caller sees it.
  func answer(
    _ file: String?,
    _ resolver: Resolver,
    _ display: ResolveDisplay,
    onOneLine: Bool
  ) throws -> JudgedAnswer {
    if let file { return try read(file, onOneLine) }
    if let id = compiled?.programme.id {
      let usual = "out/\(id)/solution.json"
      if FileManager.default.fileExists(atPath: usual) {
        Terminal.errors.line(say("Đáp án: \(usual)", "The answer: \(usual)"))
        return try read(usual, onOneLine)
      }
    }
    display.tell("plan", say("đang lập kế hoạch", "planning"))
    defer { display.finish() }
    let found =
      resolver.improved(problem, from: nil, times: Self.planTimes)
      ?? JudgedAnswer(problem, Solution(problem: problem.name, offerings: []))
    return JudgedAnswer(problem, named(found.solution))
  }

  /// A first plan gets so many times the steps of one that is solved anew.
  private static let planTimes = 20

  private func read(_ file: String, _ onOneLine: Bool) throws -> JudgedAnswer {
    let solution = try ProblemInput.solution(file, for: problem, onOneLine: onOneLine)
    let answer = JudgedAnswer(problem, named(solution))
    guard answer.verdict.lawful else {
      for line in VerdictText(answer.verdict).broken { Terminal.errors.line(line) }
      throw Exit.unlawful
    }
    return answer
  }

  private func named(_ solution: Solution) -> Solution {
    compiled.map { OfferingIds.assigned(to: solution, in: $0) } ?? solution
  }
}

extension PlanningProblem {
  /// An activity's placements moved by whole weeks, up to so many, where all sessions stay within the problem's days.
  fileprivate func placements(of activity: ListIndex<Problem.Activity>, shiftedBy weeks: Int)
    -> [Placement]
  {
    let own = placementSets[activities[activity].placements].placements
    var known = Set(own.map(\.sessions))
    var more: [Placement] = []
    for week in 1..<max(1, weeks + 1) {
      for minutes in [-week, week].map({ $0 * 7 * minutesPerDay }) {
        for placement in own {
          let sessions = placement.sessions.map { MinuteSpan($0.start + minutes, $0.end + minutes) }
          guard let first = sessions.first, let last = sessions.last, first.start >= 0,
            last.end <= days * minutesPerDay, known.insert(sessions).inserted
          else { continue }
          more.append(Placement(sessions: sessions, penalty: placement.penalty))
        }
      }
    }
    return more
  }
}
