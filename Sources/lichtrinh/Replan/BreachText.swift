import Planning
import Problem
import Referee
import Replanning

/// Why an offering cannot stay as published, in the organiser's own words.
struct BreachText {
  let names: ProblemNames
  /// The answer with the published choice put back.
  let solution: Solution
  /// The published choice.
  let own: PlannedOffering?

  /// What a rule that it breaks says.
  func text(_ rule: BrokenRule) -> String {
    switch rule.breach.rule {
    case .people: people(rule.breach) ?? referee(rule)
    case .ownTime: person(rule.breach) ?? referee(rule)
    case .resources: resource(rule.breach) ?? referee(rule)
    case .count, .order, .money, .limits: plan(rule.breach) ?? referee(rule)
    case .pins: pin(rule.breach) ?? referee(rule)
    }
  }

  /// What only a wrong answer breaks needs no better words.
  private func referee(_ rule: BrokenRule) -> String { say(rule.vietnameseText, rule.text) }

  private func say(_ vi: String, _ en: String) -> String { names.say(vi, en) }

  private func plan(_ breach: Breach) -> String? {
    switch breach {
    case .overCeiling(let position, _, let paid, _, let most):
      let missing = names.money(Int(clamping: paid - Int128(most)))
      return say(
        "\(names.ceiling(position)): thiếu \(missing)",
        "\(names.ceiling(position)): \(missing) too little"
      )
    case .overLimit(let position, _, _, _):
      return say("\(names.limit(position)) đã đủ", "\(names.limit(position)) is reached")
    case .tooEarly(let then, _, let first, _, _), .requiredMissing(let then, let first):
      return say("\(first) phải xong trước \(then)", "\(first) must be over before \(then)")
    case .unknownActivity(let name):
      return say("không còn \(name.activity)", "\(name.activity) is no more")
    case .unknownPlacement:
      return say(
        "ngày giờ đã công bố không còn dùng được",
        "the published dates are no longer possible"
      )
    case .tooManyOfferings(let activity, _, let most):
      return say(
        "\(activity): nhiều nhất \(most) đợt",
        "\(activity): at most \(most) offerings"
      )
    default: return nil
    }
  }

  private func people(_ breach: Breach) -> String? {
    switch breach {
    case .unknownParticipant(_, let person):
      return say("không còn người \(person)", "\(person) is no longer there")
    case .notAsked(_, let person):
      return say("\(person) không còn đăng ký", "\(person) no longer asks for it")
    case .enrolledAbsent(_, let person):
      return say("\(person) phải dự", "\(person) must attend")
    case .wrongNumber(let name, let count, let min, let max):
      return say(
        "\(id(name)): \(count) người, cần \(min) đến \(max)",
        "\(id(name)): \(count) people, \(min) to \(max) are needed"
      )
    case .tooFewSeats(let name, let count, let resource, let seats):
      return say(
        "\(self.resource(resource)) chỉ có \(seats) chỗ cho \(count) người của \(id(name))",
        "\(self.resource(resource)) seats \(seats), not the \(count) people of \(id(name))"
      )
    case .tooManyOfOrganisation(let name, let count, let organisation, let most):
      return say(
        "\(id(name)): \(count) người của \(organisation), nhiều nhất \(most)",
        "\(id(name)): \(count) people of \(organisation), at most \(most)"
      )
    case .tooManyWithoutTag(let name, let count, let tag, let most):
      return say(
        "\(id(name)): \(count) người không thuộc diện «\(tag)», nhiều nhất \(most)",
        "\(id(name)): \(count) people without '\(tag)', at most \(most)"
      )
    case .listedAgain(_, let person):
      return say(
        "\(person) đã ở đợt khác của hoạt động này",
        "\(person) is in another offering of the activity"
      )
    default: return nil
    }
  }

