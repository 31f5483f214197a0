internal import Problem

/// An offering's choice of a placement and of one candidate for each need.
struct Choice {
  /// What the offering is called.
  let name: OfferingName
  let activity: Activity
  let offering: PlannedOffering

  /// The chosen resources and the points lost; nil, with what is broken noted, if something is no
  /// choice.
  func resolve(
    in problem: PlanningProblem,
    _ ids: [ExactText: Int],
    _ broken: inout BrokenRules
  ) -> (resources: [ListIndex<Resource>], penalty: Int128)? {
    let placements = problem.placementSets[activity.placements].placements
    guard placements.indices.contains(offering.placement) else {
      broken.add(
        .unknownPlacement(name, placement: offering.placement, count: placements.count)
      )
      return nil
    }
    guard offering.resources.count == activity.needs.count else {
      broken.add(
        .wrongResourceCount(
          name,
          count: offering.resources.count,
          needs: activity.needs.count
        )
      )
      return nil
    }
    var penalty = Int128(placements[offering.placement].penalty)
    var resources: [ListIndex<Resource>] = []
    resources.reserveCapacity(activity.needs.count)
    for (need, id) in zip(activity.needs, offering.resources) {
      let position = ids[ExactText(id)]
      guard let candidate = need.candidates.first(where: { $0.resource.position == position })
      else {
        broken.add(.noCandidate(name, resource: id, role: need.role))
        continue
      }
      resources.append(candidate.resource)
      penalty += Int128(candidate.penalty)
    }
    return resources.count == activity.needs.count ? (resources, penalty) : nil
  }
}
