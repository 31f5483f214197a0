import Foundation
import GRDB
public import Planning

/// An answer that somebody accepts, with what it rests on.
public struct AcceptedProposal: Sendable {
  /// The answer's file.
  public var answer: [UInt8]
  /// The answer in words, lawful by the referee.
  public var plan: Plan
  /// Files of the plan that change with it, such as its pins.
  public var documents: [PlanDocument]
  /// Why it was made, in the organiser's words.
  public var reason: String
  /// The `edition` of the plan that it was made from.
  public var edition: Int

  /// Makes a proposal.
  public init(
    answer: [UInt8],
    plan: Plan,
    documents: [PlanDocument],
    reason: String,
    edition: Int
  ) {
    self.answer = answer
    self.plan = plan
    self.documents = documents
    self.reason = reason
    self.edition = edition
  }
}

extension PlanStore {
  /// Takes an answer over as the next draft, together with the files that change with it.
  ///
  /// While no revision is in force, people register to the offerings of the last draft, as after an import; those of a
  /// revision in force stay as they are until a decision adjusts it.
  ///
  /// - Parameters:
  ///   - proposal: what is accepted.
  ///   - plan: the plan's id.
  ///   - mark: who accepts it, and when.
  /// - Returns: the draft's number.
  /// - Throws: ``StoreFailure``, refused where the plan has changed since the proposal was begun.
  public func accept(
    _ proposal: AcceptedProposal,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      guard try Self.edition(db, of: plan) == proposal.edition else { throw Refused(.planChanged) }
      for document in proposal.documents {
        guard PlanDocument.isKept(document.path), document.path != PlanDocument.journalPath else {
          throw Refused(.outsidePath(document.path))
        }
        try db.execute(
          sql: """
            INSERT INTO document (plan, path, content, is_private) VALUES (?, ?, ?, ?)
            ON CONFLICT (plan, path) DO UPDATE
              SET content = excluded.content, is_private = excluded.is_private
            """,
          arguments: [plan, document.path, try Self.keep(db, document.bytes), document.isPrivate]
        )
      }
      let number = try Self.insertDraft(db, plan, proposal.answer, proposal.reason, mark)
      if try Self.inForce(db, plan) == nil { try Self.keepOfferings(db, proposal.plan, mark) }
      try Self.dropUnusedContent(db)
      try Self.note(
        db,
        mark,
        plan: plan,
        "revision.accept",
        String(number),
        after: [
          "reason": proposal.reason,
          "documents": proposal.documents.map(\.path).joined(separator: ", "),
        ]
      )
      return number
    }
  }
}
