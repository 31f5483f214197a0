import Explanations
import Problem

/// What clashes, in lines for people.
struct ClashText {
  private let names: ProblemNames
  private let words: ObstacleText

  /// The most relaxations of a clash that are told.
  private static let mostRelaxations = 8

  init(_ names: ProblemNames) {
    self.names = names
    words = ObstacleText(
      names: names,
      solution: Solution(problem: names.problem.name, offerings: [])
    )
  }

  /// The lines on what looking for clashes came to.
  func lines(_ result: ClashSearchResult) -> [String] {
    switch result {
    case .none:
      return [
        say(
          "Không có mâu thuẫn: tìm được đáp án không thiếu hụt; hãy lập kế hoạch lâu hơn.",
          "Nothing clashes: an answer without shortfall was found; plan for longer."
        )
      ]
    case .unknown:
      return [
        say(
          "Có thiếu hụt, nhưng chưa chứng minh được mâu thuẫn nào trong số bước đã cho.",
          "Something is missing, but no clash was proved in the steps given."
        )
      ]
    case .clashes(let clashes):
      return clashes.flatMap(lines)
    }
  }

  private func lines(_ clash: Clash) -> [String] {
    var lines = [
      clash.isMinimal
        ? say(
          "Mâu thuẫn (đã chứng minh; bỏ bất kỳ điều nào thì hết):",
          "A clash (proved; it goes if any one of these goes):"
        )
        : say(
          "Mâu thuẫn (đã chứng minh; chưa chứng minh là tối thiểu):",
          "A clash (proved; not proved minimal):"
        )
    ]
    lines += clash.statements.map { "  – " + text($0) }
    if clash.relaxations.isEmpty { return lines }
    lines.append(say("  điều gì làm các điều còn lại giữ được:", "  what lets the others hold:"))
    for (position, relaxation) in clash.relaxations.prefix(Self.mostRelaxations).enumerated() {
      let scope =
        relaxation.isEnough
        ? say("tìm được, trọng tài đã kiểm", "found, checked by the referee")
        : say("cho riêng mâu thuẫn này", "for this clash alone")
      lines.append("    \(position + 1). \(words.text(relaxation.change)) [\(scope)]")
    }
    let more = clash.relaxations.count - Self.mostRelaxations
    if more > 0 { lines.append(say("    … và \(more) cách nữa", "    … and \(more) more")) }
    return lines
  }

  /// A statement.
  func text(_ statement: Statement) -> String {
    let problem = names.problem
    switch statement {
    case .fewestOfferings(let activity):
      let count = problem.activities[activity].minOfferings
      return say(
        "\(names.activity(activity)): phải có ít nhất \(count) đợt",
        "\(names.activity(activity)): at least \(count) offerings should run"
      )
    case .fewestInLimit(let limit), .mostInLimit(let limit): return names.limit(limit)
    case .pin(let published, let pin):
      let id = problem.baseline?.offerings[published].id ?? ""
      return say(
        "đợt \(id) bị ghim (\(pin.rawValue))",
        "offering \(id) is pinned (\(pin.rawValue))"
      )
    case .ceiling(let ceiling):
      return names.ceiling(ceiling) + ": " + names.money(problem.ceilings[ceiling].amount)
    case .precedence(let order): return names.precedence(order)
    case .resourceBusy, .units, .minutes, .seats: return resource(statement)
    case .fewestPeople(let activity):
      let count = problem.activities[activity].people?.min ?? 0
      return say(
        "\(problem.activities[activity].id): ít nhất \(count) người",
        "\(problem.activities[activity].id): at least \(count) people"
      )
    case .perOrganisation(let activity):
      let count = problem.activities[activity].people?.perOrganisation ?? 0
      return say(
        "\(problem.activities[activity].id): mỗi đơn vị nhiều nhất \(count) người",
        "\(problem.activities[activity].id): at most \(count) people of one organisation"
      )
    case .reserved(let activity):
      return say(
        "\(problem.activities[activity].id): chỗ dành riêng",
        "\(problem.activities[activity].id): reserved seats"
      )
    case .enrolled(let activity):
      return say(
        "\(problem.activities[activity].id): người phải dự",
        "\(problem.activities[activity].id): who must attend"
      )
    case .personBusy(let person):
      let id = problem.participants[person].id
      return say("\(id) có lúc bận", "\(id) is busy at times")
    case .mostActivities(let person):
      let participant = problem.participants[person]
      return say(
        "\(participant.id): nhiều nhất \(participant.maxActivities) hoạt động",
        "\(participant.id): at most \(participant.maxActivities) activities"
      )
    }
  }

  private func resource(_ statement: Statement) -> String {
    switch statement {
    case .resourceBusy(let resource):
      return say(
        "\(names.resource(resource)) có lúc bận",
        "\(names.resource(resource)) is busy at times"
      )
    case .units(let resource):
      let units = names.problem.resources[resource].units
      return say(
        "\(names.resource(resource)): cùng lúc chỉ \(units) nơi dùng",
        "\(names.resource(resource)): \(units) at a time"
      )
    case .minutes(let resource):
      let hours = (names.problem.resources[resource].maxMinutes ?? 0) / 60
      return say(
        "\(names.resource(resource)): nhiều nhất \(hours) giờ",
        "\(names.resource(resource)): at most \(hours) hours"
      )
    case .seats(let resource):
      let seats = names.problem.resources[resource].seats ?? 0
      return say(
        "\(names.resource(resource)): \(seats) chỗ",
        "\(names.resource(resource)): \(seats) seats"
      )
    default: return ""
    }
  }
}
