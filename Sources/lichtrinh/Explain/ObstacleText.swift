import Explanations
import Problem

/// What stands in the way and what would take it away, in words.
struct ObstacleText {
  let names: ProblemNames
  /// The answer that is explained.
  let solution: Solution

  /// An obstacle of an activity.
  func text(_ obstacle: Obstacle, of activity: ListIndex<Activity>) -> String {
    switch obstacle {
    case .ceiling(let ceiling, let missing):
      say(
        "\(names.ceiling(ceiling)): cần thêm \(names.money(missing))",
        "\(names.ceiling(ceiling)): needs \(names.money(missing)) more"
      )
    case .limitFull(let limit):
      say("\(names.limit(limit)) đã đủ", "\(names.limit(limit)) is reached")
    case .tooEarly(let order, let missing):
      say(
        "\(names.precedence(order)): thiếu \(duration(missing))",
        "\(names.precedence(order)): \(duration(missing)) short"
      )
    case .requiredMissing(let order):
      say(
        "\(names.precedence(order)): hoạt động đi trước không diễn ra",
        "\(names.precedence(order)): the first does not run"
      )
    case .noCandidate(let need):
      say(
        "không có \(names.role(activity, need: need)) nào phù hợp",
        "there is no \(names.role(activity, need: need)) to choose from"
      )
    case .resourceBusy, .resourceTaken, .resourceTwice, .resourceWorn, .tooFewSeats:
      resource(obstacle, activity)
    case .tooFewPeople(let shortage): people(shortage)
    case .tooManyEnrolled(let missing):
      say("thừa \(missing) người phải dự", "\(missing) more are enrolled than it takes")
    case .enrolledOfOrganisation(let missing):
      say(
        "thừa \(missing) người phải dự của một đơn vị",
        "\(missing) too many of one organisation are enrolled"
      )
    case .enrolledReserved(let reservation, let missing):
      say(
        "chỗ dành riêng thứ \(reservation + 1): thừa \(missing) người phải dự không thuộc diện",
        "reservation \(reservation + 1): \(missing) too many without its tag are enrolled"
      )
    case .enrolledBusy(let person, let span):
      say(
        "\(id(person)), người phải dự, bận \(names.days(span))",
        "\(id(person)), who must attend, is busy \(names.days(span))"
      )
    case .enrolledElsewhere(let person, let offering):
      say(
        "\(id(person)), người phải dự, đang ở \(name(offering))",
        "\(id(person)), who must attend, is in \(name(offering))"
      )
    case .enrolledFull(let person):
      say(
        "\(id(person)), người phải dự, đã đủ số hoạt động",
        "\(id(person)), who must attend, is in as many activities as may be"
      )
    }
  }

  private func resource(_ obstacle: Obstacle, _ activity: ListIndex<Activity>) -> String {
    guard case .resource(let index, let need) = obstacle.cause else { return "" }
    let who = "\(names.role(activity, need: need)) \(names.resource(index))"
    // Where there is a choice, the others stand no better.
    let others = names.problem.activities[activity].needs[need].candidates.count - 1
    let rest =
      others == 0
      ? say("; không còn ai khác phù hợp", "; there is no other")
      : say("; \(others) lựa chọn khác cũng không được", "; none of the \(others) others can")
    switch obstacle {
    case .resourceBusy(_, _, let span):
      return say("\(who) bận \(names.days(span))", "\(who) is busy \(names.days(span))") + rest
    case .resourceTaken(_, _, let by):
      return say("\(who) đang dùng cho \(name(by))", "\(who) is held by \(name(by))") + rest
    case .resourceWorn(_, _, let missing):
      return say(
        "\(who) quá \(duration(missing))",
        "\(who) would work \(duration(missing)) too long"
      )
        + rest
    case .tooFewSeats(_, _, let missing):
      return say("\(who) thiếu \(missing) chỗ", "\(who) lacks \(missing) seats") + rest
    default:
      return say("\(who) không đủ cho hai nhu cầu", "\(who) cannot serve two needs at once") + rest
    }
  }

  private func people(_ shortage: PeopleShortage) -> String {
    var parts = [
      say("\(shortage.asked) người đăng ký hoặc phải dự", "\(shortage.asked) asked or are enrolled")
    ]
    if shortage.served > 0 {
      parts.append(say("\(shortage.served) đã được dự", "\(shortage.served) served already"))
    }
    if shortage.busy > 0 { parts.append(say("\(shortage.busy) bận", "\(shortage.busy) busy")) }
    if shortage.elsewhere > 0 {
      parts.append(
        say("\(shortage.elsewhere) đang ở đợt khác", "\(shortage.elsewhere) in another offering")
      )
    }
    if shortage.full > 0 {
      parts.append(
        say("\(shortage.full) đã đủ số hoạt động", "\(shortage.full) in as many as may be")
      )
    }
    return say(
      "chỉ \(shortage.available) người đến được, cần \(shortage.needed) (\(parts.joined(separator: ", ")))",
      "only \(shortage.available) people can come, \(shortage.needed) are needed (\(parts.joined(separator: ", ")))"
    )
  }

