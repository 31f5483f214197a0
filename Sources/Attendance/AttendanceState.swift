public import Planning

/// What the facts of a journal, taken in order, amount to.
public struct AttendanceState: Sendable {
  /// A mark with where it came from.
  public struct Entry: Hashable, Sendable {
    /// The mark.
    public var mark: SessionMark
    /// When it was recorded.
    public var time: RecordedTime
    /// Who recorded it.
    public var recorder: String
    /// How it came to be known.
    public var way: AttendanceWay
    /// How many earlier marks of the same person and session it corrects.
    public var corrections: Int
  }

  private var entries: [String: [String: [Int: Entry]]] = [:]
  private var corrections: [String: [String: [Int: Int]]] = [:]
  /// The people who joined, in the order in which they came.
  public private(set) var joined: [Person] = []
  private var joinedIn: [String: [String]] = [:]

  /// Makes the state that facts amount to.
  public init(_ facts: some Sequence<AttendanceFact> = []) {
    for fact in facts { apply(fact) }
  }

  /// Takes one more fact.
  public mutating func apply(_ fact: AttendanceFact) {
    switch fact.content {
    case .mark(let mark):
      let earlier = corrections[fact.offering]?[mark.person]?[mark.session]
      let count = earlier.map { $0 + 1 } ?? 0
      corrections[fact.offering, default: [:]][mark.person, default: [:]][mark.session] = count
      entries[fact.offering, default: [:]][mark.person, default: [:]][mark.session] = Entry(
        mark: mark,
        time: fact.time,
        recorder: fact.recorder,
        way: fact.way,
        corrections: count
      )
    case .cleared(let person, let session, _):
      entries[fact.offering]?[person]?[session] = nil
    case .joined(let person):
      if let position = joined.firstIndex(where: { $0.id == person.id }) {
        joined[position] = person
      } else {
        joined.append(person)
      }
      if !(joinedIn[fact.offering]?.contains(person.id) ?? false) {
        joinedIn[fact.offering, default: []].append(person.id)
      }
    }
  }

  /// Whether anything is known of an offering.
  public func isRecorded(_ offering: String) -> Bool {
    !(entries[offering]?.values.allSatisfy(\.isEmpty) ?? true)
  }

  /// What is known of a person in a session counted from 0; nil: nothing.
  public func entry(of person: String, in offering: String, session: Int) -> Entry? {
    entries[offering]?[person]?[session]
  }

  /// What is known of a person in an offering, by session from 0.
  public func entries(of person: String, in offering: String) -> [Int: Entry] {
    entries[offering]?[person] ?? [:]
  }

  /// The sessions, from 0 and in order, at which the person was there.
  public func attendedSessions(of person: String, in offering: String) -> [Int] {
    sessions(of: person, in: offering) { $0.mark.mark.isAttended }
  }

  /// The sessions, from 0 and in order, at which a colleague came in the person's place.
  public func substitutedSessions(of person: String, in offering: String) -> [Int] {
    sessions(of: person, in: offering) { $0.mark.mark == .substituted }
  }

  private func sessions(
    of person: String,
    in offering: String,
    _ isWanted: (Entry) -> Bool
  ) -> [Int] {
    entries(of: person, in: offering).filter { isWanted($0.value) }.keys.sorted()
  }

  /// The ids of those who joined an offering, in the order in which they came.
  public func joined(in offering: String) -> [String] { joinedIn[offering] ?? [] }

  /// Everybody who belongs to an offering: those whom the plan names, then those who joined.
  public func participants(of offering: Offering) -> [String] {
    offering.participants
      + joined(in: offering.id).filter { !offering.participants.contains($0) }
  }

  /// The plan with those who joined among its people and in their offerings.
  public func plan(adding plan: Plan) -> Plan {
    var plan = plan
    let known = Set(plan.programme.people.map(\.id))
    plan.programme.people += joined.filter { !known.contains($0.id) }
    for position in plan.offerings.indices {
      plan.offerings[position].participants = participants(of: plan.offerings[position])
    }
    return plan
  }
}
