import Almanac
import Planning
import SampleYear
import Store

/// The small year's course on 21 to 23 March 2016 with a rule of its own, and the plan that runs it.
func coursePlan(
  max: Int,
  perOrganisation: Int? = nil,
  women: Int = 0,
  participants: [String] = [],
  people: [Person] = InventedPeople.make(count: 60),
  _ change: (inout Plan) -> Void = { _ in }
) -> FolderContent {
  var plan = SmallYear.plan(courseParticipants: 0)
  plan.programme.people = people
  plan.programme.requests = []
  let course = plan.programme.activities.firstIndex { $0.id == "G1-01" } ?? 0
  plan.programme.activities[course].people = PeopleRule(
    min: 1,
    max: max,
    perOrganisation: perOrganisation,
    reserved: women > 0 ? [ReservedSeats(tag: "woman", seats: women)] : []
  )
  plan.offerings = plan.offerings.filter { ["G1-01-1", "G1-02-1"].contains($0.id) }
  for index in plan.offerings.indices { plan.offerings[index].participants = [] }
  if let course = plan.offerings.firstIndex(where: { $0.id == "G1-01-1" }) {
    plan.offerings[course].participants = participants
  }
  change(&plan)
  return FolderContent(
    programme: plan.programme,
    documents: [PlanDocument(path: "requests.csv", bytes: Array("person,activity\n".utf8))],
    plan: plan
  )
}

/// The id of the course's offering.
let course = "G1-01-1"

extension TemporaryStore {
  /// A store with a plan whose offerings are open from 4 January to 1 March 2016.
  convenience init(_ folder: FolderContent, offerHours: Int = 48) throws {
    try self.init()
    _ = try store.take(folder, mark())
    try open(offerHours: offerHours)
  }

  func open(offerHours: Int = 48) throws {
    _ = try store.setWindow(
      of: nil,
      in: plan,
      opens: mark(-86_400).time,
      closes: mark(56 * 86_400).time,
      offerHours: offerHours,
      mark()
    )
  }

  /// Registers a person some seconds after the morning of 5 January and tells what became of it.
  func register(_ person: String, _ second: Int = 0, for offering: String = course) throws -> String
  {
    let registration = try store.register(person, for: offering, of: plan, mark(second))
    return "\(registration.status.rawValue) \(registration.seat ?? registration.waitingPlace ?? 0)"
  }

  /// Who has a seat, is offered one, or waits, in order.
  func list(_ status: RegistrationStatus) throws -> [String] {
    try store.registrations(for: course, of: plan).filter { $0.status == status }.map(\.person)
  }
}