  /// A change that a remedy asks for.
  func text(_ change: Change) -> String {
    switch change {
    case .raiseCeiling(let ceiling, let amount):
      say(
        "\(names.ceiling(ceiling)): thêm \(names.money(amount))",
        "\(names.ceiling(ceiling)): \(names.money(amount)) more"
      )
    case .raiseLimit(let limit, let count):
      say("\(names.limit(limit)): thêm \(count)", "\(names.limit(limit)): \(count) more")
    case .lowerLimit(let limit, let count):
      say("\(names.limit(limit)): bớt \(count)", "\(names.limit(limit)): \(count) fewer")
    case .shortenGap(let order, let minutes):
      say(
        "\(names.precedence(order)): cách ít hơn \(duration(minutes))",
        "\(names.precedence(order)): a gap \(duration(minutes)) shorter"
      )
    case .addUnits, .addMinutes, .addSeats, .freeResource: resource(change)
    case .raiseMostActivities(let person, let count):
      say(
        "\(id(person)) được dự thêm \(count) hoạt động",
        "\(id(person)) may take part in \(count) more"
      )
    case .freePerson(let person, let sessions):
      say(
        "\(id(person)) rảnh \(names.days(sessions))",
        "\(id(person)) is free \(names.days(sessions))"
      )
    case .displace(let offering): say("bỏ \(named(offering))", "\(named(offering)) gives way")
    case .release(let person, let offering):
      say("\(id(person)) nhường chỗ ở \(name(offering))", "\(id(person)) leaves \(name(offering))")
    case .unpin(let published, let pin):
      say(
        "bỏ ghim \(pin.rawValue) của đợt \(publishedId(published))",
        "no pin \(pin.rawValue) on offering \(publishedId(published))"
      )
    default: activity(change)
    }
  }

  private func activity(_ change: Change) -> String {
    switch change {
    case .lowerFewestPeople(let activity, let count):
      say(
        "\(id(activity)): bớt \(count) người tối thiểu",
        "\(id(activity)): \(count) fewer people at least"
      )
    case .raiseMostPeople(let activity, let count):
      say("\(id(activity)): thêm \(count) chỗ", "\(id(activity)): \(count) more seats")
    case .raisePerOrganisation(let activity, let count):
      say(
        "\(id(activity)): mỗi đơn vị thêm \(count) người",
        "\(id(activity)): \(count) more from one organisation"
      )
    case .lowerReserved(let activity, let reservation, let count):
      say(
        "\(id(activity)): bớt \(count) chỗ dành riêng thứ \(reservation + 1)",
        "\(id(activity)): \(count) fewer seats of reservation \(reservation + 1)"
      )
    case .addPlacements(let activity, let placements, let days):
      say(
        "\(id(activity)): nới khoảng thời gian \(days) ngày mỗi phía (\(placements.count) cách xếp thêm)",
        "\(id(activity)): a window \(days) days wider on both sides (\(placements.count) more placements)"
      )
    case .lowerFewestOfferings(let activity, let count):
      say(
        "\(id(activity)): bớt \(count) đợt tối thiểu",
        "\(id(activity)): \(count) fewer offerings at least"
      )
    default: ""
    }
  }

  private func resource(_ change: Change) -> String {
    switch change {
    case .addUnits(let resource, let count):
      say(
        "thêm \(count) như \(names.resource(resource))",
        "\(count) more like \(names.resource(resource))"
      )
    case .addMinutes(let resource, let minutes):
      say(
        "\(names.resource(resource)) làm thêm \(duration(minutes))",
        "\(names.resource(resource)) works \(duration(minutes)) more"
      )
    case .addSeats(let resource, let seats):
      say(
        "\(names.resource(resource)): thêm \(seats) chỗ",
        "\(names.resource(resource)): \(seats) more seats"
      )
    case .freeResource(let resource, let sessions):
      say(
        "\(names.resource(resource)) rảnh \(names.days(sessions))",
        "\(names.resource(resource)) is free \(names.days(sessions))"
      )
    default: ""
    }
  }

  /// What keeps someone out of an offering.
  func text(_ reason: RequestExplanation.Reason) -> String {
    switch reason {
    case .busy(let span): say("bận \(names.days(span))", "busy \(names.days(span))")
    case .elsewhere(let offering):
      say("đang ở \(named(offering))", "in \(named(offering)) at that time")
    case .personFull(let most):
      say("đã dự đủ \(most) hoạt động", "in \(most) activities already, as many as may be")
    case .offeringFull(let most): say("đã đủ \(most) người", "full with \(most) people")
    case .seatsFull(let resource):
      say("\(names.resource(resource)) hết chỗ", "no seat left in \(names.resource(resource))")
    case .organisationFull(let most):
      say("đã có \(most) người cùng đơn vị", "\(most) of the same organisation come already")
    case .reserved(_, let tag):
      say("chỗ còn lại dành cho «\(tag)»", "the seats left are kept for '\(tag)'")
    case .ceiling(let ceiling, let missing):
      say(
        "\(names.ceiling(ceiling)): cần thêm \(names.money(missing))",
        "\(names.ceiling(ceiling)): needs \(names.money(missing)) more"
      )
    }
  }

  private func id(_ person: ListIndex<Participant>) -> String {
    names.problem.participants[person].id
  }
  private func id(_ activity: ListIndex<Activity>) -> String {
    names.problem.activities[activity].id
  }
  private func name(_ offering: Int) -> String { names.offering(offering, of: solution) }

  private func publishedId(_ position: Int) -> String {
    names.problem.baseline?.offerings[position].id ?? ""
  }

  /// An offering with its days.
  func named(_ offering: Int) -> String {
    let time = names.time(of: solution.offerings[offering]).map { " (\($0))" } ?? ""
    return name(offering) + time
  }

  private func duration(_ minutes: Int) -> String {
    if minutes % minutesPerDay == 0 {
      let days = minutes / minutesPerDay
      return say("\(days) ngày", "\(days) days")
    }
    if minutes > 2 * minutesPerDay {
      let whole = minutes / minutesPerDay * minutesPerDay
      return duration(whole) + say(" và ", " and ") + duration(minutes - whole)
    }
    let hours = Double(minutes * 10 / 60) / 10
    let text = hours == hours.rounded() ? "\(Int(hours))" : "\(hours)"
    return say("\(text.replacing(".", with: ",")) giờ", "\(text) hours")
  }
}
