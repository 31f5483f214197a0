/// What a calendar collection was last known to hold of ours, kept from run to run.
public struct CalendarCollectionState: Sendable, Equatable, Codable {
  /// One event of ours.
  public struct Resource: Sendable, Equatable, Codable {
    /// The event's identity.
    public var uid: String
    /// The server's mark of what was last put there; nil: the first is still under way.
    public var entityTag: String?
    /// The digest of what was last put there.
    public var digest: String?
    /// The digest of what was about to be put there when the last run ended.
    public var pending: String?
  }

  /// The address of the collection.
  public var url: String
  /// Our events, by identity.
  public var resources: [Resource]

  /// Makes the state of a collection to which nothing was put.
  public init(url: String) {
    self.url = url
    resources = []
  }

  subscript(uid: String) -> Resource? {
    get { resources.first { $0.uid == uid } }
    set {
      let index = resources.firstIndex { $0.uid >= uid } ?? resources.endIndex
      let isThere = index < resources.endIndex && resources[index].uid == uid
      switch (newValue, isThere) {
      case (let value?, true): resources[index] = value
      case (let value?, false): resources.insert(value, at: index)
      case (nil, true): resources.remove(at: index)
      case (nil, false): break
      }
    }
  }
}

/// What came of bringing a collection up to date.
public struct CalendarCollectionReport: Sendable, Equatable {
  /// What somebody else did to an event of ours; it was left as it is.
  public enum Conflict: String, Sendable {
    /// It was changed there.
    case edited
    /// It was deleted there.
    case deleted
    /// The server refused it.
    case refused
  }

  /// How many events were put.
  public var put = 0
  /// How many were deleted.
  public var deleted = 0
  /// How many stand there as they should.
  public var unchanged = 0
  /// Events that were left as they are, by identity, with the server's status where it refused.
  public var conflicts: [(uid: String, conflict: Conflict, status: Int)] = []

  /// Compares two reports.
  public static func == (left: Self, right: Self) -> Bool {
    (left.put, left.deleted, left.unchanged) == (right.put, right.deleted, right.unchanged)
      && left.conflicts.map(\.uid) == right.conflicts.map(\.uid)
      && left.conflicts.map(\.conflict) == right.conflicts.map(\.conflict)
  }
}
