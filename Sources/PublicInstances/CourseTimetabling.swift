/// A post-enrolment course timetabling instance: events with their students, rooms with features,
/// 45 slots and orders between events.
///
/// The kind of track 2 of the International Timetabling Competition of 2007, and of its forerunner
/// of 2002, whose files say nothing of slots and orders. Events, rooms and students are numbered
/// from 0 in the order of the file.
public struct CourseTimetabling: Sendable, Equatable {
  /// Slots in a week: five days of nine.
  public static let slots = 45
  /// Slots in a day.
  public static let slotsPerDay = 9

  /// The seats of each room.
  public let roomSeats: [Int]
  /// The number of students.
  public let studentCount: Int
  /// The students of each event, ascending.
  public let students: [[Int]]
  /// The rooms with enough seats and every feature that each event asks for, ascending.
  public let suitableRooms: [[Int]]
  /// The slots in which each event may be held, ascending.
  public let allowedSlots: [[Int]]
  /// Which events come before which, each pair once, ascending.
  public let orders: [Order]

  /// One event must be held in an earlier slot than another.
  public struct Order: Hashable, Comparable, Sendable {
    /// The event that comes first.
    public let first: Int
    /// The event that comes after.
    public let then: Int

    /// Whether the left order stands before the right one: by `first`, then by `then`.
    public static func < (left: Self, right: Self) -> Bool {
      (left.first, left.then) < (right.first, right.then)
    }
  }

  /// The number of events.
  public var eventCount: Int { students.count }

  /// The name of an event in problems and solutions.
  static func eventId(_ event: Int) -> String { "event-\(event)" }

  /// The name of a room in problems and solutions.
  static func roomId(_ room: Int) -> String { "room-\(room)" }
}
