import Almanac
import Planning
import Problem

extension ProgrammeCompiler {
  /// The activity's placements; none is an error that says why.
  mutating func placementSet(of activity: Planning.Activity) -> PlacementSet {
    var (placements, obstacles) = PlacementMaker(activity, of: programme, year: year).make()
    if let choices = tours.choices[activity.id] {
      placements = placements.compactMap { choices.placement($0, clock) }
      obstacles[.itinerary] = choices.startsWithoutItinerary
      obstacles[.estimate] = choices.startsAboveEstimate
    }
    if placements.isEmpty {
      var reasons = PlacementMaker.Obstacle.allCases.compactMap { obstacle in
        obstacles[obstacle].flatMap { $0 > 0 ? obstacle.reason(startDays: $0) : nil }
      }
      if reasons.isEmpty {
        reasons = [
          LocalizedText(
            vi: "không ngày nào của năm trong các khoảng thời gian là ngày bắt đầu được",
            en: "no day of the year in its windows is one on which it may begin"
          )
        ]
      }
      // What was possible before a change and is no more is left out; that is no mistake of the folder.
      findings.note(
        programme.isAltered ? .warning : .error,
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
        let busy = clock.spans(profile.busy, profile.busyTimes)
        return placements.contains { placement in
          !placement.sessions.contains { session in busy.contains { $0.meets(session) } }
        }
      }
      if isFree { continue }
      let names = profiles.map(\.id).joined(separator: ", ")
      findings.note(
        programme.isAltered ? .warning : .error,
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
  ///
  /// An activity without a place of its own is in a district where its venue can stand nowhere else.
  func concerns(_ activity: Planning.Activity) -> Bool {
    guard !districts.isEmpty else { return true }
    if let own = activity.people?.districts, !districts.isDisjoint(with: own) { return true }
    if let place = activity.place { return districts.contains(place) }
    guard let sites = activity.needs.first?.places, !sites.isEmpty else { return false }
    return districts.isSuperset(of: sites)
  }
}

extension PlacementMaker.Obstacle {
  /// What the obstacle took away, in words.
  func reason(startDays: Int) -> LocalizedText {
    let lost = startDays == 1 ? "1 start day" : "\(startDays) start days"
    return switch self {
    case .dayOff:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu vướng ngày nghỉ, ngày lễ",
        en: "days off or holidays rule out \(lost)"
      )
    case .window:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu kéo quá khoảng thời gian",
        en: "the end of the window rules out \(lost)"
      )
    case .blackout:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu vướng ngày cấm của hoạt động",
        en: "the activity's blackouts rule out \(lost)"
      )
    case .lead:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu quá sát quyết định",
        en: "the lead time after the decision rules out \(lost)"
      )
    case .avoided:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu rơi vào kỳ phải tránh",
        en: "periods that must be avoided rule out \(lost)"
      )
    case .itinerary:
      LocalizedText(
        vi:
          "\(startDays) ngày bắt đầu không có hành trình nào giữ được giờ mở cửa, giờ lái xe và các điểm bắt buộc",
        en: "no itinerary keeps opening hours, driving and what must be visited from \(lost)"
      )
    case .estimate:
      LocalizedText(
        vi: "\(startDays) ngày bắt đầu có hành trình đắt hơn dự toán",
        en: "itineraries dearer than the estimate rule out \(lost)"
      )
    case .evening:
      LocalizedText(
        vi: "chương trình không có giờ buổi tối",
        en: "the programme has no times for evenings"
      )
    }
  }
}
