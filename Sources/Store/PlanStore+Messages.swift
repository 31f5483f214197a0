import Attendance
import GRDB

/// A message that went out to one recipient about one event.
public struct SentMessage: Hashable, Sendable, Codable {
  /// The revision that it told of.
  public var revision: Int
  /// The event's identity; the offering's where the store sent it itself.
  public var uid: String
  /// Whom it went to, by id.
  public var recipient: String
  /// The event's number when it went out; the message's place in the store's mail.
  public var sequence: Int
  /// `REQUEST` or `CANCEL`; the news, such as `seated`, where the store sent it itself.
  public var method: String
  /// How: `smtp`, `file`, or `mail` of the store.
  public var way: String

  /// Makes a message.
  public init(
    revision: Int,
    uid: String,
    recipient: String,
    sequence: Int,
    method: String,
    way: String
  ) {
    self.revision = revision
    self.uid = uid
    self.recipient = recipient
    self.sequence = sequence
    self.method = method
    self.way = way
  }
}

extension PlanStore {
  /// Notes that messages went out; one that is known already is not noted twice.
  public func noteSent(
    _ messages: [SentMessage],
    of plan: String,
    _ mark: ChangeMark
  ) throws(StoreFailure) {
    try write { db in
      for message in messages {
        try db.execute(
          sql: """
            INSERT INTO message (plan, revision, uid, recipient, sequence, method, way, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
          arguments: [
            plan, message.revision, message.uid, message.recipient, message.sequence,
            message.method, message.way, mark.time.text,
          ]
        )
      }
    }
  }

  /// The messages that went out to someone, or to all, by revision, event and recipient.
  public func sentMessages(
    of plan: String,
    to recipient: String? = nil
  ) throws(StoreFailure) -> [SentMessage] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT revision, uid, recipient, sequence, method, way FROM message
          WHERE plan = ?1 AND (?2 IS NULL OR recipient = ?2)
          UNION ALL
          SELECT revision, offering, recipient, position, news, 'mail' FROM mail
          WHERE plan = ?1 AND (?2 IS NULL OR recipient = ?2) AND status = 'sent'
          ORDER BY revision, uid, recipient, way, sequence
          """,
        arguments: [plan, recipient]
      ).map { row in
        SentMessage(
          revision: row["revision"],
          uid: row["uid"],
          recipient: row["recipient"],
          sequence: row["sequence"],
          method: row["method"],
          way: row["way"]
        )
      }
    }
  }
}
