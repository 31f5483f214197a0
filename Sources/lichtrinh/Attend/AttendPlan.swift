import ArgumentParser
import Attendance
import Compiler
import Foundation
import Planning

/// A plan with the people who joined, and what is known of its attendance.
struct AttendPlan {
  /// The plan, those who joined among its people and in their offerings.
  private(set) var plan: Plan
  /// Where its attendance is kept.
  let folder: AttendanceFolder
  /// The number of the revision that was read; 0: the answer was given by name.
  let revision: Int
  /// What is known.
  private(set) var state: AttendanceState

  private let planned: Plan

  /// Reads a plan and the facts of its journal.
  init(_ arguments: AttendPlanArguments) throws {
    let compiled = try PlanInput(folder: arguments.plan).demandCompiled()
    let (path, revision) = try Self.answer(arguments)
    let answer = try ProblemInput.solution(path, for: compiled.problem)
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    planned = try PlanExporter.certified(compiled, solution)
    folder = AttendanceFolder(plan: arguments.plan)
    self.revision = revision
    state = AttendanceState()
    plan = planned
    let folder = self.folder
    take(try AttendFailure.told { try AttendanceJournal.read(folder).facts })
  }

  /// Takes what the journal holds in place of what is known.
  mutating func take(_ facts: [AttendanceFact]) {
    state = AttendanceState(facts)
    plan = state.plan(adding: planned)
  }

  /// Takes further facts.
  mutating func add(_ facts: [AttendanceFact]) {
    for fact in facts { state.apply(fact) }
    let hasNewcomers = facts.contains { fact in
      if case .joined = fact.content { true } else { false }
    }
    if hasNewcomers { plan = state.plan(adding: planned) }
  }

  /// The offering with an id; ends the command where there is none with participants.
  func offering(_ id: String) throws -> Offering {
    let offerings = plan.offerings.filter { !$0.participants.isEmpty }
    if let found = offerings.first(where: { $0.id == id }) { return found }
    let near = NearestName.find(id, among: offerings.map(\.id))
    let hint = near.map { say("; có phải \($0)?", "; did you mean \($0)?") } ?? ""
    Terminal.errors.line(
      say(
        "kế hoạch không có đợt «\(id)» với người tham dự\(hint)",
        "the plan has no offering '\(id)' with participants\(hint)"
      )
    )
    throw Exit.badInput
  }

  /// The path of the answer and its revision.
  private static func answer(_ arguments: AttendPlanArguments) throws -> (String, Int) {
    if let solution = arguments.solution { return (solution, 0) }
    if access(arguments.plan + "/revisions", F_OK) == 0 {
      let revisions = try RevisionFolder(lockedAt: arguments.plan)
      if revisions.last > 0 { return (revisions.file(revisions.last, "json"), revisions.last) }
    }
    Terminal.errors.line(
      say(
        "\(arguments.plan): kế hoạch chưa công bố; chạy lichtrinh publish, hoặc chỉ đáp án bằng --solution",
        "\(arguments.plan): nothing was published; run lichtrinh publish, or name the answer by --solution"
      )
    )
    throw Exit.badInput
  }
}

/// A plan's attendance, opened to record more of it; nobody else records meanwhile.
struct AttendRecording {
  /// The plan and what is known.
  private(set) var plan: AttendPlan
  /// The plan's key, drawn when the first recording is opened.
  let key: AttendanceKey
  let lock: PlanLock

  private let journal: AttendanceJournal
  private let record: AttendRecordArguments

  /// Reads a plan, takes the lock and opens the journal.
  init(_ arguments: AttendPlanArguments, _ record: AttendRecordArguments) throws {
    var plan = try AttendPlan(arguments)
    let folder = plan.folder
    self.record = record
    (lock, journal, key) = try AttendFailure.told {
      try folder.make()
      let lock = try PlanLock(folder: folder)
      let journal = try AttendanceJournal(folder: folder, holding: lock)
      return (lock, journal, try AttendanceKey.demand(folder, holding: lock))
    }
    if journal.contents.tornBytes > 0 {
      Terminal.errors.line(
        "\(folder.journalPath): "
          + say(
            "dòng cuối ghi dở khi máy dừng, chưa được báo là đã ghi; đã bỏ",
            "the last line was cut short when its writer ended, and was never acknowledged; taken off"
          )
      )
    }
    plan.take(journal.contents.facts)
    self.plan = plan
  }

  /// A fact of this run.
  func fact(
    _ content: AttendanceFact.Content,
    in offering: String,
    _ way: AttendanceWay,
    at time: RecordedTime? = nil
  ) -> AttendanceFact {
    AttendanceFact(
      offering: offering,
      revision: plan.revision,
      time: time ?? record.recorded,
      recorder: record.recorder,
      way: way,
      content: content
    )
  }

  /// Records facts; they are on disk when this returns.
  mutating func append(_ facts: [AttendanceFact]) throws {
    let journal = self.journal
    try AttendFailure.told { try journal.append(facts) }
    plan.add(facts)
  }
}
