import Compiler
import Planning
import Store

/// A plan of the store as pages need it: read, compiled and, where it has an answer, told in the organiser's words.
struct OpenPlan: Sendable {
  /// The plan's id.
  let id: String
  /// The revision that is shown; nil where there is none yet.
  let revision: StoredRevision?
  /// What the documents state.
  let programme: Programme
  /// The exact problem.
  let compiled: CompiledProgramme
  /// The certified plan of the revision; nil where there is none or it no longer fits the documents.
  let plan: Plan?
  /// The folder that it was read from: to be read only.
  let folder: String
  /// What `edition` of the store it is of; another number, another plan.
  let edition: Int
}
