import ArgumentParser
import Attendance
import Planning

/// A mark as the command line gives it.
struct MarkWord: ExpressibleByArgument {
  /// The mark.
  let mark: AttendanceMark

  /// Reads the English words, or the Vietnamese ones without marks.
  init?(argument: String) {
    let words: [(AttendanceMark, [String])] = [
      (.present, ["present", "co-mat", "x"]), (.late, ["late", "muon"]),
      (.excused, ["excused", "co-phep"]), (.absent, ["absent", "vang"]),
    ]
    guard let found = words.first(where: { $0.1.contains(argument.lowercased()) }) else {
      return nil
    }
    mark = found.0
  }

  static let allValueStrings = ["present", "late", "excused", "absent"]
}

/// `lichtrinh attend mark PERSON`.
struct AttendMarkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mark",
      abstract: say(
        "Ghi hoặc sửa điểm danh của một người ở một hay nhiều buổi.",
        "Records or corrects one person's attendance of one or several sessions."
      ),
      discussion: say(
        """
        Người: mã, mã dòng trên danh sách, hoặc họ tên. Buổi: số thứ tự (2), khoảng (1-3), ngày
        (2027-03-21), hoặc all. Ghi lại là sửa: dòng cũ vẫn còn trong sổ. Người thay phải cùng đơn vị.

        VÍ DỤ
          lichtrinh attend mark p003 --offering G1-01-1 --session 2 --as late
          lichtrinh attend mark "Nguyễn Văn A" --offering G1-01-1 --session 2027-03-21 --as excused --note "Ốm"
          lichtrinh attend mark 7K3FQD --offering G1-01-1 --session 1-3 --substitute "Lê Thị B"
          lichtrinh attend mark p003 --offering G1-01-1 --session 2 --clear
        """,
        """
        The person: an id, a row code of the list, or a name. Sessions: a number (2), a range (1-3), a
        day (2027-03-21), or all. Recording again corrects: the earlier line stays in the journal. A
        substitute must be of the same organisation.

        EXAMPLES
          lichtrinh attend mark p003 --offering G1-01-1 --session 2 --as late
          lichtrinh attend mark "Nguyễn Văn A" --offering G1-01-1 --session 2027-03-21 --as excused --note "Ill"
          lichtrinh attend mark 7K3FQD --offering G1-01-1 --session 1-3 --substitute "Lê Thị B"
          lichtrinh attend mark p003 --offering G1-01-1 --session 2 --clear
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Mã, mã dòng hoặc họ tên.", "An id, row code or name."),
      valueName: say("người", "person")
    )
  )
  var person: String

  @Option(help: AttendHelp.offering)
  var offering: String

  @Option(help: AttendHelp.session)
  var session: SessionChoice

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(
        "present (có mặt), late (muộn), excused (có phép), absent (vắng).",
        "present, late, excused or absent."
      ),
      valueName: say("dấu", "mark")
    )
  )
  var mark: MarkWord?

  @Option(
    help: ArgumentHelp(
      say(
        "Người cùng đơn vị đến thay: mã hoặc tên.",
        "The colleague who came instead: id or name."
      ),
      valueName: say("người", "person")
    )
  )
  var substitute: String?

  @Flag(help: ArgumentHelp(say("Bỏ dấu đã ghi nhầm.", "Take back what was recorded by mistake.")))
  var clear = false

  @Option(
    help: ArgumentHelp(say("Lý do.", "Why."), valueName: say("lý-do", "text"))
  )
  var note: String?

  @OptionGroup var plan: AttendPlanArguments
  @OptionGroup var record: AttendRecordArguments

  mutating func validate() throws {
    let given = [mark != nil, substitute != nil, clear].count { $0 }
    guard given == 1 else {
      throw ValidationError(
        say(
          "Cho đúng một trong --as, --substitute, --clear.",
          "Give exactly one of --as, --substitute and --clear."
        )
      )
    }
  }

  func run() throws {
    var recording = try AttendRecording(plan, record)
    let offering = try recording.plan.offering(self.offering)
    let person = try PersonChoice.person(
      self.person,
      in: offering,
      of: recording.plan.plan,
      recording.key
    )
    let positions = try session.positions(in: offering)
    let colleague = try substitute.map {
      try found($0, for: person, in: recording.plan.plan.programme.people)
    }
    var facts: [AttendanceFact] = []
    for position in positions {
      let day = offering.sessions[position].date
      let known = recording.plan.state.entry(of: person.id, in: offering.id, session: position)
      let title = "\(person.id) \(SessionChoice.text(offering.sessions[position]))"
      let before = known.map { entry in
        say(
          " (trước: \(entry.mark.mark.name.vi), \(entry.recorder) \(entry.time.text))",
          " (was: \(entry.mark.mark.name.en), \(entry.recorder) \(entry.time.text))"
        )
      }
      if clear {
        guard known != nil else {
          Terminal.output.line("\(title): " + say("chưa ghi gì", "nothing is recorded"))
          continue
        }
        facts.append(
          recording.fact(
            .cleared(person: person.id, session: position, day: day),
            in: offering.id,
            .hand
          )
        )
        Terminal.output.line("\(title): " + say("bỏ", "taken back") + (before ?? ""))
        continue
      }
      let mark = colleague == nil ? self.mark?.mark ?? .present : .substituted
      facts.append(
        recording.fact(
          .mark(
            SessionMark(
              person: person.id,
              session: position,
              day: day,
              mark: mark,
              substitute: colleague,
              note: note
            )
          ),
          in: offering.id,
          .hand
        )
      )
      Terminal.output.line("\(title): \(mark.name[CommandLanguage.current])" + (before ?? ""))
    }
    try recording.append(facts)
  }

  private func found(
    _ written: String,
    for person: Person,
    in people: [Person]
  ) throws -> Substitute {
    switch Substitute.colleague(written, of: person, among: people) {
    case .success(let substitute): return substitute
    case .failure(let fault):
      Terminal.errors.line(fault.text[CommandLanguage.current])
      throw Exit.badInput
    }
  }
}

/// Help that several commands share.
enum AttendHelp {
  static var offering: ArgumentHelp {
    ArgumentHelp(
      say("Mã đợt, như G1-01-1.", "The offering's id, such as G1-01-1."),
      valueName: say("mã", "id")
    )
  }

  static var session: ArgumentHelp {
    ArgumentHelp(
      say(
        "Buổi: số, khoảng 1-3, ngày YYYY-MM-DD, hoặc all.",
        "The session: a number, a range 1-3, a day YYYY-MM-DD, or all."
      ),
      valueName: say("buổi", "session")
    )
  }
}
