public import Problem

/// What became of one offering between what was published and a new answer.
public struct OfferingChange: Sendable, Equatable {
  /// The offering's id; an offering that is new may have none.
  public var id: String?
  /// The activity's id.
  public var activity: String
  /// As published; nil: it is new.
  public var before: PlannedOffering?
  /// As it is now; nil: it is cancelled.
  public var after: PlannedOffering?

  /// Whether it no longer runs.
  public var isCancelled: Bool { after == nil }
  /// Whether it did not run before.
  public var isNew: Bool { before == nil }
  /// Whether its sessions lie elsewhere.
  public var isMoved: Bool {
    guard let before, let after else { return false }
    return before.placement != after.placement
  }
  /// The positions of needs with another resource.
  public var swapped: [Int] {
    guard let before, let after else { return [] }
    return zip(before.resources, after.resources).enumerated()
      .filter { $0.element.0 != $0.element.1 }.map(\.offset)
  }
  /// The published participants who are no longer in it, in their order; all of a cancelled offering.
  public var released: [String] {
    guard let before else { return [] }
    let present = Set(after?.participants ?? [])
    return before.participants.filter { !present.contains($0) }
  }
  /// The participants who were not in it, in their order; all of a new offering.
  public var joined: [String] {
    guard let after else { return [] }
    let earlier = Set(before?.participants ?? [])
    return after.participants.filter { !earlier.contains($0) }
  }
  /// Whether anything differs that change points or the office count: new people in free seats alone do not.
  public var isDisturbed: Bool {
    isCancelled || isNew || isMoved || !swapped.isEmpty || !released.isEmpty
  }

  /// Makes a change.
  public init(
    id: String?,
    activity: String,
    before: PlannedOffering?,
    after: PlannedOffering?
  ) {
    self.id = id
    self.activity = activity
    self.before = before
    self.after = after
  }

  /// The points that the change costs under weights.
  public func points(_ weights: Weights) -> Int {
    guard before != nil else { return 0 }
    let released = weights.release * released.count
    if isCancelled { return weights.cancel + released }
    return (isMoved ? weights.move : 0) + weights.swap * swapped.count + released
  }

  /// What differs between published offerings and an answer: continued ones in the order of publication where anything
  /// of them differs, then new ones in the answer's order.
  public static func all(
    from published: [PlannedOffering],
    to solution: Solution
  ) -> [OfferingChange] {
    var continued: [String: PlannedOffering] = [:]
    var isPublished: Set<String> = []
    for offering in solution.offerings {
      if let id = offering.id, continued[id] == nil { continued[id] = offering }
    }
    var changes: [OfferingChange] = []
    for before in published {
      guard let id = before.id else { continue }
      isPublished.insert(id)
      let after = continued[id].flatMap { $0.activity == before.activity ? $0 : nil }
      let change = OfferingChange(id: id, activity: before.activity, before: before, after: after)
      if change.isDisturbed || !change.joined.isEmpty { changes.append(change) }
    }
    for offering in solution.offerings where offering.id.map({ !isPublished.contains($0) }) ?? true
    {
      changes.append(
        OfferingChange(id: offering.id, activity: offering.activity, before: nil, after: offering)
      )
    }
    return changes
  }
}
