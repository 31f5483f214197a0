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
  /// What no answer can be better than, as the search knew it; nil: it did not.
  public var bound: Int?

  /// Makes a proposal.
  public init(
    answer: [UInt8],
    plan: Plan,
    documents: [PlanDocument],
    reason: String,
    edition: Int,
    bound: Int? = nil
  ) {
    self.bound = bound
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
          "bound": proposal.bound.map(String.init),
        ]
      )
      return number
    }
  }

  /// What no answer of a revision's problem can be better than, as it was known when the revision was accepted.
  ///
  /// - Returns: the bound; nil where it was not known, the revision came from a folder, or the plan's documents have
  ///   changed since.
  public func bound(of revision: Int, in plan: String) throws(StoreFailure) -> Int? {
    struct Noted: Decodable { var bound: String? }
    return try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT position, after FROM audit
          WHERE plan = ? AND subject = ? AND action = 'revision.accept'
          ORDER BY position DESC LIMIT 1
          """,
        arguments: [plan, String(revision)]
      )
      guard let row, let after = row["after"] as String? else { return nil }
      let hasChanged = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM audit WHERE plan = ? AND position > ?
            AND substr(action, 1, instr(action, '.')) IN ('plan.', 'person.', 'organisation.'))
          """,
        arguments: [plan, row["position"] as Int]
      )
      if hasChanged == true { return nil }
      return try JSONDecoder().decode(Noted.self, from: Data(after.utf8)).bound.flatMap { Int($0) }
    }
  }
}
