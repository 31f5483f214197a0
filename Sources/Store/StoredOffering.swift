import Almanac
import Foundation
import GRDB
import Planning

/// An offering to which people register.
struct StoredOffering {
  var id: String
  var activity: String
  var place: String?
  /// Minutes since the beginning of 1970, local, half-open.
  var sessions: [[Int]]
  var rule: Rule
  /// How many can be there at most, by the rule and the rooms.
  var seats: Int
  var startsAt: String
  var isCurrent: Bool
  var opensAt: String?
  var closesAt: String?
  var offerHours: Int

  /// Who may come, as it is kept.
  struct Rule: Codable, Equatable {
    struct Reserved: Codable, Equatable {
      var tag: String
      var seats: Int
    }

    var max: Int
    var perOrganisation: Int?
    var reserved: [Reserved]
    var districts: [String]?
    var tags: [String]?

    init(_ rule: PeopleRule) {
      max = rule.max
      perOrganisation = rule.perOrganisation
      reserved = rule.reserved.map { Reserved(tag: $0.tag, seats: $0.seats) }
      districts = rule.districts
      tags = rule.tags
    }

    /// Whether a person may ask, by the same rule as in plans.
    func admits(_ person: Person) -> Bool {
      PeopleRule(min: 0, max: max, districts: districts, tags: tags).admits(person)
    }
  }

  /// What a plan says of an offering; nil where nobody takes part.
  init?(_ offering: Planning.Offering, in programme: Programme) {
    let activity = programme.activities.first { $0.id == offering.activity }
    guard let rule = activity?.people, let first = offering.sessions.first else { return nil }
    id = offering.id
    self.activity = offering.activity
    place = offering.place
    sessions = offering.sessions.map { session in
      let day = session.date.dayNumber * 1440
      return [day + session.startMinute, day + session.endMinute]
    }
    self.rule = Rule(rule)
    let rooms = offering.resources.compactMap { used in
      programme.resources.first { $0.id == used.resource }?.seats
    }
    seats = min(rule.max, rooms.min() ?? rule.max)
    let clock = ClockTime(minutesFromMidnight: first.startMinute)?.description ?? "00:00"
    startsAt = "\(first.date.iso)T\(clock):00+07:00"
    isCurrent = true
    offerHours = 48
  }

  init(_ row: Row) throws {
    let decoder = JSONDecoder()
    id = row["id"]
    activity = row["activity"]
    place = row["place"]
    sessions = try decoder.decode([[Int]].self, from: Data((row["sessions"] as String).utf8))
    rule = try decoder.decode(Rule.self, from: Data((row["rule"] as String).utf8))
    seats = row["seats"]
    startsAt = row["starts_at"]
    isCurrent = row["is_current"]
    opensAt = row["opens_at"]
    closesAt = row["closes_at"]
    offerHours = row["offer_hours"]
  }

  static func fetch(_ db: Database, _ plan: String, _ id: String) throws -> StoredOffering {
    let sql = "SELECT * FROM offering WHERE plan = ? AND id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [plan, id]) else {
      throw PlanStore.Refused(.unknownOffering(id))
    }
    return try StoredOffering(row)
  }

  /// Keeps it; window and patience of one that is known stay.
  func save(_ db: Database, _ plan: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try db.execute(
      sql: """
        INSERT INTO offering
          (plan, id, activity, place, sessions, rule, seats, starts_at, is_current)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (plan, id) DO UPDATE SET activity = excluded.activity, place = excluded.place,
          sessions = excluded.sessions, rule = excluded.rule, seats = excluded.seats,
          starts_at = excluded.starts_at, is_current = 1
        """,
      arguments: [
        plan, id, activity, place, String(decoding: try encoder.encode(sessions), as: UTF8.self),
        String(decoding: try encoder.encode(rule), as: UTF8.self), seats, startsAt,
      ]
    )
  }

  /// As the judge of seats sees it.
  var judged: SeatJudge.Offering {
    SeatJudge.Offering(
      id: id,
      activity: activity,
      place: place,
      sessions: sessions,
      seats: seats,
      max: rule.max,
      perOrganisation: rule.perOrganisation,
      reserved: rule.reserved.map { ($0.tag, $0.seats) }
    )
  }
}
