internal import Problem

/// Rule 1, its second half: an activity has at most as many offerings as it has values.
enum CountCheck {
  static func check(_ answer: Answer, _ broken: inout BrokenRules) {
    for (position, activity) in answer.problem.activities.enumerated() {
      let count = answer.runsOf[position].count
      if count > activity.values.count {
        broken.add(
          .tooManyOfferings(activity: activity.id, count: count, most: activity.values.count)
        )
      }
    }
  }
}
