import Almanac
import Planning
import Problem

extension ProgrammeCompiler {
  /// Minutes and kilometres between all places; a missing journey between places in use is an error.
  mutating func travelTables() -> (minutes: [[Int]], km: [[Int]]) {
    let count = programme.places.count
    let empty = [Int](repeating: -1, count: count)
    var minutes = [[Int]](repeating: empty, count: count)
    var km = minutes
    for place in 0..<count {
      minutes[place][place] = 0
      km[place][place] = 0
    }
    for journey in programme.journeys {
      guard let from = placeIndex[journey.from]?.position, let to = placeIndex[journey.to]?.position
      else { continue }
      minutes[from][to] = journey.minutes
      km[from][to] = journey.km
    }
    for journey in programme.journeys {
      guard let from = placeIndex[journey.from]?.position,
        let to = placeIndex[journey.to]?.position,
        minutes[to][from] < 0
      else { continue }
      minutes[to][from] = journey.minutes
      km[to][from] = journey.km
    }
    checkJourneys(minutes)
    return (minutes.map { $0.map { max(0, $0) } }, km.map { $0.map { max(0, $0) } })
  }

  /// Every two places in use need a journey.
  private mutating func checkJourneys(_ minutes: [[Int]]) {
    var used = Set(programme.people.compactMap(\.home))
    used.formUnion(programme.resources.compactMap(\.place))
    used.formUnion(programme.activities.compactMap(\.place))
    let positions = used.compactMap { placeIndex[$0]?.position }.sorted()
    let missing = positions.flatMap { from in
      positions.filter { from < $0 && minutes[from][$0] < 0 }.map {
        "\(programme.places[from].id)–\(programme.places[$0].id)"
      }
    }
    guard !missing.isEmpty else { return }
    let list =
      missing.prefix(10).joined(separator: ", ")
      + (missing.count > 10 ? " … (\(missing.count))" : "")
    findings.note(
      .error,
      "journey-missing",
      Subject("journeys"),
      cause: LocalizedText(
        vi: "thiếu quãng đường và thời gian đi giữa các nơi: \(list)",
        en: "no journey is given between these places: \(list)"
      ),
      mend: LocalizedText(
        vi: "thêm các dòng này vào bảng đường đi",
        en: "add these rows to the travel table"
      )
    )
  }

  func resource(_ profile: ResourceProfile) -> Resource {
    let longest = HalfDay.allCases.compactMap { programme.sessionTimes[$0]?.minutes }.max() ?? 0
    return Resource(
      id: profile.id,
      kind: profile.kind.rawValue,
      seats: profile.seats,
      units: profile.units,
      place: profile.place.flatMap { placeIndex[$0] },
      travels: profile.kind != .venue,
      busy: profile.busy.map(clock.span),
      maxMinutes: profile.maxSessions.map { $0 * longest },
      costPerUse: profile.costPerUse.dong,
      costPerSession: profile.costPerSession.dong
    )
  }

  func participant(_ person: Person) -> Participant {
    var tags = person.tags
    if person.sex == .female && !tags.contains("woman") { tags.append("woman") }
    return Participant(
      id: person.id,
      organisation: person.organisation.flatMap { organisationIndex[$0] },
      home: person.home.flatMap { placeIndex[$0] },
      tags: tags,
      busy: person.busy.map(clock.span),
      maxActivities: person.maxActivities
    )
  }

  /// The requests of people who may ask, each once; points by priority.
  mutating func requests() -> [Request] {
    var seen: Set<[Int]> = []
    var counts = [Int](repeating: 0, count: programme.activities.count)
    var result: [Request] = []
    let rules = programme.activities.map(\.people)
    for request in programme.requests {
      guard let person = personIndex[request.person],
        let activity = activityIndex[request.activity],
        let rule = rules[activity.position],
        rule.admits(programme.people[person.position]),
        seen.insert([person.position, activity.position]).inserted
      else { continue }
      let points = programme.weights.requestByPriority
      let weight = points.isEmpty ? 1 : points[min(max(1, request.priority), points.count) - 1]
      counts[activity.position] += 1
      result.append(Request(participant: person, activity: activity, weight: max(1, weight)))
    }
    for (position, activity) in programme.activities.enumerated() {
      checkDemand(of: activity, asked: counts[position])
    }
    return result
  }

  /// Warns where too few people may come for even one offering.
  private mutating func checkDemand(of activity: Planning.Activity, asked: Int) {
    guard let rule = activity.people, asked + activity.enrolled.count < rule.min else { return }
    findings.note(
      .warning,
      "too-few-requests",
      Subject("activities", activity.id)["people"],
      cause: LocalizedText(
        vi:
          "\(activity.id) cần ít nhất \(rule.min) người nhưng chỉ có \(asked) người đăng ký hợp lệ",
        en: "\(activity.id) needs at least \(rule.min) people but only \(asked) eligible people ask"
      ),
      mend: LocalizedText(
        vi: "vận động thêm đăng ký hoặc giảm số tối thiểu",
        en: "find more requests or lower the minimum"
      )
    )
  }
}
