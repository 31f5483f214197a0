import Attendance
import Foundation
import GRDB
import Planning

extension PlanStore {
  /// Seats keep the rules of plans, and each registration is whole: its request and its last audit entry are there.
  static func checkRegistrations(_ db: Database, _ plan: String) throws -> [StoreFinding] {
    let half = try Row.fetchAll(
      db,
      sql: """
        SELECT offering, person FROM registration AS held
        WHERE plan = ?1 AND (
          (status IN ('seated', 'offered', 'waiting') AND NOT is_planned AND NOT EXISTS (
            SELECT 1 FROM request WHERE request.plan = held.plan
              AND request.person = held.person AND request.activity = held.activity
          ))
          OR 'registration.' || status IS NOT (
            SELECT action FROM audit WHERE audit.plan = held.plan
              AND subject = held.offering || ' ' || held.person ORDER BY position DESC LIMIT 1
          )
        )
        """,
      arguments: [plan]
    ).map {
      StoreFinding(
        code: "registration",
        detail: "\(plan) \($0["offering"] as String) \($0["person"] as String)"
      )
    }
    let offerings = try Row.fetchAll(
      db,
      sql: "SELECT * FROM offering WHERE plan = ? AND is_current ORDER BY id",
      arguments: [plan]
    ).map { try StoredOffering($0) }
    return try half
      + offerings.filter { try !Self.keepsRules($0, db, plan) }.map {
        StoreFinding(code: "seats", detail: "\(plan) \($0.id)")
      }
  }

  /// Whether those who have seats keep the rules of the offering.
  private static func keepsRules(
    _ offering: StoredOffering,
    _ db: Database,
    _ plan: String
  ) throws -> Bool {
    let holders = try Row.fetchAll(
      db,
      sql: """
        SELECT person.* FROM registration JOIN person
          ON person.plan = registration.plan AND person.id = registration.person
        WHERE registration.plan = ? AND offering = ? AND seat IS NOT NULL
        """,
      arguments: [plan, offering.id]
    ).map { row in
      let person = try PlanRows.person(row)
      return SeatJudge.Candidate(
        id: person.id,
        organisation: person.organisation,
        tags: person.allTags,
        busy: [],
        maxActivities: 1
      )
    }
    guard let last = holders.last else { return true }
    return SeatJudge.obstacle(
      to: offering.judged,
      holders: holders.dropLast(),
      last,
      others: [],
      travelMinutes: { _, _ in 0 }
    ) == nil
  }
}
