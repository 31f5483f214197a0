import ArgumentParser
import Attendance
import Planning
import Rosters

/// `lichtrinh attend lists`: lists to sign, with the codes by which they are read back.
struct AttendListsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lists",
      abstract: say(
        "In danh sách điểm danh có mã để ký và đọc lại.",
        "Issues attendance lists with the codes by which they are read back."
      ),
      discussion: say(
        """
        Mỗi lần in có số thứ tự; lần sau cho thấy ai mới, ai đổi, ai không còn so với lần trước, và
        những gì đã biết thì có sẵn trong ô. Tệp PDF để ký, XLSX và CSV để điền.

        VÍ DỤ
          lichtrinh attend lists --plan ke-hoach-2027 --offering G1-01-1 --out in
          lichtrinh attend lists --plan ke-hoach-2027 --out in
        """,
        """
        Each issue has a number; the next one shows who is new, changed or gone since the one before, and
        what is known stands in its box. PDF is for signing, XLSX and CSV for filling in.

        EXAMPLES
          lichtrinh attend lists --plan plan-2027 --offering G1-01-1 --out print
          lichtrinh attend lists --plan plan-2027 --out print
        """
      )
    )
  }

  @Option(
    help: ArgumentHelp(
      say(
        "Mã đợt; lặp lại được; mặc định mọi đợt có người tham dự.",
        "An offering's id; repeatable; all with participants by default."
      ),
      valueName: say("mã", "id")
    )
  )
  var offering: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Thư mục để ghi danh sách.", "The folder for the lists."),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String

  @Option(
    help: ArgumentHelp(
      say("Số dòng trống cho người mới đến.", "Empty rows for those who are not on the list."),
      valueName: say("số", "number")
    )
  )
  var blank: Int = 3

  @OptionGroup var plan: AttendPlanArguments
  @OptionGroup var record: AttendRecordArguments

  mutating func validate() throws {
    try PathName.demand(out)
    guard (0...50).contains(blank) else {
      throw ValidationError(say("--blank nhận 0 đến 50.", "--blank takes 0 to 50."))
    }
  }

  func run() throws {
    let recording = try AttendRecording(plan, record)
    let offerings =
      offering.isEmpty
      ? recording.plan.plan.offerings.filter { !$0.participants.isEmpty }
      : try offering.map { try recording.plan.offering($0) }
    for offering in offerings {
      try AttendFailure.told { try issue(offering, recording) }
    }
  }

  private func issue(_ offering: Offering, _ recording: AttendRecording) throws {
    let folder = recording.plan.folder
    let last = IssuedList.lastIssue(folder, offering: offering.id)
    let earlier = try last == 0 ? nil : IssuedList.read(folder, offering: offering.id, issue: last)
    let issue = ListIssue(
      offering: offering,
      revision: recording.plan.revision,
      after: earlier,
      state: recording.plan.state,
      blankRows: blank,
      key: recording.key
    )
    let language = CommandLanguage.current
    let form = try RosterForm(
      offering: offering,
      in: recording.plan.plan,
      issue: issue,
      language: language
    )
    let (pdf, layouts) = try RosterPDF.renderWithLayouts(form)
    let files = [
      ("pdf", pdf), ("xlsx", try RosterWorkbook.render(form)),
      ("csv", RosterCSV.render(form, byteOrderMark: true)),
    ]
    let list = IssuedList(
      offering: offering.id,
      revision: recording.plan.revision,
      issue: issue.issue,
      time: record.recorded,
      recorder: record.recorder,
      sessions: IssuedList.sessions(of: offering),
      entries: form.entries,
      pages: layouts
    )
    // What is printed can be read only with this record, so it comes first.
    try list.write(folder, holding: recording.lock)
    for (ending, bytes) in files {
      let path = "\(out)/\(form.fileName(extension: "\(issue.issue).\(ending)"))"
      try OutputFile.write(bytes, to: path, mode: 0o600)
      Terminal.output.line(path)
    }
  }
}
