import Almanac

extension Programme {
  /// The programme after a change: each event in order changes data, and nothing before the day of the change.
  ///
  /// What is said of offerings (held, contracted) changes no data; it pins. Ids that the programme does not have change
  /// nothing: the reader of the change has said so.
  public func applying(_ change: YearChange) -> Programme {
    var changed = self
    for event in change.events { changed.apply(event.kind, from: change.today) }
    changed.isAltered = true
    if let today = change.today { changed.today = max(changed.today ?? today, today) }
    return changed
  }

  private mutating func apply(_ kind: YearEvent.Kind, from today: CivilDate?) {
    switch kind {
    case .budget(let change): apply(change)
    case .unavailable(let resource, let windows):
      let away = ahead(windows.isEmpty ? [wholeYear] : windows, today)
      for position in resources.indices where resources[position].id == resource {
        resources[position].busy += away
      }
    case .absent(let person, let windows):
      let away = ahead(windows, today)
      for position in people.indices where people[position].id == person {
        people[position].busy += away
      }
    case .withdrawn(let person, let activity): withdraw(person, activity, today)
    case .joined(let person, let wishes):
      if !people.contains(where: { $0.id == person.id }) { people.append(person) }
      requests += wishes
    case .requested(let request): requests.append(request)
    case .rescheduled(let activity, let windows): reschedule(activity, windows)
    case .dropped(let activity):
      // It has no days left; what was held of it stays in the plan.
      for position in activities.indices where activities[position].id == activity {
        activities[position].windows = []
        activities[position].minOfferings = 0
      }
    case .held, .contracted, .paid, .refunded, .moved: break
    case .added(let profile):
      if !resources.contains(where: { $0.id == profile.id }) { resources.append(profile) }
    case .closed(let weekdays, let kinds): close(weekdays, kinds, today)
    case .weights(let change): weights.apply(change)
    case .offerings(let activity, let min, let values):
      for position in activities.indices where activities[position].id == activity {
        activities[position].minOfferings = min ?? activities[position].minOfferings
        activities[position].values = values ?? activities[position].values
      }
    }
  }

  private var wholeYear: DateWindow { DateWindow(from: firstDay, to: lastDay) }

  /// The parts of windows from a day on: what was before it cannot change any more.
  private func ahead(_ windows: [DateWindow], _ today: CivilDate?) -> [DateWindow] {
    guard let today else { return windows }
    return windows.compactMap { window in
      window.to < today ? nil : DateWindow(from: max(window.from, today), to: window.to)
    }
  }

  private mutating func apply(_ change: BudgetChange) {
    for position in sources.indices where sources[position].id == change.source {
      let year = sources[position].ceilings.filter(isOfWholeYear).map(\.amount).min()
      let after = year.map { change.amount.applied(to: $0) }
      for index in sources[position].ceilings.indices {
        let ceiling = sources[position].ceilings[index]
        if isOfWholeYear(ceiling) {
          sources[position].ceilings[index].amount = change.amount.applied(to: ceiling.amount)
        } else if let own = ceiling.groups, !own.isEmpty, own.allSatisfy(change.groups.contains),
          let year, let after
        {
          sources[position].ceilings[index].amount = max(.zero, ceiling.amount + (after - year))
        } else if change.isSpread, let year, let after, year > .zero {
          sources[position].ceilings[index].amount = ceiling.amount.scaled(after, over: year)
        }
      }
    }
  }

  /// The least ceiling of a source that holds for the whole year and all groups; nil: there is none.
  public func yearCeiling(of source: String) -> Money? {
    sources.first { $0.id == source }?.ceilings.filter(isOfWholeYear).map(\.amount).min()
  }

  private func isOfWholeYear(_ ceiling: CeilingRule) -> Bool {
    ceiling.groups == nil && (ceiling.from ?? firstDay) <= firstDay
      && (ceiling.to ?? lastDay) >= lastDay
  }

  private mutating func withdraw(_ person: String, _ activity: String?, _ today: CivilDate?) {
    let held = Set(
      published.filter { choice in
        choice.participants.contains(person)
          && choice.sessions.first.map { session in today.map { session.date < $0 } ?? false }
            ?? false
      }.map(\.activity)
    )
    func isLeft(_ id: String) -> Bool { (activity == nil || activity == id) && !held.contains(id) }
    requests.removeAll { $0.person == person && isLeft($0.activity) }
    for position in activities.indices where isLeft(activities[position].id) {
      activities[position].enrolled.removeAll { $0 == person }
    }
  }

  private mutating func reschedule(_ id: String, _ windows: [DateWindow]) {
    for position in activities.indices where activities[position].id == id {
      let activity = activities[position]
      activities[position].windows = windows
      // The preferred day keeps its place only where it is among the new days.
      if let wished = activity.preference?.date, !windows.contains(where: { $0.contains(wished) }) {
        activities[position].preference = nil
      }
      guard case .fixedDates(let dates, let halves) = activity.pattern, let first = dates.first,
        let from = windows.first?.from
      else { continue }
      let days = first.days(until: from)
      activities[position].pattern = .fixedDates(
        dates.map { $0.adding(days: days) },
        halves: halves
      )
    }
  }

  private mutating func close(
    _ weekdays: [Weekday],
    _ kinds: [ActivityKind]?,
    _ today: CivilDate?
  ) {
    var days: [DateWindow] = []
    var day = max(firstDay, today ?? firstDay)
    while day <= lastDay {
      if weekdays.contains(day.weekday) { days.append(DateWindow(from: day, to: day)) }
      day = day.adding(days: 1)
    }
    for position in activities.indices
    where kinds.map({ $0.contains(activities[position].kind) }) ?? true {
      activities[position].blackouts += days
    }
  }
}

extension CriteriaWeights {
  fileprivate mutating func apply(_ change: WeightChange) {
    requestByPriority = change.requestByPriority ?? requestByPriority
    firstBonus = change.firstBonus ?? firstBonus
    travelPer10Km = change.travelPer10Km ?? travelPer10Km
    cancel = change.cancel ?? cancel
    move = change.move ?? move
    swap = change.swap ?? swap
    release = change.release ?? release
    firstComers = change.firstComers ?? firstComers
    spread = change.spread ?? spread
  }
}

extension Money {
  /// The amount times one amount over another, none of them negative, rounded down; at most `exactBound`.
  public func scaled(_ part: Money, over whole: Money) -> Money {
    let wide = dong.multipliedFullWidth(by: part.dong)
    guard whole > .zero, wide.high < whole.dong else { return .exactBound }
    return min(.exactBound, Money(whole.dong.dividingFullWidth(wide).quotient))
  }
}
