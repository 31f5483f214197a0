import Attendance
import GRDB

/// The address of a calendar that is not for everybody: a trainer's, a venue's, a vehicle's or the organisers' own.
public struct FeedLink: Hashable, Sendable {
  /// The plan's id.
  public var plan: String
  /// Which calendar, such as `trainers/gv-01`, `freebusy/hoi-truong-so` or `organisers`.
  public var feed: String

  /// The folders of such calendars.
  public static let folders = ["trainers", "venues", "vehicles", "freebusy", "organisers"]
}

/// Addresses of calendars that are not for everybody; the store keeps a digest of each.
extension PlanStore {
  /// Draws an address for a calendar; earlier ones stay good.
  ///
  /// - Returns: its token, told this once.
  public func issueFeed(
    _ feed: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> String {
    guard let token = SecretText.draw() else {
      throw .system(path: path, reason: "libsodium")
    }
    try write { db in
      try db.execute(
        sql: "INSERT INTO feed_link (digest, plan, feed, issued_at) VALUES (?, ?, ?, ?)",
        arguments: [SecretText.digest(token), plan, feed, mark.time.text]
      )
      try Self.note(db, mark, plan: plan, "token.issue", feed, after: ["purpose": Self.feedPurpose])
    }
    return token
  }

  /// The calendar behind a token; nil: there is none, or no longer.
  public func feed(behind token: String) throws(StoreFailure) -> FeedLink? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: "SELECT plan, feed FROM feed_link WHERE digest = ? AND revoked_at IS NULL",
        arguments: [SecretText.digest(token)]
      ).map { FeedLink(plan: $0["plan"], feed: $0["feed"]) }
    }
  }

  /// How many addresses each calendar of a plan has that are still good.
  public func feedLinks(of plan: String) throws(StoreFailure) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT feed, count(*) AS number FROM feed_link
          WHERE plan = ? AND revoked_at IS NULL GROUP BY feed
          """,
        arguments: [plan]
      )
      return Dictionary(
        rows.map { ($0["feed"], $0["number"]) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Ends all addresses of a calendar.
  ///
  /// - Returns: how many were good until now.
  public func revokeFeed(
    _ feed: String,
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) -> Int {
    try write { db in
      try db.execute(
        sql:
          "UPDATE feed_link SET revoked_at = ? WHERE plan = ? AND feed = ? AND revoked_at IS NULL",
        arguments: [mark.time.text, plan, feed]
      )
      let count = db.changesCount
      if count > 0 {
        let before = ["purpose": Self.feedPurpose, "tokens": String(count)]
        try Self.note(db, mark, plan: plan, "token.revoke", feed, before: before)
      }
      return count
    }
  }
}
