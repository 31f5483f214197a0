import Almanac
import Planning
import Problem

/// What people call the parts of a problem: by the plan folder where there is one, otherwise by id.
///
/// People who take part stand by id.
struct ProblemNames {
  let problem: PlanningProblem
  /// The language of the names.
  let language: Language
  private let programme: Programme?
  private let firstDay: CivilDate?
  private let resourceNames: [String: String]
  /// The groups of each ceiling; nil: all.
  private let ceilingGroups: [[String]?]

  init(
    _ problem: PlanningProblem,
    _ programme: Programme?,
    language: Language = CommandLanguage.current
  ) {
    self.problem = problem
    self.language = language
    self.programme = programme
    firstDay = CivilDate(iso: problem.start)
    resourceNames = Dictionary(
      (programme?.resources ?? []).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    ceilingGroups =
      programme.map { $0.sources.flatMap { source in source.ceilings.map(\.groups) } }
      ?? problem.ceilings.map { ceiling in
        ceiling.activities.map { activities in
          activities.reduce(into: []) { groups, activity in
            let group = problem.activities[activity].group
            if !groups.contains(group) { groups.append(group) }
          }
        }
      }
  }

  /// The text in the language of the names.
  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// An activity's id, with its title where it has one.
  func activity(_ index: ListIndex<Problem.Activity>) -> String {
    let id = problem.activities[index].id
    guard let title = programme?.activities[index.position].title[language] else {
      return id
    }
    return "\(id) · \(title)"
  }

  /// A resource's name.
  func resource(_ index: ListIndex<Resource>) -> String { resource(problem.resources[index].id) }

  /// The name of the resource with an id.
  func resource(_ id: String) -> String {
    resourceNames[id].map { "\($0) (\(id))" } ?? id
  }

  /// What the resources of a need are: the kind of thing, or the role as written.
  func role(_ activity: ListIndex<Problem.Activity>, need: Int) -> String {
    let role = problem.activities[activity].needs[need].role
    return ResourceKind(rawValue: role)?.name[language].lowercased() ?? role
  }

  /// A source's name.
  func source(_ index: ListIndex<Source>) -> String {
    programme?.sources[index.position].name[language] ?? problem.sources[index].id
  }

  /// A ceiling: whose, when, for whom.
  func ceiling(_ position: Int) -> String {
    let ceiling = problem.ceilings[position]
    var parts = [source(ceiling.source), period(ceiling.days)]
    if let groups = ceilingGroups[position] {
      let list = groups.prefix(4).joined(separator: ", ") + (groups.count > 4 ? ", …" : "")
      parts.append(say("nhóm \(list)", groups.count == 1 ? "group \(list)" : "groups \(list)"))
    }
    return say("mức trần ", "ceiling of ") + parts.joined(separator: ", ")
  }

  /// A limit: how many of what, when.
  func limit(_ position: Int) -> String {
    let limit = problem.limits[position]
    let ids = limit.activities.map { problem.activities[$0].id }
    let list = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", …" : "")
    let bounds = [
      limit.min > 0 ? say("ít nhất \(limit.min)", "at least \(limit.min)") : nil,
      limit.max.map { say("nhiều nhất \($0)", "at most \($0)") },
    ].compactMap(\.self).joined(separator: say(" và ", " and "))
    return say(
      "giới hạn \(bounds) đợt bắt đầu trong \(period(limit.days)) (\(list))",
      "limit of \(bounds) offerings that start in \(period(limit.days)) (\(list))"
    )
  }

  /// A limit's soft bound.
  func softLimit(_ position: Int) -> String {
    let limit = problem.limits[position]
    let ids = limit.activities.map { problem.activities[$0].id }
    let list = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", …" : "")
    let most = limit.softMax ?? 0
    return say(
      "quá \(most) đợt trong \(period(limit.days)) (\(list))",
      "more than \(most) offerings in \(period(limit.days)) (\(list))"
    )
  }

  /// A precedence.
  func precedence(_ position: Int) -> String {
    let order = problem.precedences[position]
    let first = problem.activities[order.first].id
    let then = problem.activities[order.then].id
    return say("thứ tự \(first) rồi \(then)", "order \(first) before \(then)")
  }

  /// A range of days: the year, up to a quarter's end, or from when to when.
  func period(_ days: DayRange) -> String {
    let start = max(0, days.start)
    let end = min(problem.days, days.end)
    if start == 0 && end == problem.days { return say("cả năm", "the whole year") }
    guard start < end else { return say("không ngày nào", "no day") }
    guard let firstDay else { return say("ngày \(start)–\(end - 1)", "days \(start)–\(end - 1)") }
    let from = firstDay.adding(days: start)
    let to = firstDay.adding(days: end - 1)
    let isQuarterEnd = to == to.endOfMonth && to.month % 3 == 0 && from.year == to.year
    if isQuarterEnd && from.month == 1 && from.day == 1 {
      return say("đến hết quý \(to.quarter)", "up to the end of quarter \(to.quarter)")
    }
    if isQuarterEnd && from.day == 1 && from.month == to.month - 2 {
      return say("quý \(to.quarter)", "quarter \(to.quarter)")
    }
    return dates(from, to)
  }

  /// The days of an interval of minutes.
  func days(_ span: MinuteSpan) -> String {
    let first = Self.day(of: span.start)
    let last = Self.day(of: span.end - 1)
    guard let firstDay else { return first == last ? "\(first)" : "\(first)–\(last)" }
    return dates(firstDay.adding(days: first), firstDay.adding(days: last))
  }

  /// The days of a placement's sessions.
  func days(_ sessions: [MinuteSpan]) -> String {
    guard let first = sessions.first, let last = sessions.last else { return "" }
    return days(MinuteSpan(first.start, last.end))
  }

  private static func day(of minute: Int) -> Int {
    minute >= 0 ? minute / minutesPerDay : -((minutesPerDay - 1 - minute) / minutesPerDay)
  }

  private func dates(_ from: CivilDate, _ to: CivilDate) -> String {
    let name = { (date: CivilDate) in say(date.dayMonthYear, date.iso) }
    return from == to
      ? name(from) : say("\(name(from)) đến \(name(to))", "\(name(from)) to \(name(to))")
  }

  /// An offering of an answer: its id, or its activity's with its place in the answer.
  func offering(_ position: Int, of solution: Solution) -> String {
    let offering = solution.offerings[position]
    return offering.id ?? offering.activity
  }

  /// When an offering is.
  func time(of offering: PlannedOffering) -> String? {
    guard let activity = problem.activities.first(where: { $0.id == offering.activity }) else {
      return nil
    }
    let placements = problem.placementSets[activity.placements].placements
    guard placements.indices.contains(offering.placement) else { return nil }
    return days(placements[offering.placement].sessions)
  }

  /// Money with its unit.
  func money(_ amount: Int) -> String { Money(amount).text(language) }

  /// Points with their sign.
  static func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }
}
