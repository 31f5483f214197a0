import Planning
import Replanning
import Store

/// A plan that a long work brought, not yet taken over.
struct Proposal: Sendable {
  /// The answer, found lawful by the referee.
  let after: OpenAnswer
  /// The answer that it began from; nil: there was none.
  let before: OpenAnswer?
  /// What changes, offering by offering, with why and who may decide; nil: everything is new.
  let account: ReplanAccount?
  /// Files of the plan that change with it.
  let documents: [PlanDocument]
  /// Why it was made.
  let reason: LocalizedText
  /// The edition of the plan that it was made from.
  let edition: Int
  /// Whether the search was stopped before its end.
  let wasStopped: Bool
  /// What no answer can be better than; nil: not known.
  let bound: Int?

  /// As the store takes it over.
  func accepted(in language: Language) -> AcceptedProposal {
    AcceptedProposal(
      answer: after.bytes,
      plan: after.plan,
      documents: documents,
      reason: reason[language],
      edition: edition,
      bound: bound
    )
  }
}
