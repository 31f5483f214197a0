import Itinerary

/// The itinerary as people read it.
struct TourText {
  private let task: TourTask
  private let result: ItineraryResult

  /// The text of what a search found.
  init(_ task: TourTask, _ result: ItineraryResult) {
    self.task = task
    self.result = result
  }

  /// Day by day, with a line of sums.
  var itinerary: String {
    var lines = [task.title]
    for (index, day) in result.plan.days.enumerated() {
      let driving = task.duration(day.drivingTicks)
      let distance = task.distance(day.metres)
      lines.append("")
      lines.append(
        say(
          "\(task.dayNames[index]): \(distance), ngồi xe \(driving)",
          "\(task.dayNames[index]): \(distance), driving \(driving)"
        )
      )
      lines += body(of: day)
    }
    let plan = result.plan
    let count = plan.routes.reduce(0) { $0 + $1.count }
    let value = task.value(plan.value)
    lines.append("")
    lines.append(
      say(
        "Tổng: \(count) điểm, giá trị \(value), \(task.distance(plan.metres)), phí \(task.money(plan.fees))",
        "In all: \(count) sites, value \(value), \(task.distance(plan.metres)), fees \(task.money(plan.fees))"
      )
    )
    return lines.joined(separator: "\n")
  }

  private func body(of day: DayRoute) -> [String] {
    var events: [(ticks: Int, line: String)] = []
    let start = task.placeNames[day.startPlace] ?? ""
    let end = task.placeNames[day.endPlace] ?? ""
    events.append((day.departure, say("đi từ \(start)", "leave \(start)")))
    for visit in day.visits {
      let name = task.siteNames[visit.site]
      let until = visit.start + task.problem.sites[visit.site].visitTicks
      let value = task.value(task.problem.sites[visit.site].value)
      events.append((visit.start, "– \(task.time(until))  \(name) (\(value))"))
    }
    if let meal = day.mealStart {
      let place = events.lastIndex { $0.ticks < meal } ?? 0
      events.insert((meal, say("nghỉ ăn", "meal")), at: place + 1)
    }
    events.append((day.arrival, say("đến \(end)", "arrive at \(end)")))
    return events.map { "  \(task.time($0.ticks)) \($0.line)" }
  }

  /// Why each site that is left out is left out.
  var omissions: String {
    let omissions = ItineraryOmission.all(of: result.plan, in: task.problem)
    let lines = omissions.map { omission in
      let reasons = omission.obstacles.map(reason)
      let text =
        reasons.isEmpty
        ? say("vẫn xếp được nhưng không thêm giá trị", "could be visited but adds no value")
        : reasons.joined(separator: "; ")
      return "  \(task.siteNames[omission.site]): \(text)"
    }
    return ([say("Không chọn:", "Left out:")] + lines).joined(separator: "\n")
  }

  private func reason(_ obstacle: ItineraryOmission.Obstacle) -> String {
    switch obstacle {
    case .closed:
      return say("đóng cửa vào mọi ngày của chuyến", "closed on every day of the tour")
    case .hours:
      return say("không khớp giờ mở cửa", "opening hours leave no room")
    case .returnsTooLate(let day, let ticks):
      let more = task.duration(ticks)
      return say(
        "\(task.dayNames[day]) về trễ \(more)",
        "\(task.dayNames[day]) would end \(more) late"
      )
    case .dayTooLong(let day, let ticks):
      let more = task.duration(ticks)
      return say(
        "\(task.dayNames[day]) dài quá \(more)",
        "\(task.dayNames[day]) would be \(more) too long"
      )
    case .drivesTooLong(let day, let ticks):
      let more = task.duration(ticks)
      return say(
        "\(task.dayNames[day]) ngồi xe quá \(more)",
        "\(task.dayNames[day]) would have \(more) too much driving"
      )
    case .money(let short):
      return say(
        "thiếu \(task.money(short)) tiền phí",
        "fees \(task.money(short)) above the budget"
      )
    case .kindFull(let kind):
      return say("đã đủ số điểm \(task.kindNames[kind])", "enough sites of \(task.kindNames[kind])")
    case .neverWith(let site):
      return say("không đi cùng \(task.siteNames[site])", "never with \(task.siteNames[site])")
    }
  }

  /// What the itinerary lacks of what is required.
  var breaches: [String] {
    result.breaches.map { breach in
      switch breach {
      case .requiredSiteMissing(let site):
        return say(
          "không xếp được điểm bắt buộc \(task.siteNames[site])",
          "the required site \(task.siteNames[site]) could not be fitted in"
        )
      case .kindOutOfLimits(let kind, let visited):
        return say(
          "chỉ xếp được \(visited) điểm \(task.kindNames[kind])",
          "only \(visited) sites of \(task.kindNames[kind]) could be fitted in"
        )
      case .returnsTooLate(let day), .dayTooLong(let day), .drivesTooLong(let day),
        .mealMissing(let day):
        return say(
          "\(task.dayNames[day]): không đi được giữa nơi đi và nơi nghỉ trong giới hạn",
          "\(task.dayNames[day]): start and end cannot be joined within its limits"
        )
      case .overBudget(let spent):
        return say(
          "chi \(task.money(spent)), quá ngân sách",
          "\(task.money(spent)) is above the budget"
        )
      default:
        return say("không có hành trình hợp lệ (\(breach))", "no lawful itinerary (\(breach))")
      }
    }
  }
}
