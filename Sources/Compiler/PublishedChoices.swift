public import Planning
public import Problem

extension CompiledProgramme {
  /// The offerings of an answer in words that outlive every change of the folder; what the programme does not have is
  /// left out.
  public func choices(of solution: Solution) -> [PublishedChoice] {
    let teller = OfferingTeller(self)
    return OfferingIds.assigned(to: solution, in: self).offerings.compactMap { offering in
      guard let activity = problem.activities.first(where: { $0.id == offering.activity }),
        problem.placementSets[activity.placements].placements.indices.contains(offering.placement)
      else { return nil }
      return teller.offering(offering, payments: []).map { PublishedChoice($0) }
    }
  }
}
