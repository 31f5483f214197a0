import Problem

/// Who can come to one more offering of an activity in some sessions at a place, the rest staying as it is.
struct PeopleRoom {
  /// Those who must be there and can, then those who asked and can, those with the most points first.
  private(set) var available: [Guest] = []
  /// What keeps those away who must be there.
  private(set) var obstacles: [Obstacle] = []
  private var served = 0
  private var full = 0
  private var busy = 0
  private var elsewhere = 0
  private var asked = 0
  private let rule: PeopleRule
  private let enrolled: Int

  /// Someone who can come.
  struct Guest {
    let person: Int
    /// What the person's place brings: the request, the bonus of a first one, less the journey.
    let points: Int
    let organisation: ListIndex<Organisation>?
    /// Of which reserved seats the person has the tag.
    let hasTag: [Bool]
    let isEnrolled: Bool
  }

  /// Looks at everyone who asks for the activity or is enrolled in it.
  init(
    _ occupancy: Occupancy,
    _ activity: Int,
    rule: PeopleRule,
    _ sessions: [MinuteSpan],
    at place: ListIndex<Place>?
  ) {
    let problem = occupancy.index.problem
    let mustCome = problem.activities[activity].enrolled.map(\.position)
    self.rule = rule
    enrolled = Set(mustCome).count
    var weights: [Int: Int] = [:]
    for asker in occupancy.index.askers[activity] { weights[asker.person] = asker.weight }
    let attending = Set(occupancy.runsOf[activity].flatMap { occupancy.runs[$0].people })
    let tags = rule.reserved.map { ExactText($0.tag) }
    var seen: Set<Int> = []
    for person in mustCome + occupancy.index.askers[activity].map(\.person)
    where seen.insert(person).inserted {
      asked += 1
      let isEnrolled = mustCome.contains(person)
      if attending.contains(person) {
        served += 1
        continue
      }
      if let absence = occupancy.absence(of: person, from: sessions, at: place) {
        note(absence, of: person, isEnrolled, occupancy)
        continue
      }
      let participant = problem.participants[person]
      let own = Set(participant.tags.map(ExactText.init))
      var points = 0.minus(occupancy.index.journey(of: person, to: place))
      if let weight = weights[person] {
        points = points.plus(weight)
        if !occupancy.isServed(person) { points = points.plus(problem.weights.firstBonus) }
      }
      available.append(
        Guest(
          person: person,
          points: points,
          organisation: participant.organisation,
          hasTag: tags.map(own.contains),
          isEnrolled: isEnrolled
        )
      )
    }
    available = available.enumerated().sorted { left, right in
      if left.element.isEnrolled != right.element.isEnrolled { return left.element.isEnrolled }
      return left.element.points == right.element.points
        ? left.offset < right.offset : left.element.points > right.element.points
    }.map(\.element)
  }

  private mutating func note(
    _ absence: Absence,
    of person: Int,
    _ isEnrolled: Bool,
    _ occupancy: Occupancy
  ) {
    switch absence {
    case .busy(let span):
      busy += 1
      if isEnrolled { obstacles.append(.enrolledBusy(ListIndex(person), span)) }
    case .elsewhere(let run):
      elsewhere += 1
      if isEnrolled {
        let position = occupancy.runs[run].position
        obstacles.append(.enrolledElsewhere(ListIndex(person), offering: position))
      }
    case .full:
      full += 1
      if isEnrolled { obstacles.append(.enrolledFull(ListIndex(person))) }
    }
  }

  /// The fewest who have to be there.
  var least: Int { max(rule.min, enrolled) }

  /// Why too few can come, or too many have to; nil: enough can, or it is not certain that too few can.
  var shortage: Obstacle? {
    if let excess { return excess }
    let most = mostTogether
    guard most < least else { return nil }
    return .tooFewPeople(
      PeopleShortage(
        available: most,
        needed: least,
        asked: asked,
        served: served,
        full: full,
        busy: busy,
        elsewhere: elsewhere
      )
    )
  }

