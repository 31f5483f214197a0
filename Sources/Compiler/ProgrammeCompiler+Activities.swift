import Almanac
import Planning
import Problem

extension ProgrammeCompiler {
  mutating func activity(
    _ activity: Planning.Activity,
    placements: ListIndex<PlacementSet>
  ) -> Problem.Activity {
    let price = OfferingPrice(activity)
    checkSupport(of: activity, price: price)
    return Problem.Activity(
      id: activity.id,
      kind: activity.kind.rawValue,
      group: activity.group,
      place: activity.place.flatMap { placeIndex[$0] },
      minOfferings: activity.minOfferings,
      values: activity.values,
      people: activity.people.map { rule in
        Problem.PeopleRule(
          min: rule.min,
          max: rule.max,
          perOrganisation: rule.perOrganisation,
          reserved: rule.reserved.map { Reservation(tag: $0.tag, seats: $0.seats) }
        )
      },
      placements: placements,
      needs: activity.needs.map(need),
      cost: ActivityCost(fixed: price.fixed.dong, perParticipant: price.perPerson.dong),
      funding: funding(of: activity, price: price),
      payments: activity.payments.map { term in
        Payment(
          anchor: term.anchor == .start ? .start : .end,
          days: term.days,
          share: term.share.thousandths
        )
      },
      enrolled: activity.enrolled.compactMap { personIndex[$0] }
    )
  }

  /// The candidates of a need, in the order of the programme's resources.
  func need(_ need: ResourceNeed) -> Need {
    let candidates = programme.resources.filter(need.fits).compactMap { profile in
      resourceIndex[profile.id].map {
        Candidate(resource: $0, penalty: need.penalties[profile.id] ?? 0)
      }
    }
    return Need(role: need.role, candidates: candidates)
  }
}
