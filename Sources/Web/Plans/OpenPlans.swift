import Attendance
import Compiler
import Foundation
import PlanFolder
import Planning
import Problem
import Store

/// The plans that pages show, opened once for each edition and kept; whoever asks meanwhile waits for the same one.
actor OpenPlans {
  private struct Key: Hashable {
    let plan: String
    let revision: Int?
    let edition: Int
  }

  private let store: PlanStore
  private let options: WebOptions
  private var opened: [(key: Key, plan: Task<OpenPlan, any Error>)] = []
  /// So many are kept; the one unused for longest goes first.
  private static let most = 4

  init(_ store: PlanStore, _ options: WebOptions) {
    self.store = store
    self.options = options
  }

  /// What the organisers work on: a revision, or the last one, with the documents as they are now.
  func current(_ plan: String, revision: Int? = nil) async throws -> OpenPlan {
    let last = try store.revisions(of: plan).last?.number
    return try await open(plan, revision ?? last, isFrozen: false)
  }

  /// What was decided: the revision in force with the documents that were frozen with it; nil: none is.
  func inForce(_ plan: String) async throws -> OpenPlan? {
    let revision = try store.revisions(of: plan).last { $0.steps.last?.status == .approved }
    guard let revision else { return nil }
    return try await open(plan, revision.number, isFrozen: true)
  }

  /// A revision with the documents that were frozen with it when it was submitted.
  func frozen(_ plan: String, revision: Int) async throws -> OpenPlan {
    try await open(plan, revision, isFrozen: true)
  }

  private func open(_ plan: String, _ revision: Int?, isFrozen: Bool) async throws -> OpenPlan {
    // A frozen revision never changes; its key has no edition.
    let edition = try isFrozen ? -1 : store.edition(of: plan)
    let key = Key(plan: plan, revision: revision, edition: edition)
    if let position = opened.firstIndex(where: { $0.key == key }) {
      let kept = opened.remove(at: position)
      opened.append(kept)
      return try await kept.plan.value
    }
    let task = Task.detached { [store, options] in
      try PlanOpening(store: store, options: options, plan: plan)
        .open(revision, isFrozen: isFrozen, edition: edition)
    }
    opened.append((key, task))
    if opened.count > Self.most { opened.removeFirst() }
    do {
      let value = try await task.value
      clearEditions(of: plan)
      return value
    } catch {
      opened.removeAll { $0.key == key }
      throw error
    }
  }
}

extension OpenPlans {
  /// Folders of editions that nobody can be reading any more; they are made again when they are asked for.
  private static let keptSeconds = 600.0

  /// Takes away what earlier editions of a plan left in the working folder.
  private func clearEditions(of plan: String) {
    let kept = Set(
      opened.filter { $0.key.plan == plan && $0.key.edition >= 0 }
        .flatMap { ["edition-\($0.key.edition)", "edition-\($0.key.edition)-concerned"] }
    )
    do {
      try WorkFolder(options.workFolder).clear(
        PlanOpening.place(of: plan),
        besides: kept,
        olderThan: Self.keptSeconds
      )
    } catch {
      // What is left takes room and does no harm; the next one tries again.
      return
    }
  }
}

/// Opens one plan: its documents as a folder, read, compiled, its answer judged.
struct PlanOpening {
  let store: PlanStore
  let options: WebOptions
  let plan: String

  func open(_ number: Int?, isFrozen: Bool, edition: Int) throws -> OpenPlan {
    let revision = try number.flatMap { number in
      try store.revisions(of: plan).first { $0.number == number }
    }
    let documents =
      if let number, isFrozen { try store.documents(of: plan, revision: number) } else {
        try store.documents(of: plan)
      }
    let name = isFrozen ? "revision-\(number ?? 0)" : "edition-\(edition)"
    let work = try WorkFolder(options.workFolder)
    let place = Self.place(of: plan) + "/" + name
    let folder = try work.folder(named: place + "/plan", of: documents)
    let concerned = try ConcernedPeople.documents(documents).map {
      try work.folder(named: place + "-concerned/plan", of: $0)
    }
    let loaded = LoadedFolder.read(concerned ?? folder, opener: options.calendarOpener)
    guard let programme = loaded.programme else { throw Unreadable(loaded.diagnostics) }
    let compilation = ProgrammeCompiler.compile(programme, sources: loaded.sources)
    guard !loaded.hasErrors, let compiled = compilation.compiled else {
      throw Unreadable(loaded.diagnostics + compilation.diagnostics)
    }
    return OpenPlan(
      id: plan,
      revision: revision,
      programme: compiled.programme,
      compiled: compiled,
      answer: try number.flatMap { try answer(compiled, $0) },
      folder: folder,
      documentPaths: documents.map(\.path),
      edition: edition
    )
  }

  /// Where the editions and revisions of a plan stand in the working folder.
  static func place(of plan: String) -> String { "plan-" + PathText.safe(plan) }

  /// The answer of a revision; nil where it is of another problem.
  private func answer(_ compiled: CompiledProgramme, _ number: Int) throws -> OpenAnswer? {
    let bytes = try store.answer(of: plan, revision: number)
    guard case .success(let answer) = SolutionFile.read(bytes, of: compiled.problem) else {
      return nil
    }
    return OpenAnswer(answer, of: compiled)
  }

  /// Documents from which no programme can be read; what is wrong with them.
  struct Unreadable: Error {
    let diagnostics: [Diagnostic]

    /// So many mistakes are told.
    private static let most = 20

    /// The first mistakes in lines, each with its file and place.
    var text: LocalizedText {
      func lines(_ language: Language) -> String {
        diagnostics.prefix(Self.most).map { $0.line(language) }.joined(separator: "\n")
      }
      return LocalizedText(vi: lines(.vi), en: lines(.en))
    }

    init(_ diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics.filter { $0.severity == .error }
    }
  }
}
