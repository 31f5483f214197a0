import Almanac
import Planning
import Problem

extension ProgrammeCompiler {
  mutating func activity(
    _ activity: Planning.Activity,
    placements: ListIndex<PlacementSet>
  ) -> Problem.Activity {
    let price = OfferingPrice(activity)
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

  /// The payers; where a line is supported in part, the first pays no more than it supports of the lines.
  func funding(of activity: Planning.Activity, price: OfferingPrice) -> [FundingLine] {
    activity.funding.enumerated().compactMap { position, payer in
      guard let source = sourceIndex[payer.source] else { return nil }
      if position == activity.funding.count - 1 { return FundingLine(source: source) }
      if position == 0 && price.isSupportedInPart {
        return FundingLine(
          source: source,
          share: payer.share?.thousandths,
          capFixed: min(price.supportedFixed, payer.cap ?? .largest).dong,
          capPerParticipant: min(price.supportedPerPerson, payer.capPerPerson ?? .largest).dong
        )
      }
      return FundingLine(
        source: source,
        share: payer.share?.thousandths,
        capFixed: payer.cap?.dong,
        capPerParticipant: payer.capPerPerson?.dong
      )
    }
  }

  /// The activity's placements; none is an error that says why.
  mutating func placementSet(of activity: Planning.Activity) -> PlacementSet {
    let maker = PlacementMaker(
      activity: activity,
      holidays: programme.holidays,
      times: programme.sessionTimes,
      avoidedPeriods: programme.avoidedPeriods.filter { $0.concerns(activity) },
      earliest: programme.decision.date.adding(days: activity.leadDays),
      clock: clock
    )
    let (placements, obstacles) = maker.make()
    if placements.isEmpty {
      let reasons = PlacementMaker.Obstacle.allCases.compactMap { obstacle in
        obstacles[obstacle].map { obstacle.reason(startDays: $0) }
      }
      findings.note(
        .error,
        "no-placement",
        Subject("activities", activity.id)["windows"],
        cause: LocalizedText(
          vi: "\(activity.id) không có ngày nào xếp được: "
            + reasons.map(\.vi).joined(separator: ", "),
          en: "\(activity.id) has no possible placement: "
            + reasons.map(\.en).joined(separator: ", ")
        ),
        mend: LocalizedText(
          vi: "nới khoảng thời gian, rút ngắn hoặc đổi kiểu buổi học",
          en: "widen the window, shorten it or change the pattern"
        )
      )
    }
    return PlacementSet(name: activity.id, placements: placements)
  }

  /// Every need has a candidate that is free at one of the placements at least.
  mutating func checkNeeds(of activity: Planning.Activity, placements: [Placement]) {
    guard !placements.isEmpty else { return }
    for (position, need) in activity.needs.enumerated() {
      let profiles = programme.resources.filter(need.fits)
      if profiles.isEmpty { continue }  // The reader of the folder has said so.
      let isFree = profiles.contains { profile in
        let busy = profile.busy.map(clock.span)
        return placements.contains { placement in
          !placement.sessions.contains { session in busy.contains { $0.meets(session) } }
        }
      }
      if isFree { continue }
      let names = profiles.map(\.id).joined(separator: ", ")
      findings.note(
        .error,
        "need-always-busy",
        Subject("activities", activity.id)["needs"][position],
        cause: LocalizedText(
          vi: "\(activity.id): \(names) đều bận vào mọi ngày xếp được",
          en: "\(activity.id): \(names) are busy at every possible placement"
        ),
        mend: LocalizedText(
          vi: "nới khoảng thời gian hoặc thêm \(need.kind.name.vi.lowercased())",
          en: "widen the window or add a \(need.kind.name.en.lowercased())"
        )
      )
    }
  }
}

extension AvoidedPeriod {
  /// Whether the period touches an activity: it has no districts, or the activity is for or in one of them.
  func concerns(_ activity: Planning.Activity) -> Bool {
    guard !districts.isEmpty else { return true }
    let own = Set((activity.people?.districts ?? []) + [activity.place].compactMap(\.self))
    return districts.contains(where: own.contains)
  }
}

extension PlacementMaker.Obstacle {
  /// What the obstacle took away, in words.
  func reason(startDays: Int) -> LocalizedText {
    switch self {
    case .dayOff:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu vướng ngày nghỉ, ngày lễ",
        en: "\(startDays) start days meet days off or holidays"
      )
    case .window:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu kéo quá khoảng thời gian",
        en: "\(startDays) start days run past the window's end"
      )
    case .blackout:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu vướng ngày cấm của hoạt động",
        en: "\(startDays) start days meet the activity's blackouts"
      )
    case .lead:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu quá sát quyết định",
        en: "\(startDays) start days come too soon after the decision"
      )
    case .avoided:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu rơi vào kỳ phải tránh",
        en: "\(startDays) start days lie in a period that must be avoided"
      )
    case .evening:
      LocalizedText(
        vi: "chương trình không có giờ buổi tối",
        en: "the programme has no times for evenings"
      )
    }
  }
}
