import Planning
import Problem

extension ProgrammeCompiler {
  /// The requests of people who may ask, each once with its best priority, in the order of their first rows.
  mutating func requests() -> [Request] {
    let fairness = FairnessPoints(programme).byPerson
    var positions: [[Int]: Int] = [:]
    var result: [Request] = []
    for request in programme.requests {
      guard let person = personIndex[request.person],
        let activity = activityIndex[request.activity],
        let rule = programme.activities[activity.position].people,
        rule.admits(programme.people[person.position])
      else { continue }
      let weight = points(ofPriority: request.priority) + fairness[request.person, default: 0]
      if let earlier = positions[[person.position, activity.position]] {
        result[earlier].weight = max(result[earlier].weight, weight)
        continue
      }
      positions[[person.position, activity.position]] = result.count
      result.append(Request(participant: person, activity: activity, weight: weight))
    }
    checkDemand(result)
    return result
  }

  /// Points of a request, at least 1; the last weight holds for all lower priorities.
  private func points(ofPriority priority: Int) -> Int {
    let points = programme.weights.requestByPriority
    return points.isEmpty ? 1 : max(1, points[min(max(1, priority), points.count) - 1])
  }

  /// Warns of activities that too few people may come to for the offerings that are asked, or for a first one.
  private mutating func checkDemand(_ requests: [Request]) {
    var asking = [Set<Int>](repeating: [], count: programme.activities.count)
    for request in requests {
      asking[request.activity.position].insert(request.participant.position)
    }
    for (activity, asking) in zip(programme.activities, asking) {
      guard let rule = activity.people else { continue }
      let enrolled = activity.enrolled.compactMap { personIndex[$0]?.position }
      let coming = asking.union(enrolled).count
      let needed = rule.min * max(1, activity.minOfferings)
      guard coming < needed else { continue }
      findings.note(
        .warning,
        "too-few-requests",
        Subject("activities", activity.id)["people"],
        cause: LocalizedText(
          vi:
            "\(activity.id) cần ít nhất \(needed) người nhưng chỉ có \(coming) người đăng ký hợp lệ",
          en:
            "\(activity.id) needs at least \(needed) people but only \(coming) eligible people ask"
        ),
        mend: LocalizedText(
          vi: "vận động thêm đăng ký hoặc giảm số tối thiểu",
          en: "find more requests or lower the minimum"
        )
      )
    }
  }
}
