import Almanac
import Planning

extension ReferenceCheck {
  /// Looks at every reference of a folder.
  func run(_ contents: FolderContents) {
    let registers = contents.registers
    run(contents.rules, registers)
    for organisation in contents.organisations where !organisation.district.isEmpty {
      check(
        organisation.district,
        .place,
        in: registers.places,
        at: Subject("organisations", organisation.id)["district"]
      )
    }
    for person in contents.people {
      let subject = Subject("people", person.id)
      check(
        person.organisation,
        .organisation,
        in: registers.organisations,
        at: subject["organisation"]
      )
      check(person.home, .place, in: registers.places, at: subject["home"])
    }
    for resource in contents.resources {
      check(
        resource.place,
        .place,
        in: registers.places,
        at: Subject(resource.kind.collection, resource.id)["place"]
      )
    }
    for activity in contents.activities { run(activity, registers) }
    let requests = zip(contents.requests, contents.requestSubjects)
    check(
      requests.map { ($0.person, $1["person"]) },
      .person,
      in: registers.people
    )
    check(
      requests.map { ($0.activity, $1["activity"]) },
      .activity,
      in: registers.activities
    )
  }

  /// Reports each id that a complete register does not have once, where it first stands in a table.
  private func check(
    _ uses: [(id: String, place: Subject)],
    _ target: Target,
    in register: NameRegister
  ) {
    guard register.isComplete else { return }
    var rows: [String: Int] = [:]
    for (id, _) in uses where !register.contains(id) { rows[id, default: 0] += 1 }
    for (id, place) in uses {
      guard let count = rows.removeValue(forKey: id) else { continue }
      check(id, target, in: register, at: place, rows: count)
    }
  }

  private func run(_ rules: ProgrammeRules, _ registers: Registers) {
    for source in rules.sources {
      for (position, ceiling) in source.ceilings.enumerated() {
        let subject = Subject("sources", source.id)["ceilings"][position]
        check(ceiling.groups, .group, in: registers.groups, at: subject["groups"])
      }
    }
    for (position, period) in rules.avoidedPeriods.enumerated() {
      for district in period.districts.sorted() {
        check(
          district,
          .place,
          in: registers.places,
          at: Subject("avoid")[position]["districts"]
        )
      }
    }
    for (position, limit) in rules.limits.enumerated() {
      let subject = Subject("limits")[position]
      check(limit.activities, .activity, in: registers.activities, at: subject["activities"])
      check(limit.groups, .group, in: registers.groups, at: subject["groups"])
    }
    for (position, order) in rules.orders.enumerated() {
      let subject = Subject("orders")[position]
      check(order.first, .activity, in: registers.activities, at: subject["first"])
      check(order.then, .activity, in: registers.activities, at: subject["then"])
    }
  }

  private func run(_ activity: Activity, _ registers: Registers) {
    let subject = Subject("activities", activity.id)
    check(activity.group, .group, in: registers.groups, at: subject["group"])
    check(activity.place, .place, in: registers.places, at: subject["place"])
    check(activity.support, .norm, in: registers.norms, at: subject["support"])
    check(
      activity.people?.districts,
      .place,
      in: registers.places,
      at: subject["people"]["districts"]
    )
    for (position, need) in activity.needs.enumerated() {
      let subject = subject["needs"][position]
      check(need.places, .place, in: registers.places, at: subject["places"])
      check(need.ids, .resource(need.kind), in: registers.resources, at: subject["ids"])
      for id in need.penalties.keys.sorted() {
        check(id, .resource(need.kind), in: registers.resources, at: subject["penalties"][id])
      }
    }
    for (position, line) in activity.costs.enumerated() {
      check(line.norm, .norm, in: registers.norms, at: subject["costs"][position]["norm"])
    }
    for (position, share) in activity.funding.enumerated() {
      check(
        share.source,
        .source,
        in: registers.sources,
        at: subject["funding"][position]["source"]
      )
    }
    check(activity.enrolled, .person, in: registers.people, at: subject["enrolled"])
  }
}
