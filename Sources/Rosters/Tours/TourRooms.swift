import Planning

/// Who sits where in the coach and who shares a room, worked out from a tour's people.
///
/// Rooms have two beds and people of one sex; who is of one organisation shares first, then whoever is left over, by the
/// order of the list. An odd one has a room alone. Seats follow organisations, so that colleagues sit together.
struct TourRooms: Hashable {
  /// A person's seat and room.
  struct Entry: Hashable {
    /// Who.
    let person: Person
    /// The seat in the coach, from 1.
    let seat: Int
    /// The room, from 1, counted for women and men apart.
    let room: Int
    /// Whether the room is theirs alone.
    let isAlone: Bool
  }

  /// By seat.
  let entries: [Entry]

  /// Seats and rooms of people in the order of their list.
  init(_ people: [Person]) {
    var organisations: [String] = []
    for person in people {
      let organisation = person.organisation ?? ""
      if !organisations.contains(organisation) { organisations.append(organisation) }
    }
    let seated = organisations.flatMap { organisation in
      people.filter { ($0.organisation ?? "") == organisation }
    }
    var rooms: [String: (room: Int, isAlone: Bool)] = [:]
    for sex in [Sex.female, .male] {
      for (index, room) in Self.rooms(seated.filter { $0.sex == sex }).enumerated() {
        for person in room { rooms[person.id] = (index + 1, room.count == 1) }
      }
    }
    entries = seated.enumerated().map { index, person in
      let room = rooms[person.id] ?? (0, true)
      return Entry(person: person, seat: index + 1, room: room.room, isAlone: room.isAlone)
    }
  }

  /// Pairs of one organisation, then pairs of those left over, then at most one alone.
  private static func rooms(_ people: [Person]) -> [[Person]] {
    var waiting: [Person] = []
    var pairs: [[Person]] = []
    for person in people {
      if let index = waiting.firstIndex(where: {
        $0.organisation == person.organisation && person.organisation != nil
      }) {
        pairs.append([waiting.remove(at: index), person])
      } else {
        waiting.append(person)
      }
    }
    while waiting.count > 1 { pairs.append([waiting.removeFirst(), waiting.removeFirst()]) }
    return pairs + waiting.map { [$0] }
  }

  /// How many people of a sex there are.
  func count(_ sex: Sex) -> Int { entries.count { $0.person.sex == sex } }

  /// How many rooms people of a sex take.
  func rooms(_ sex: Sex) -> Int {
    entries.filter { $0.person.sex == sex }.map(\.room).max() ?? 0
  }
}
