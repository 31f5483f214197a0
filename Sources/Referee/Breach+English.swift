internal import Problem

extension Breach {
  /// The breach in English.
  var english: String {
    switch self {
    case .unknownActivity(let offering):
      "\(offering.english): there is no such activity"
    case .unknownPlacement(let offering, let placement, let count):
      "\(offering.english): placement \(placement) is none of its \(count)"
    case .tooManyOfferings(let activity, let count, let most):
      "\(visible(activity)): \(count) offerings, at most \(most)"
    case .unwantedParticipants(let offering, let count):
      "\(offering.english): \(count) participants, but nobody takes part"
    case .unwantedEnrolments(let offering, let count):
      "\(offering.english): \(count) are enrolled, but nobody takes part"
    case .repeatedParticipants(let offering, let listed, let different):
      "\(offering.english): \(listed) are listed, \(different) different people"
    case .unknownParticipant(let offering, let participant):
      "\(offering.english): there is no participant \(visible(participant))"
    case .notAsked(let offering, let participant):
      "\(offering.english): \(visible(participant)) neither asked nor is enrolled"
    case .enrolledAbsent(let offering, let participant):
      "\(offering.english): \(visible(participant)) is enrolled but not there"
    case .wrongNumber(let offering, let count, let min, let max):
      "\(offering.english): \(count) participants, not \(min) to \(max)"
    case .tooFewSeats(let offering, let count, let resource, let seats):
      "\(offering.english): \(count) participants, \(visible(resource)) seats \(seats)"
    case .tooManyOfOrganisation(let offering, let count, let organisation, let most):
      "\(offering.english): \(count) of \(visible(organisation)), at most \(most)"
    case .tooManyWithoutTag(let offering, let count, let tag, let most):
      """
      \(offering.english): \(count) without \(visible(tag)), at most \(most) \
      beside the reserved seats
      """
    case .listedAgain(let offering, let participant):
      "\(offering.english): \(visible(participant)) stands in the activity's offerings before"
    case .tooManyActivities(let participant, let count, let most):
      "\(visible(participant)): \(count) offerings, at most \(most)"
    case .participantBusy(let who, let offering), .resourceBusy(let who, let offering):
      "\(visible(who)): busy during \(offering.english)"
    case .participantClash(let who, let clash), .resourceClash(let who, let clash):
      "\(visible(who)): \(clash.english)"
    case .wrongResourceCount(let offering, let count, let needs):
      "\(offering.english): \(count) resources for \(needs) needs"
    case .noCandidate(let offering, let resource, let role):
      "\(offering.english): \(visible(resource)) is no candidate for \(visible(role))"
    case .tooManyUses(let resource, let count, let minute, let units):
      "\(visible(resource)): \(count) uses at minute \(minute), at most \(units)"
    case .tooManyMinutes(let resource, let minutes, let most):
      "\(visible(resource)): \(minutes) minutes, at most \(most)"
    case .tooEarly(let then, let start, let first, let end, let gap):
      """
      \(visible(then)) starts at minute \(start), \(visible(first)) ends at \(end), \
      the gap is at least \(gap)
      """
    case .requiredMissing(let then, let first):
      "\(visible(then)) runs, \(visible(first)), which it requires, does not"
    case .overCeiling(_, let source, let paid, let days, let most):
      """
      \(visible(source)): \(paid) paid on days \(days.start) to before \(days.end), \
      at most \(most)
      """
    case .overLimit(_, let count, let days, let most):
      "\(count) offerings start on days \(days.start) to before \(days.end), at most \(most)"
    case .pinnedNotContinued(let id):
      "\(visible(id)): pinned to run, but not continued"
    case .continuedTwice(let offering, let id):
      "\(offering.english): \(visible(id)) is continued already"
    case .continuedElsewhere(let offering, let id, let activity):
      "\(offering.english): \(visible(id)) is an offering of \(visible(activity))"
    case .pinnedPlacement(let id):
      "\(visible(id)): its placement is pinned, but differs"
    case .pinnedResources(let id, let changed):
      "\(visible(id)): its resources are pinned, but \(changed) differ"
    case .pinnedParticipants(let id, let gone):
      "\(visible(id)): its participants are pinned, but \(gone) are gone"
    }
  }
}

extension OfferingName {
  /// `offering 3 of …`.
  var english: String { "offering \(position) of \(visible(activity))" }
}

extension SessionClash {
  /// Which session ends and which starts when.
  var english: String {
    """
    \(earlier.english) ends at minute \(end), \(later.english) starts at \(start), \
    travel takes \(travel)
    """
  }
}
