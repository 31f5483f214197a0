public import Problem

extension CourseTimetabling {
  /// The instance as a planning problem.
  ///
  /// An event is an activity of one offering that should run, worth the number of its students, who
  /// are all enrolled; a room is a resource; a slot is an hour of one of five days. So shortfall is
  /// the number of events left out, and the score is the number of all attendances less the distance
  /// to feasibility and less the students in the last slot of a day. Of the soft criteria, that one
  /// is kept; a student's third and later event in a row and lone event of a day are not, since a
  /// planning problem knows no such criteria.
  public func problem(name: String) -> PlanningProblem {
    var attended = Array(repeating: 0, count: studentCount)
    for student in students.joined() { attended[student] += 1 }
    let (sets, setOfEvent) = placementSets()
    return PlanningProblem(
      name: name,
      start: "2007-10-01",
      days: Self.slots / Self.slotsPerDay,
      timeZone: "Etc/UTC",
      resources: roomSeats.enumerated().map { room, seats in
        Resource(id: Self.roomId(room), kind: "room", seats: seats)
      },
      placementSets: sets,
      activities: students.indices.map { activity($0, setOfEvent[$0]) },
      precedences: orders.map {
        Precedence(first: ListIndex($0.first), then: ListIndex($0.then), minGap: 0, required: false)
      },
      sources: [Source(id: "none")],
      participants: attended.enumerated().map { student, count in
        Participant(id: "student-\(student)", maxActivities: count)
      }
    )
  }

  private func activity(_ event: Int, _ set: Int) -> Activity {
    let size = students[event].count
    let rooms = suitableRooms[event].map { Candidate(resource: ListIndex($0), penalty: 0) }
    return Activity(
      id: Self.eventId(event),
      kind: "event",
      group: "events",
      minOfferings: 1,
      values: [size],
      people: PeopleRule(min: size, max: size),
      placements: ListIndex(set),
      needs: [Need(role: "room", candidates: rooms)],
      funding: [FundingLine(source: ListIndex(0))],
      payments: [Payment(anchor: .start, days: 0, share: 1000)],
      enrolled: students[event].map { ListIndex($0) }
    )
  }

  /// The sets of placements, one for all events of the same slots and number of students.
  private func placementSets() -> ([PlacementSet], [Int]) {
    struct Key: Hashable {
      var slots: [Int]
      var students: Int
    }
    var known: [Key: Int] = [:]
    var sets: [PlacementSet] = []
    let setOfEvent = students.indices.map { event in
      let key = Key(slots: allowedSlots[event], students: students[event].count)
      if let set = known[key] { return set }
      let placements = key.slots.map { slot in
        let isLast = slot % Self.slotsPerDay == Self.slotsPerDay - 1
        return Placement(sessions: [Self.hour(of: slot)], penalty: isLast ? key.students : 0)
      }
      known[key] = sets.count
      sets.append(PlacementSet(name: "slots-\(sets.count)", placements: placements))
      return sets.count - 1
    }
    return (sets, setOfEvent)
  }

  /// The minutes of a slot: nine hours of a day, one after another, from eight.
  private static func hour(of slot: Int) -> MinuteSpan {
    let start = slot / slotsPerDay * minutesPerDay + (8 + slot % slotsPerDay) * 60
    return MinuteSpan(start, start + 60)
  }
}
