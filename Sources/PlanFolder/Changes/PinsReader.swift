import Almanac
import Planning

/// Reads `pins.yaml`: what of the published offerings must stay.
struct PinsReader {
  let names: KnownNames
  let programme: Programme
  let findings: Findings

  init(_ programme: Programme, _ findings: Findings) {
    self.programme = programme
    self.findings = findings
    names = KnownNames(programme)
  }

  /// The sound entries, each offering once.
  func choices(_ value: YAMLValue) -> [PublishedChoice] {
    var lines: [String: Int] = [:]
    return (value.list() ?? []).compactMap { entry in
      guard let choice = choice(entry) else { return nil }
      if let line = lines[choice.offering] {
        findings.report(.pinnedTwice(choice.offering, line: line), at: entry.location)
        return nil
      }
      lines[choice.offering] = entry.location.line
      return choice
    }
  }

  private func choice(_ value: YAMLValue) -> PublishedChoice? {
    let keys = ["offering", "pin", "sessions", "resources", "participants", "reason"]
    guard let map = value.mapping(keys) else { return nil }
    let offering = names.id(map.required("offering")?.literal(), .offering)
    let pins = map.required("pin")?.list { $0.literal()?.choice(of: PinKind.allCases) }
    let sessions = map.required("sessions").flatMap { $0.list { $0.literal()?.sessionTime() } }
    let resources = map["resources"].map { $0.list { names.id($0.literal(), .resource) } } ?? []
    let people = map["participants"].map { $0.list { names.id($0.literal(), .person) } } ?? []
    let reason = map["reason"]?.localizedText()
    guard let offering, let pins, let sessions, let resources, let people,
      let activity = names.activity(of: offering)
    else { return nil }
    guard !sessions.isEmpty else {
      findings.report(.emptyList("sessions"), at: value.location)
      return nil
    }
    for (earlier, later) in zip(sessions, sessions.dropFirst())
    where (later.date, later.startMinute) < (earlier.date, earlier.endMinute) {
      findings.report(.sessionsOutOfOrder(earlier, later), at: value.location)
      return nil
    }
    for session in sessions
    where session.date < programme.firstDay || session.date > programme.lastDay {
      findings.report(
        .outsideYear(session.date, programme.firstDay, programme.lastDay),
        at: value.location
      )
      return nil
    }
    let needs = programme.activities.first { $0.id == activity }?.needs.count ?? 0
    guard resources.count == needs else {
      findings.report(.wrongNeeds(offering, resources.count, needs), at: value.location)
      return nil
    }
    return PublishedChoice(
      offering: offering,
      activity: activity,
      sessions: sessions,
      resources: resources,
      participants: people,
      pins: PinKind.allCases.filter(pins.contains),
      reason: reason
    )
  }
}

extension Literal {
  /// A session `2016-07-04T07:30-11:30`.
  func sessionTime() -> SessionTime? {
    guard let time = SessionTime(text.trimmed) else {
      report(.notSession(name, text.trimmed))
      return nil
    }
    return time
  }
}

extension Mistake {
  static func pinnedTwice(_ offering: String, line: Int) -> Mistake {
    Mistake(
      "duplicate-id",
      vi: ("đợt `\(offering)` đã được ghim ở dòng \(line)", "giữ lại một"),
      en: ("offering `\(offering)` is pinned on line \(line) already", "keep one of the two")
    )
  }

  static func notSession(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-session",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là một buổi",
        "viết ngày và giờ như 2016-07-04T07:30-11:30"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is no session",
        "write day and times as 2016-07-04T07:30-11:30"
      )
    )
  }

  static func sessionsOutOfOrder(_ earlier: SessionTime, _ later: SessionTime) -> Mistake {
    Mistake(
      "out-of-order",
      vi: (
        "buổi \(later.text) đứng sau \(earlier.text)", "xếp các buổi tăng dần, không chồng nhau"
      ),
      en: (
        "session \(later.text) stands after \(earlier.text)", "put them in order, none over another"
      )
    )
  }

  static func outsideYear(_ day: CivilDate, _ from: CivilDate, _ to: CivilDate) -> Mistake {
    Mistake(
      "outside-year",
      vi: ("ngày \(day) nằm ngoài năm kế hoạch", "viết một ngày từ \(from) đến \(to)"),
      en: ("\(day) lies outside the year planned", "write a day from \(from) to \(to)")
    )
  }

  static func wrongNeeds(_ offering: String, _ count: Int, _ needs: Int) -> Mistake {
    Mistake(
      "wrong-needs",
      vi: (
        "đợt `\(offering)` nêu \(count) mục `resources` nhưng hoạt động cần \(needs)",
        "nêu một mã cho mỗi nhu cầu, theo thứ tự"
      ),
      en: (
        "offering `\(offering)` names \(count) `resources`, but its activity has \(needs) needs",
        "name one id for each need, in order"
      )
    )
  }
}