  private func person(_ breach: Breach) -> String? {
    switch breach {
    case .tooManyActivities(let person, _, let most):
      return say(
        "\(person) đã dự đủ \(most) hoạt động",
        "\(person) is in \(most) already, the most"
      )
    case .participantBusy(let person, let name):
      let busy = names.problem.participants.first { $0.id == person }?.busy ?? []
      return say("\(person) bận ", "\(person) is busy ") + days(busy, name)
    case .participantClash(let person, let clash):
      return say(
        "\(person) cùng lúc ở \(other(clash))",
        "\(person) is in \(other(clash)) at that time"
      )
    default: return nil
    }
  }

  private func resource(_ breach: Breach) -> String? {
    switch breach {
    case .resourceBusy(let id, let name):
      let busy = names.problem.resources.first { $0.id == id }?.busy ?? []
      return say(
        "\(resource(id)) bận \(days(busy, name))",
        "\(resource(id)) is busy \(days(busy, name))"
      )
    case .resourceClash(let id, let clash):
      return say(
        "\(resource(id)) đang dùng cho \(other(clash))",
        "\(resource(id)) is held by \(other(clash))"
      )
    case .tooManyUses(let id, _, let minute, _):
      let day = names.days(MinuteSpan(minute, minute + 1))
      return say("\(resource(id)) hết chỗ ngày \(day)", "\(resource(id)) is taken on \(day)")
    case .tooManyMinutes(let id, _, _):
      return say("\(resource(id)) đã đủ số giờ", "\(resource(id)) has no hours left")
    case .noCandidate(_, let id, _):
      return say("\(resource(id)) không còn phù hợp", "\(resource(id)) no longer fits")
    default: return nil
    }
  }

  private func pin(_ breach: Breach) -> String? {
    switch breach {
    case .pinnedNotContinued(let id):
      say("đợt \(id) bị ghim phải diễn ra", "offering \(id) is pinned to run")
    case .pinnedPlacement(let id):
      say("ngày giờ của đợt \(id) bị ghim", "the dates of offering \(id) are pinned")
    case .pinnedResources(let id, _):
      say("địa điểm và người của đợt \(id) bị ghim", "what offering \(id) uses is pinned")
    case .pinnedParticipants(let id, _):
      say("người tham dự đợt \(id) bị ghim", "the participants of offering \(id) are pinned")
    default: nil
    }
  }

  /// A resource by its name.
  private func resource(_ id: String) -> String { names.resource(id) }

  /// The days of the first busy time that an offering meets.
  private func days(_ busy: [MinuteSpan], _ name: OfferingName) -> String {
    let sessions =
      solution.offerings.indices.contains(name.position)
      ? Freeze.sessions(of: solution.offerings[name.position], in: names.problem) ?? [] : []
    let met = busy.first { span in sessions.contains { $0.meets(span) } }
    return met.map { names.days($0) } ?? names.days(sessions)
  }

  private func id(_ name: OfferingName) -> String {
    solution.offerings.indices.contains(name.position)
      ? names.offering(name.position, of: solution) : name.activity
  }

  /// The other offering of a clash, with its days.
  private func other(_ clash: SessionClash) -> String {
    let isOwn = { (name: OfferingName) in
      solution.offerings.indices.contains(name.position)
        && solution.offerings[name.position] == own
    }
    let name = isOwn(clash.earlier) ? clash.later : clash.earlier
    guard solution.offerings.indices.contains(name.position) else { return name.activity }
    let time = names.time(of: solution.offerings[name.position]).map { " (\($0))" } ?? ""
    return id(name) + time
  }
}

extension StoryWords {
  /// The words of a problem, with the names of the programme that it was made of where there is one.
  init(_ problem: PlanningProblem, _ programme: Programme?) {
    let vietnamese = ProblemNames(problem, programme, language: .vi)
    let english = ProblemNames(problem, programme, language: .en)
    self.init(
      event: { $0.text(in: programme) },
      resource: { english.resource($0) },
      rule: { rule, solution, own in
        LocalizedText(
          vi: BreachText(names: vietnamese, solution: solution, own: own).text(rule),
          en: BreachText(names: english, solution: solution, own: own).text(rule)
        )
      }
    )
  }
}
