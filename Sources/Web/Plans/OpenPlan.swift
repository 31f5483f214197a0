import Compiler
import Planning
import Problem
import Publishing
import Referee
import Store

/// A plan of the store as pages need it: read, compiled and, where it has an answer, told in the organiser's words.
struct OpenPlan: Sendable {
  /// The plan's id.
  let id: String
  /// The revision that is shown; nil where there is none yet.
  let revision: StoredRevision?
  /// What the documents state; of a large register of people those whom the plan concerns (`ConcernedPeople`).
  let programme: Programme
  /// The exact problem.
  let compiled: CompiledProgramme
  /// What the revision answers; nil where there is none or it cannot be read.
  let answer: OpenAnswer?
  /// The folder with all of its documents: to be read only.
  let folder: String
  /// The paths of its documents.
  let documentPaths: [String]
  /// What `edition` of the store it is of; another number, another plan.
  let edition: Int
  /// Its pictures.
  let drawings = OpenDrawings()

  /// The certified plan of the revision; nil where there is none or it no longer fits the documents.
  var plan: Plan? { answer.flatMap { $0.verdict.lawful ? $0.plan : nil } }
}

/// The answer of a revision with what the referee says of it.
struct OpenAnswer: Sendable {
  /// The answer, every offering with its id.
  let solution: Solution
  /// The referee's verdict.
  let verdict: Verdict
  /// The answer in words; where it is not lawful, as far as it can be read.
  let plan: Plan
  /// What reports and pages show of it.
  let facts: PlanFacts
  /// The answer's file.
  var bytes: [UInt8] { SolutionFile.write(solution) }

  init(_ answer: Solution, of compiled: CompiledProgramme) {
    solution = OfferingIds.assigned(to: answer, in: compiled)
    verdict = judge(compiled.problem, solution)
    plan =
      verdict.lawful
      ? PlanMaker.plan(of: compiled, solution, verdict)
      : PlanMaker.sketch(of: compiled, solution, verdict)
    facts = PlanFacts(plan)
  }
}
