import ArgumentParser
import Attendance
import PlanFolder
import Planning

/// `lichtrinh attend import FILE`: takes a filled XLSX or CSV back.
struct AttendImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Cho xem một danh sách đã điền (XLSX, CSV) sẽ đổi gì; --save ghi lại.",
        "Shows what a filled list (XLSX, CSV) would change; --save records it."
      ),
      discussion: say(
        """
        Dòng được nhận ra theo mã dòng, rồi theo họ tên và năm sinh (không kể dấu, đ/d, thứ tự). Dấu:
        x có mặt, M muộn, P có phép, K vắng, «T: tên» người thay; ô trống không ghi gì. Điều đã ghi trước
        được giữ, trừ khi có --replace. Dòng chưa rõ được liệt kê và không được ghi (mã thoát 65). Người
        mới chỉ được nhận khi có --join với số dòng, hoặc --join all.

        VÍ DỤ
          lichtrinh attend import in/G1-01-1.1.xlsx --plan ke-hoach-2027
          lichtrinh attend import in/G1-01-1.1.xlsx --plan ke-hoach-2027 --join 48 --save
          lichtrinh attend import tu-lam.csv --offering G1-01-1 --replace --save
        """,
        """
        Rows are known by their code, then by name and year of birth (marks, đ/d and order do not matter).
        Signs: x present, L late, E excused, A absent, 'S: name' a substitute; an empty cell says nothing.
        What was recorded before is kept unless --replace is given. Unclear rows are listed and not
        recorded (exit code 65). Newcomers are taken in only by --join with their line, or --join all.

        EXAMPLES
          lichtrinh attend import print/G1-01-1.1.xlsx --plan plan-2027
          lichtrinh attend import print/G1-01-1.1.xlsx --plan plan-2027 --join 48 --save
          lichtrinh attend import own.csv --offering G1-01-1 --replace --save
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Danh sách đã điền.", "The filled list."),
      valueName: say("tệp", "file")
    )
  )
  var file: String

  @Option(
    help: ArgumentHelp(
      say(
        "Mã đợt, khi tệp không có mã danh sách; có mã thì phải khớp.",
        "The offering, where the file bears no list code; where it does they must agree."
      ),
      valueName: say("mã", "id")
    )
  )
  var offering: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Nhận người mới ở dòng này; lặp lại được; all: mọi người mới.",
        "Take in the newcomer of this line; repeatable; all: every one."
      ),
      valueName: say("dòng", "line")
    )
  )
  var join: [String] = []

  @Flag(
    help: ArgumentHelp(
      say("Thay điều đã ghi trước.", "Replace what was recorded before.")
    )
  )
  var replace = false

  @Flag(help: ArgumentHelp(say("Ghi lại.", "Record it.")))
  var save = false

  @OptionGroup var plan: AttendPlanArguments
  @OptionGroup var record: AttendRecordArguments

  mutating func validate() throws {
    try PathName.demand(file)
    guard join.allSatisfy({ $0 == "all" || (Int($0) ?? 0) > 0 }) else {
      throw ValidationError(
        say("--join nhận số dòng hoặc all.", "--join takes a line's number or all.")
      )
    }
  }

  func run() throws {
    let list = try read()
    var recording = try AttendRecording(plan, record)
    let (offering, sessions) = try place(list, recording)
    let outcome = ListImport(
      list,
      offering: offering,
      programme: recording.plan.plan.programme,
      state: recording.plan.state,
      sessions: sessions,
      codes: RowCodes(offering: offering.id, people: offering.participants, recording.key),
      replaces: replace
    )
    let report = ImportReport(outcome, file: file, offering: offering, replaces: replace)
    report.show()
    let joining = outcome.newcomers.filter { joins($0) }
    report.showNewcomers(joining: joining)
    if save {
      let facts = facts(outcome, joining, offering, recording)
      try recording.append(facts)
      Terminal.output.line(
        say("Đã ghi \(facts.count) dòng vào sổ.", "\(facts.count) lines were recorded.")
      )
    } else {
      Terminal.output.line(
        say("Chưa ghi gì; thêm --save để ghi.", "Nothing was recorded; add --save to do so.")
      )
    }
    if !outcome.problems.isEmpty || joining.count < outcome.newcomers.count {
      throw Exit.unclear
    }
  }

  private func read() throws -> FilledList {
    let table = TableFile.read(file)
    for diagnostic in table.diagnostics {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard let rows = table.rows, !table.diagnostics.contains(where: { $0.severity == .error })
    else { throw Exit.badInput }
    let cells = rows.map { row in
      row.map { FilledCell(text: $0.text, line: $0.line, column: $0.column) }
    }
    guard let list = FilledList(cells) else {
      throw refused(
        say(
          "không thấy dòng tiêu đề có cột «Họ và tên»; dùng danh sách do attend lists in ra",
          "no header row with a column 'Full name'; use a list that attend lists issued"
        )
      )
    }
    return list
  }

  /// The offering of a list, and for each session of the list its position there.
  private func place(
    _ list: FilledList,
    _ recording: AttendRecording
  ) throws -> (Offering, [Int?]) {
    guard let text = list.code else {
      guard let id = offering else {
        throw refused(
          say(
            "tệp không có mã danh sách; cho --offering",
            "the file bears no list code; give --offering"
          )
        )
      }
      let offering = try recording.plan.offering(id)
      return (offering, try positions(list, offering, printed: nil))
    }
    let code: PageCode
    do throws(CodeFault) {
      code = try PageCode(text, recording.key)
    } catch {
      throw refused(error.text[CommandLanguage.current])
    }
    if let asked = offering, asked != code.offering {
      throw refused(
        say(
          "danh sách của đợt \(code.offering), không phải \(asked)",
          "this is the list of \(code.offering), not of \(asked)"
        )
      )
    }
    let offering = try recording.plan.offering(code.offering)
    let folder = recording.plan.folder
    let printed = try AttendFailure.told {
      try IssuedList.read(folder, offering: code.offering, issue: code.issue)
    }
    return (offering, try positions(list, offering, printed: printed))
  }

  private func positions(
    _ list: FilledList,
    _ offering: Offering,
    printed: IssuedList?
  ) throws -> [Int?] {
    let now = IssuedList.sessions(of: offering)
    let then = printed?.sessions ?? now
    guard list.sessionTitles.count == then.count else {
      throw refused(
        say(
          "tệp có \(list.sessionTitles.count) cột buổi, danh sách có \(then.count); giữ nguyên các cột",
          "the file has \(list.sessionTitles.count) columns of sessions, the list \(then.count); "
            + "leave the columns as they were"
        ),
        list.sessionTitles.first
      )
    }
    for (title, session) in zip(list.sessionTitles, then) {
      // A title of a day, such as `T2 21/03 Sáng`, must be the day of the session that stands there.
      let written = title.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/") }
      let day = session.prefix(10).suffix(5).split(separator: "-").reversed().joined(separator: "/")
      if let written, written != day {
        throw refused(
          say(
            "cột «\(title.text)» không phải là ngày \(day); giữ nguyên thứ tự các cột",
            "the column '\(title.text)' is not of \(day); leave the columns in their order"
          ),
          title
        )
      }
    }
    return then.map { now.firstIndex(of: $0) }
  }

  private func refused(_ text: String, _ cell: FilledCell? = nil) -> any Error {
    Terminal.errors.line("\(file):\(cell?.line ?? 1):\(cell?.column ?? 1): \(text)")
    return Exit.badInput
  }

  private func joins(_ newcomer: ListImport.Newcomer) -> Bool {
    join.contains("all") || join.contains(String(newcomer.line))
  }

  private func facts(
    _ outcome: ListImport,
    _ joining: [ListImport.Newcomer],
    _ offering: Offering,
    _ recording: AttendRecording
  ) -> [AttendanceFact] {
    var facts = outcome.marks.map { recording.fact(.mark($0), in: offering.id, .file) }
    var taken: Set<String> = []
    for newcomer in joining {
      var person = newcomer.person
      if !newcomer.isKnown {
        person.id = NewcomerIds.next(in: recording.plan.plan.programme, after: taken)
        taken.insert(person.id)
      }
      facts.append(recording.fact(.joined(person), in: offering.id, .file))
      for mark in newcomer.marks {
        var mark = mark
        mark.person = person.id
        facts.append(recording.fact(.mark(mark), in: offering.id, .file))
      }
    }
    return facts
  }
}
