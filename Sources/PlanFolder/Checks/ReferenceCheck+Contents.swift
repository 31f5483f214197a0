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
    for (request, subject) in zip(contents.requests, contents.requestSubjects) {
      check(request.person, .person, in: registers.people, at: subject["person"])
      check(request.activity, .activity, in: registers.activities, at: subject["activity"])
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
      check(need.ids, .resource, in: registers.resources, at: subject["ids"])
      for id in need.penalties.keys.sorted() {
        check(id, .resource, in: registers.resources, at: subject["penalties"][id])
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
