internal import Problem

/// Rule 8: what was published and pinned stays; and the points of what changes.
enum PinsCheck {
  /// Returns the change points.
  static func check(_ answer: Answer, _ broken: inout BrokenRules) -> Int128 {
    var sum: Int128 = 0
    forEachChange(answer, &broken) { _, points in sum = sum.saturatingAdd(points) }
    return sum
  }

  /// Calls `body` with the change points of each published offering, zero too.
  static func forEachChange(
    _ answer: Answer,
    _ broken: inout BrokenRules,
    _ body: (_ published: Int, _ points: Int128) -> Void
  ) {
    let published = answer.problem.baseline?.offerings ?? []
    let continued = continuations(answer, published, &broken)
    let weights = answer.problem.weights
    for (position, (published, run)) in zip(published, continued).enumerated() {
      guard let run else {
        if published.pinned.contains(.run) {
          broken.add(.pinnedNotContinued(id: published.id))
        }
        let released = Int128(weights.release) * Int128(published.offering.participants.count)
        body(position, Int128(weights.cancel) + released)
        continue
      }
      let change = Change(from: published.offering, to: answer.runs[run].offering)
      check(published, change, &broken)
      body(position, change.points(weights))
    }
  }

  /// For each published offering the position of the one that continues it.
  private static func continuations(
    _ answer: Answer,
    _ published: [PublishedOffering],
    _ broken: inout BrokenRules
  ) -> [Int?] {
    var positions: [ExactText: Int] = [:]
    for (position, offering) in published.enumerated() {
      positions[ExactText(offering.id)] = position
    }
    var continued: [Int?] = Array(repeating: nil, count: published.count)
    for (position, run) in answer.runs.enumerated() {
      guard let id = run.offering.id, let earlier = positions[ExactText(id)] else { continue }
      if continued[earlier] != nil {
        broken.add(.continuedTwice(answer.name(run), id: id))
      } else if ExactText(published[earlier].offering.activity)
        != ExactText(run.offering.activity)
      {
        broken.add(
          .continuedElsewhere(
            answer.name(run),
            id: id,
            activity: published[earlier].offering.activity
          )
        )
      } else {
        continued[earlier] = position
      }
    }
    return continued
  }

  private static func check(
    _ published: PublishedOffering,
    _ change: Change,
    _ broken: inout BrokenRules
  ) {
    if change.isMoved, published.pinned.contains(.placement) {
      broken.add(.pinnedPlacement(id: published.id))
    }
    if change.swapped > 0, published.pinned.contains(.resources) {
      broken.add(.pinnedResources(id: published.id, changed: change.swapped))
    }
    if change.released > 0, published.pinned.contains(.participants) {
      broken.add(.pinnedParticipants(id: published.id, gone: change.released))
    }
  }
}

/// What differs between a published offering and the one that continues it.
private struct Change {
  let isMoved: Bool
  /// Needs with another resource.
  let swapped: Int
  /// Published participants who are no longer there.
  let released: Int

  init(from published: PlannedOffering, to offering: PlannedOffering) {
    isMoved = published.placement != offering.placement
    swapped = zip(published.resources, offering.resources).count { ExactText($0) != ExactText($1) }
    let present = Set(offering.participants.map(ExactText.init))
    released = published.participants.count { !present.contains(ExactText($0)) }
  }

  func points(_ weights: Weights) -> Int128 {
    let swaps = Int128(weights.swap) * Int128(swapped)
    let releases = Int128(weights.release) * Int128(released)
    return (isMoved ? Int128(weights.move) : 0) + swaps + releases
  }
}
