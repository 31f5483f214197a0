public import Problem

extension CourseTimetabling {
  /// A solution of `problem(name:)` as the text of a `.sln` file: for each event a line with its slot
  /// and room, or `-1 -1` if it is left out.
  ///
  /// A solution that could not be one of this instance is refused, with all its mistakes. Rules are
  /// not checked.
  public func answerText(_ solution: Solution) -> Result<String, InstanceFaults> {
    let names = (0..<eventCount).map(Self.eventId)
    let eventNamed = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let rooms = roomSeats.indices.map(Self.roomId)
    let roomNamed = Dictionary(uniqueKeysWithValues: zip(rooms, rooms.indices))
    var lines = Array(repeating: "-1 -1", count: eventCount)
    var isHeld = Array(repeating: false, count: eventCount)
    var kinds: [InstanceFaultKind] = []
    for offering in solution.offerings {
      let id = offering.activity
      guard let event = eventNamed[id] else {
        kinds.append(.unknownEvent(id))
        continue
      }
      if isHeld[event] { kinds.append(.repeatedEvent(id)) }
      isHeld[event] = true
      let slots = allowedSlots[event]
      let room = offering.resources.count == 1 ? roomNamed[offering.resources[0]] : nil
      if !slots.indices.contains(offering.placement) {
        kinds.append(.unknownSlot(event: id, placement: offering.placement))
      } else if let room {
        lines[event] = "\(slots[offering.placement]) \(room)"
      }
      if room == nil { kinds.append(.unknownRoom(event: id, resources: offering.resources)) }
    }
    guard kinds.isEmpty else { return .failure(InstanceFaults(kinds)) }
    return .success(lines.map { $0 + "\n" }.joined())
  }

  /// The distance to feasibility of a solution: the students of the events left out, summed.
  public func distance(of solution: Solution) -> Int {
    let held = Set(solution.offerings.map(\.activity))
    return students.indices.reduce(0) { sum, event in
      held.contains(Self.eventId(event)) ? sum : sum + students[event].count
    }
  }
}
