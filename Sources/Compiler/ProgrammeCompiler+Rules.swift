import Almanac
import Planning
import Problem

extension ProgrammeCompiler {
  func precedence(_ order: OrderRule) -> Precedence? {
    guard let first = activityIndex[order.first], let then = activityIndex[order.then] else {
      return nil
    }
    return Precedence(
      first: first,
      then: then,
      minGap: order.gapDays * minutesPerDay,
      required: order.isRequired
    )
  }

  func ceilings(of source: FundingSource) -> [Ceiling] {
    guard let index = sourceIndex[source.id] else { return [] }
    return source.ceilings.map { rule in
      Ceiling(
        source: index,
        amount: rule.amount.dong,
        days: clock.range(from: rule.from, to: rule.to),
        activities: rule.groups.map { groups in members { groups.contains($0.group) } }
      )
    }
  }

  /// A limit, or one for each month that its range touches; none where the range lies outside the year.
  func limits(_ rule: LimitRule) -> [Limit] {
    let concerned = members(rule.concerns)
    let from = max(rule.from ?? programme.firstDay, programme.firstDay)
    let to = min(rule.to ?? programme.lastDay, programme.lastDay)
    guard from <= to else { return [] }
    let ranges =
      rule.isMonthly ? months(from: from, to: to) : [clock.range(from: from, to: to)]
    return ranges.map { days in
      Limit(
        activities: concerned,
        days: days,
        min: rule.min,
        max: rule.max,
        softMax: rule.softMax,
        penalty: rule.penalty
      )
    }
  }

  /// A monthly activity has at most one offering a month.
  func monthlyLimits() -> [Limit] {
    programme.activities.flatMap { activity -> [Limit] in
      guard case .monthly = activity.pattern, let index = activityIndex[activity.id] else {
        return []
      }
      return months(from: programme.firstDay, to: programme.lastDay).map {
        Limit(activities: [index], days: $0, max: 1)
      }
    }
  }

  private func months(from: CivilDate, to: CivilDate) -> [DayRange] {
    var ranges: [DayRange] = []
    var month = from
    while month <= to {
      ranges.append(clock.range(from: month, to: min(month.endOfMonth, to)))
      month = month.endOfMonth.adding(days: 1)
    }
    return ranges
  }

  private func members(_ belongs: (Planning.Activity) -> Bool) -> [ListIndex<Problem.Activity>] {
    programme.activities.filter(belongs).compactMap { activityIndex[$0.id] }
  }
}

extension LimitRule {
  /// Whether an activity counts.
  func concerns(_ activity: Planning.Activity) -> Bool {
    if activities == nil && kinds == nil && groups == nil { return true }
    return (activities?.contains(activity.id) ?? false) || (kinds?.contains(activity.kind) ?? false)
      || (groups?.contains(activity.group) ?? false)
  }
}
