import Almanac
import Planning

/// What happens in each month, day by day, with its holidays and the periods to avoid.
struct CalendarSection: ReportSection {
  let id = "calendar"
  let heading = ReportMessage.calendar
  let shortName = ReportMessage.navCalendar
  /// The level of the months' headings.
  var monthHeading: StaticElementName = "h3"
  /// What is amiss with offerings, by id.
  var marks: [String: String] = [:]
  /// Where the offering of an id leads.
  var link: (String) -> String = { "#offering-\($0)" }

  init() {}

  init(
    heading: StaticElementName,
    marks: [String: String],
    link: @escaping (String) -> String
  ) {
    monthHeading = heading
    self.marks = marks
    self.link = link
  }

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    let offerings = facts.projects.flatMap(\.activities).flatMap { activity in
      activity.offerings.map { (activity, $0) }
    }
    return [
      element("div", .classes("month-grid")) {
        for month in facts.months {
          let window = DateWindow(from: month.from, to: month.to)
          element("div", .classes("month-card")) {
            element(monthHeading, text: words.month(month.from))
            daysOff(in: window, facts, words)
            entries(offerings, in: window, words)
          }
        }
      }
    ]
  }

  private func daysOff(
    in month: DateWindow,
    _ facts: PlanFacts,
    _ words: ReportWords
  ) -> MarkupNode {
    let holidays = facts.calendar.holidays.filter { $0.from <= month.to && month.from <= $0.to }
    let avoided = facts.calendar.avoided.filter { $0.from <= month.to && month.from <= $0.to }
    let workdays = facts.calendar.makeUpWorkdays.filter(month.contains)
    guard !holidays.isEmpty || !avoided.isEmpty || !workdays.isEmpty else { return .none }
    return element("ul", .classes("days-off")) {
      for holiday in holidays {
        element("li") {
          element("span", .classes("shade-swatch holiday"))
          "\(words.shortDates(holiday.from, holiday.to)): "
          holiday.names.map { words[$0] }.joined(separator: ", ")
        }
      }
      for day in workdays {
        element("li", text: "\(words.shortDates(day, day)): \(words[.makeUpWorkday])")
      }
      for period in avoided {
        element("li") {
          element("span", .classes("shade-swatch \(period.isForbidden ? "hard" : "soft")"))
          "\(words.shortDates(period.from, period.to)): \(words[period.name])"
          if !period.districts.isEmpty {
            " (\(period.districts.map { words[$0.name] }.joined(separator: ", ")))"
          }
        }
      }
    }
  }

  private func entries(
    _ offerings: [(ActivityFacts, OfferingFacts)],
    in month: DateWindow,
    _ words: ReportWords
  ) -> MarkupNode {
    let entries = offerings.flatMap { activity, offering in
      CalendarEntry.entries(of: offering, activity, in: month)
    }.sorted { ($0.from, $0.to, $0.offering.id) < ($1.from, $1.to, $1.offering.id) }
    guard !entries.isEmpty else { return hint(words[.nothingThisMonth]) }
    return element("ol", .classes("entries")) {
      for entry in entries {
        element("li") {
          element("span", .classes("when"), text: words.shortDates(entry.from, entry.to))
          element("span", .classes("what")) {
            Picture.swatch(entry.activity.kind)
            element("a", .named("href", link(entry.offering.id)), text: entry.offering.id)
            " \(words[entry.activity.title])"
            if let milestone = entry.milestone { ": \(words[milestone])" }
            if let place = entry.offering.place { ", \(words[place.name])" }
            if let mark = marks[entry.offering.id] {
              element("span", .classes("mark"), text: " ⚠ \(mark)")
            }
          }
        }
      }
    }
  }
}

/// One line of a month: days of an offering that follow each other, or a milestone.
struct CalendarEntry {
  let activity: ActivityFacts
  let offering: OfferingFacts
  let from: CivilDate
  let to: CivilDate
  let milestone: LocalizedText?

  /// The lines of an offering in a month, by date.
  static func entries(
    of offering: OfferingFacts,
    _ activity: ActivityFacts,
    in month: DateWindow
  ) -> [CalendarEntry] {
    let sessions = offering.sessions.filter { month.contains($0.date) }
    let milestones = sessions.compactMap { session in
      session.milestone.map { (session.date, $0) }
    }
    let days = sessions.filter { $0.milestone == nil }.map(\.date)
    let runs = DateWindow.runs(of: days).map {
      CalendarEntry(
        activity: activity,
        offering: offering,
        from: $0.from,
        to: $0.to,
        milestone: nil
      )
    }
    return runs
      + milestones.map {
        CalendarEntry(
          activity: activity,
          offering: offering,
          from: $0.0,
          to: $0.0,
          milestone: $0.1
        )
      }
  }
}
