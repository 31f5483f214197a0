import Almanac
public import Attendance
public import Planning

extension YearAttendance {
  /// What a state of the journal tells of a plan's offerings.
  ///
  /// A colleague who came in someone's place is a person of the list in those sessions; one whom the
  /// programme does not know bears an id after the one whose place it is, and is counted of the same sex and district.
  public init(_ state: AttendanceState, of plan: Plan) {
    self.init()
    let people = (plan.programme.people + state.joined).reduce(into: [:]) { $0[$1.id] = $1 }
    var lastDay: CivilDate?
    for offering in plan.offerings where state.isRecorded(offering.id) {
      var substitutes: [Substitute: (person: Person, replaced: String, sessions: Set<Int>)] = [:]
      var order: [Substitute] = []
      var attended: [AttendedPerson] = []
      let joined = state.joined(in: offering.id)
      for id in state.participants(of: offering) {
        guard let person = people[id] else { continue }
        let entries = state.entries(of: id, in: offering.id)
        lastDay = (entries.values.map(\.mark.day) + [lastDay].compactMap(\.self)).max()
        attended.append(
          AttendedPerson(
            person: person,
            sessions: Set(state.attendedSessions(of: id, in: offering.id)),
            arrival: joined.contains(id) ? .walkIn : .expected
          )
        )
        for session in state.substitutedSessions(of: id, in: offering.id) {
          guard let substitute = entries[session]?.mark.substitute else { continue }
          if substitutes[substitute] == nil {
            let number = order.count { substitutes[$0]?.replaced == id } + 1
            let stranger = Self.stranger(substitute, number, for: person)
            substitutes[substitute] = (
              substitute.person.flatMap { people[$0] } ?? stranger, id, []
            )
            order.append(substitute)
          }
          substitutes[substitute]?.sessions.insert(session)
        }
      }
      for substitute in order {
        guard let entry = substitutes[substitute] else { continue }
        if let position = attended.firstIndex(where: { $0.person.id == entry.person.id }) {
          attended[position].sessions.formUnion(entry.sessions)
        } else {
          attended.append(
            AttendedPerson(
              person: entry.person,
              sessions: entry.sessions,
              arrival: .substitute(for: entry.replaced)
            )
          )
        }
      }
      offerings[offering.id] = AttendedOffering(people: attended)
    }
    self.lastDay = lastDay
  }

  private static func stranger(_ substitute: Substitute, _ number: Int, for person: Person)
    -> Person
  {
    Person(
      id: "\(person.id)-thay-\(number)",
      name: substitute.name,
      sex: person.sex,
      organisation: substitute.organisation ?? person.organisation,
      home: person.home,
      address: person.address
    )
  }
}