  /// The rule that those break who must be there together.
  private var excess: Obstacle? {
    if enrolled > rule.max { return .tooManyEnrolled(missing: enrolled - rule.max) }
    let coming = available.filter(\.isEnrolled)
    if let cap = rule.perOrganisation {
      var counts: [Int: Int] = [:]
      for guest in coming {
        if let own = guest.organisation?.position { counts[own, default: 0] += 1 }
      }
      let most = counts.values.max() ?? 0
      if most > cap { return .enrolledOfOrganisation(missing: most - cap) }
    }
    for (position, reservation) in rule.reserved.enumerated() {
      let without = coming.count { !$0.hasTag[position] }
      let missing = without - (rule.max - reservation.seats)
      if missing > 0 {
        return .enrolledReserved(reservation: position, missing: missing)
      }
    }
    return nil
  }

  /// The most who can be there together; with several reservations, no fewer.
  private var mostTogether: Int {
    if rule.reserved.isEmpty { return countTogether(nil) }
    return rule.reserved.indices.map(countTogether).min() ?? 0
  }

  /// The most who can be there together by the organisations and one reservation.
  private func countTogether(_ reservation: Int?) -> Int {
    let cap = rule.perOrganisation ?? .max
    var groups: [Int: (room: Int, tagged: Int, others: Int)] = [:]
    var together = 0
    var othersRoom = reservation.map { max(0, rule.max - rule.reserved[$0].seats) } ?? .max
    for guest in available {
      // Who has no organisation is one of its own.
      let organisation = guest.organisation?.position ?? -1 - guest.person
      let room = guest.organisation == nil ? Int.max : cap
      var group = groups[organisation] ?? (room: room, tagged: 0, others: 0)
      let isTagged = reservation.map { guest.hasTag[$0] } ?? true
      if guest.isEnrolled {
        together += 1
        group.room -= 1
        if !isTagged { othersRoom -= 1 }
      } else if isTagged {
        group.tagged += 1
      } else {
        group.others += 1
      }
      groups[organisation] = group
    }
    var others = 0
    for group in groups.values {
      let tagged = min(max(0, group.room), group.tagged)
      together += tagged
      others += min(max(0, group.room) - tagged, group.others)
    }
    return min(rule.max, together + min(others, max(0, othersRoom)))
  }

  /// Up to `most` people who may be there together, those who must first, then those with the most points; where
  /// that gives too few, those with tags come before.
  func party(_ most: Int) -> [Int] {
    let first = party(most, from: available)
    if first.count >= least { return first }
    let tagged = available.enumerated().sorted { left, right in
      let counts = [left, right].map { guest in
        (guest.element.isEnrolled ? 1_000 : 0) + guest.element.hasTag.count { $0 }
      }
      return counts[0] == counts[1] ? left.offset < right.offset : counts[0] > counts[1]
    }.map(\.element)
    let second = party(most, from: tagged)
    return second.count > first.count ? second : first
  }

  private func party(_ most: Int, from guests: [Guest]) -> [Int] {
    var ofOrganisation: [Int: Int] = [:]
    var without = rule.reserved.map { _ in 0 }
    var people: [Int] = []
    for guest in guests {
      if people.count >= min(most, rule.max) { break }
      if !guest.isEnrolled && guest.points < 0 && people.count >= least { continue }
      if let cap = rule.perOrganisation, let organisation = guest.organisation?.position {
        if ofOrganisation[organisation, default: 0] >= cap { continue }
      }
      let isOver = rule.reserved.indices.contains { position in
        !guest.hasTag[position] && without[position] >= rule.max - rule.reserved[position].seats
      }
      if isOver { continue }
      if let organisation = guest.organisation?.position {
        ofOrganisation[organisation, default: 0] += 1
      }
      for position in rule.reserved.indices where !guest.hasTag[position] { without[position] += 1 }
      people.append(guest.person)
    }
    return people
  }
}

extension Occupancy {
  /// Whether one of the person's requests is served.
  func isServed(_ person: Int) -> Bool {
    runsOfPerson[person].contains { run in
      index.askers[runs[run].activity].contains { $0.person == person }
    }
  }
}
