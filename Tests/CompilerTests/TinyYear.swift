import Almanac
import Compiler
import Planning
import Problem

/// Programmes of 2016 with one or two activities, small enough to work out by hand.
enum TinyYear {
  /// Both half days of office hours.
  static let wholeDays: [HalfDay] = [.morning, .afternoon]
  /// The place in the files of everything that has no place.
  static let file = SourceLocation(file: "programme.yaml", line: 1, column: 1)

  /// A day of 2016.
  static func day(_ month: Int, _ day: Int) -> CivilDate { CivilDate(2016, month, day) }

  /// A window of days of 2016, written `(month, day)`.
  static func window(_ from: (Int, Int), _ to: (Int, Int)) -> DateWindow {
    DateWindow(from: day(from.0, from.1), to: day(to.0, to.1))
  }

  /// An activity without people that the province pays at its end.
  static func activity(
    _ pattern: SessionPattern,
    in windows: DateWindow...,
    change: (inout Planning.Activity) -> Void = { _ in }
  ) -> Planning.Activity {
    var activity = Planning.Activity(
      id: "A",
      project: "A",
      group: "G1",
      kind: .course,
      title: LocalizedText("A"),
      windows: windows,
      pattern: pattern,
      values: [10],
      funding: [FundingShare(source: "province")],
      payments: [PaymentTerm(anchor: .end, days: 0, share: .whole)]
    )
    change(&activity)
    return activity
  }

  /// A programme of 2016, decided on 4 January, with evenings and two payers.
  static func programme(
    _ activities: Planning.Activity...,
    change: (inout Programme) -> Void = { _ in }
  ) -> Programme {
    var programme = Programme(
      id: "tiny",
      title: LocalizedText("tiny"),
      isSample: true,
      agency: Agency(
        parent: "P",
        office: "O",
        name: LocalizedText("O"),
        place: "V",
        email: "o@o.example"
      ),
      decision: Decision(number: "1", date: day(1, 4), issuer: "P"),
      revision: Revision(number: 1, date: day(1, 4), minute: 480, status: .draft),
      firstDay: day(1, 1),
      lastDay: day(12, 31),
      timeZone: "Asia/Ho_Chi_Minh",
      domain: "o.example",
      sessionTimes: .officeHoursAndEvening,
      holidays: HolidayCalendar(),
      groups: [
        ProjectGroup(id: "G1", name: LocalizedText("G1")),
        ProjectGroup(id: "G2", name: LocalizedText("G2")),
      ],
      sources: [
        FundingSource(
          id: "province",
          name: LocalizedText(vi: "Tỉnh", en: "Province"),
          isState: true
        ),
        FundingSource(id: "own", name: LocalizedText(vi: "Đơn vị", en: "Maker"), isState: false),
      ],
      places: ["855", "860", "can-tho"].map { id in
        Locality(id: id, name: LocalizedText(id), isDistrict: true, latitude: 10, longitude: 106)
      },
      activities: activities
    )
    change(&programme)
    return programme
  }

  /// Compiles without places in files.
  static func compile(_ programme: Programme) -> Compilation {
    ProgrammeCompiler.compile(programme, sources: SourceMap(fallback: file))
  }

  /// The problem of a programme; nil where it has errors.
  static func problem(_ programme: Programme) -> PlanningProblem? {
    compile(programme).compiled?.problem
  }

  /// The placements of the programme's first activity in words.
  ///
  /// `02-03 S C` is a morning (sáng) and an afternoon (chiều) of 3 February; T is an evening (tối). Sessions at other times
  /// are told by their minutes.
  static func placements(_ programme: Programme) -> [String] {
    problem(programme)?.placementSets[0].placements.map { placement in
      var days: [(name: String, sessions: [String])] = []
      for session in placement.sessions {
        let number = session.start / 1440
        let name = String(day(1, 1).adding(days: number).iso.dropFirst(5))
        let minutes = [session.start - number * 1440, session.end - number * 1440]
        if days.last?.name != name { days.append((name, [])) }
        days[days.count - 1].sessions.append(names[minutes] ?? "\(minutes)")
      }
      return days.map { "\($0.name) \($0.sessions.joined(separator: " "))" }.joined(separator: ", ")
    } ?? []
  }

  /// The placements of one activity in a programme of its own.
  static func placements(
    _ pattern: SessionPattern,
    in windows: DateWindow...,
    change: (inout Planning.Activity) -> Void = { _ in }
  ) -> [String] {
    var activity = activity(pattern, change: change)
    activity.windows = windows
    return placements(programme(activity))
  }

  /// 07:30–11:30, 13:30–17:00 and 18:00–20:30 in minutes of the day.
  private static let names = [[450, 690]: "S", [810, 1020]: "C", [1080, 1230]: "T"]
}
