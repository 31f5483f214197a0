/// Where each person is seated: one cache line for each, with rows beside for those who are seated in many slots.
final class Attendance {
  /// A slot and the entry by which the person sits there.
  struct Seat: BitwiseCopyable {
    /// The slot.
    var slot: Int32
    /// The entry.
    var entry: Int32
  }

  /// A person's seats.
  struct Record: BitwiseCopyable {
    /// The number of seats.
    var count: Int32 = 0
    /// Served requests.
    var served: Int32 = 0
    /// The most seats.
    var most: Int32
    /// Not used; fills the cache line.
    var spare: Int32 = 0
    /// The first six seats.
    var seats: (Seat, Seat, Seat, Seat, Seat, Seat)

    /// A person without a seat.
    init(most: Int) {
      let none = Seat(slot: -1, entry: -1)
      self.most = Int32(most)
      seats = (none, none, none, none, none, none)
    }
  }

  /// The first record.
  let base: UnsafeMutablePointer<Record>
  /// Slot and entry, in turn, of the seats that find no place in a record.
  private let further: GrowingRows
  private let storage = Storage()

  /// Seats that a record holds.
  static let inline = 6

  /// The people of a problem, without a seat.
  init(_ entries: EntryTable) {
    base = storage.column(entries.personCount, Record(most: 0)).base
    var most = 0
    for person in 0..<entries.personCount {
      base[person] = Record(most: entries.maxActivities[person])
      most = max(most, entries.ofPerson[person].count)
    }
    further = GrowingRows(most > Self.inline ? entries.personCount : 0) {
      2 * max(0, entries.ofPerson[$0].count - Self.inline)
    }
  }

  /// The number of seats of a person.
  @inline(__always)
  func count(_ person: Int) -> Int { Int(base[person].count) }

  /// Whether the person may have no further seat.
  @inline(__always)
  func isFull(_ person: Int) -> Bool { base[person].count >= base[person].most }

  /// The slot of one of a person's seats.
  @inline(__always)
  subscript(person: Int, index: Int) -> Int { Int(seat(person, index).slot) }

  /// One of a person's seats.
  @inline(__always)
  func seat(_ person: Int, _ index: Int) -> Seat {
    index < Self.inline ? seats(person)[index] : furtherSeat(person, index)
  }

  /// The entry by which a person is in a slot.
  @inline(__always)
  func entry(of person: Int, in slot: Int) -> Int? {
    for index in 0..<count(person) {
      let seat = seat(person, index)
      if Int(seat.slot) == slot { return Int(seat.entry) }
    }
    return nil
  }

  /// Adds a seat.
  @inline(__always)
  func append(_ slot: Int, _ entry: Int, to person: Int) {
    let seat = Seat(
      slot: Int32(truncatingIfNeeded: slot),
      entry: Int32(truncatingIfNeeded: entry)
    )
    let count = count(person)
    if count < Self.inline { seats(person)[count] = seat } else { appendFurther(seat, person) }
    base[person].count &+= 1
  }

  /// Removes the seat in a slot; the last one takes its place.
  @inline(__always)
  func remove(_ slot: Int, from person: Int) {
    let last = count(person) &- 1
    let wanted = Int32(truncatingIfNeeded: slot)
    if last < Self.inline {
      let seats = seats(person)
      var index = 0
      while index < last && seats[index].slot != wanted { index &+= 1 }
      seats[index] = seats[last]
    } else {
      removeFurther(wanted, person)
    }
    base[person].count &-= 1
  }

  @inline(__always)
  private func seats(_ person: Int) -> UnsafeMutablePointer<Seat> {
    UnsafeMutableRawPointer(base + person).advanced(by: 16).assumingMemoryBound(to: Seat.self)
  }

  @inline(never)
  private func furtherSeat(_ person: Int, _ index: Int) -> Seat {
    let first = 2 * (index - Self.inline)
    return Seat(
      slot: Int32(further[person, first]),
      entry: Int32(further[person, first + 1])
    )
  }

  @inline(never)
  private func appendFurther(_ seat: Seat, _ person: Int) {
    further.append(Int(seat.slot), to: person)
    further.append(Int(seat.entry), to: person)
  }

  @inline(never)
  private func removeFurther(_ slot: Int32, _ person: Int) {
    let length = further.count(person)
    let last = Seat(
      slot: Int32(further[person, length - 2]),
      entry: Int32(further[person, length - 1])
    )
    _ = further.remove(at: length - 1, from: person)
    _ = further.remove(at: length - 2, from: person)
    if last.slot == slot { return }
    for index in 0..<Self.inline where seats(person)[index].slot == slot {
      seats(person)[index] = last
      return
    }
    for index in 0..<further.count(person) / 2
    where further[person, 2 * index] == Int(slot) {
      further.put(Int(last.slot), at: 2 * index, in: person)
      further.put(Int(last.entry), at: 2 * index + 1, in: person)
      return
    }
  }
}

/// The served requests of each person, as they stand in the attendance.
struct ServedCounts {
  /// The first record.
  let base: UnsafeMutablePointer<Attendance.Record>

  @inline(__always)
  subscript(person: Int) -> Int {
    get { Int(base[person].served) }
    nonmutating set { base[person].served = Int32(truncatingIfNeeded: newValue) }
  }
}
