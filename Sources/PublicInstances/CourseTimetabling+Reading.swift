extension CourseTimetabling {
  /// Reads an instance from the bytes of a `.tim` file.
  ///
  /// The file is whole numbers parted by white space: events E, rooms R, features F, students S;
  /// R room sizes; S·E attendances; R·F features of rooms; E·F features of events; then, unless the
  /// file is of 2002, E·45 slots and E·E orders, where 1 in row a, column b means a before b, and −1
  /// b before a. All mistakes are told together.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func read(_ bytes: [UInt8]) -> Result<CourseTimetabling, InstanceFaults> {
    var reader = TimetablingReader(bytes)
    let instance = reader.instance()
    guard let instance, reader.faults.isEmpty else {
      return .failure(InstanceFaults(reader.faults, in: bytes))
    }
    return .success(instance)
  }
}

/// Takes the numbers of a file one after another.
private struct TimetablingReader {
  private let text: NumberText
  private var next = 0
  private(set) var faults: [RawInstanceFault]

  init(_ bytes: [UInt8]) {
    text = NumberText(bytes)
    faults = text.faults
  }

  mutating func instance() -> CourseTimetabling? {
    if text.numbers.isEmpty {
      faults.append(RawInstanceFault(offset: 0, kind: .empty))
      return nil
    }
    let events = count(.events)
    let rooms = count(.rooms)
    let features = count(.features)
    let students = count(.students)
    guard let events, let rooms, let features, let students else { return nil }
    guard let (short, full) = sizes(events, rooms, features, students) else {
      faults.append(RawInstanceFault(offset: text.numbers[0].offset, kind: .tooLarge))
      return nil
    }
    let found = text.numbers.count
    if found < full && found != short {
      let kind = InstanceFaultKind.tooShort(found: found, short: short, full: full)
      faults.append(RawInstanceFault(offset: text.end, kind: kind))
      return nil
    }
    let seats = (0..<rooms).map { bounded(.seats(room: $0), least: 0) }
    var attending = Array(repeating: [Int](), count: events)
    for student in 0..<students {
      for event in 0..<events where flag(.attendance(student: student, event: event)) {
        attending[event].append(student)
      }
    }
    let has = (0..<rooms).map { room in
      (0..<features).map { flag(.roomFeature(room: room, feature: $0)) }
    }
    let needs = (0..<events).map { event in
      (0..<features).map { flag(.eventFeature(event: event, feature: $0)) }
    }
    let suitable = (0..<events).map { event in
      (0..<rooms).filter { room in
        seats[room] >= attending[event].count
          && zip(needs[event], has[room]).allSatisfy { !$0 || $1 }
      }
    }
    let isFull = found > short
    let all = Array(0..<CourseTimetabling.slots)
    let allowed = (0..<events).map { event in
      isFull ? all.filter { flag(.slot(event: event, slot: $0)) } : all
    }
    let orders = isFull ? orders(events) : []
    if found > full {
      let kind = InstanceFaultKind.tooLong(found: found, wanted: full)
      faults.append(RawInstanceFault(offset: text.numbers[full].offset, kind: kind))
    }
    return CourseTimetabling(
      roomSeats: seats,
      studentCount: students,
      students: attending,
      suitableRooms: suitable,
      allowedSlots: allowed,
      orders: orders
    )
  }

  private mutating func orders(_ events: Int) -> [CourseTimetabling.Order] {
    var found: Set<CourseTimetabling.Order> = []
    for event in 0..<events {
      for other in 0..<events {
        switch among(.order(event: event, other: other), -1...1) {
        case 1: found.insert(CourseTimetabling.Order(first: event, then: other))
        case -1: found.insert(CourseTimetabling.Order(first: other, then: event))
        default: break
        }
      }
    }
    return found.sorted()
  }

  /// How many numbers a file has without and with slots and orders; nil beyond any file.
  private func sizes(
    _ events: Int,
    _ rooms: Int,
    _ features: Int,
    _ students: Int
  ) -> (short: Int, full: Int)? {
    let most = 1 << 30
    guard max(events, rooms, features, students) < most else { return nil }
    let short =
      Int128(4 + rooms) + Int128(students) * Int128(events)
      + Int128(features) * Int128(rooms + events)
    let full = short + Int128(events) * Int128(CourseTimetabling.slots + events)
    return full < most ? (Int(short), Int(full)) : nil
  }

  /// One of the four counts; nil, and noted, if the file ends or it is below 0.
  private mutating func count(_ what: InstanceValue) -> Int? {
    guard next < text.numbers.count else {
      if next == text.numbers.count {
        faults.append(RawInstanceFault(offset: text.end, kind: .noCounts(found: next)))
        next += 1
      }
      return nil
    }
    let value = bounded(what, least: 0)
    return value < 0 ? nil : value
  }

  private mutating func bounded(_ what: InstanceValue, least: Int) -> Int {
    let number = text.numbers[next]
    next += 1
    if number.value < least {
      let kind = InstanceFaultKind.outOfRange(what, number.value, least: least)
      faults.append(RawInstanceFault(offset: number.offset, kind: kind))
    }
    return number.value
  }

  private mutating func flag(_ what: @autoclosure () -> InstanceValue) -> Bool {
    among(what(), 0...1) == 1
  }

  private mutating func among(
    _ what: @autoclosure () -> InstanceValue,
    _ allowed: ClosedRange<Int>
  ) -> Int {
    let number = text.numbers[next]
    next += 1
    if !allowed.contains(number.value) {
      let kind = InstanceFaultKind.notAmong(what(), number.value, allowed: Array(allowed))
      faults.append(RawInstanceFault(offset: number.offset, kind: kind))
    }
    return number.value
  }
}
