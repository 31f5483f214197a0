import ArgumentParser
import Attendance
import Compiler
import Planning
import Problem
import Rosters
import Settlement

/// `lichtrinh papers`: lists to sign, certificates and badges, and whether a certificate is the office's own.
struct PapersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "papers",
      abstract: say(
        "In danh sách, ký nhận tiền, thù lao, giấy chứng nhận, thẻ tham dự; kiểm tra giấy chứng nhận.",
        "Makes lists, receipts, fees, certificates and badges; checks certificates."
      ),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh papers ke-hoach-2027 --out giay-to
          lichtrinh papers check ke-hoach-2027 LTC1:vi-du-2027:1:G1-01-1:p001:…
        """,
        """
        EXAMPLES
          lichtrinh papers plan-2027 --out papers
          lichtrinh papers check plan-2027 LTC1:vi-du-2027:1:G1-01-1:p001:…
        """
      ),
      subcommands: [MakePapersCommand.self, CheckCertificateCommand.self],
      defaultSubcommand: MakePapersCommand.self
    )
  }
}

/// `lichtrinh papers DIR`.
struct MakePapersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "make",
      abstract: say(
        "In giấy tờ của các đợt từ kế hoạch và sổ điểm danh.",
        "Makes the papers of offerings from the plan and its journal of attendance."
      ),
      discussion: say(
        """
        Đợt đã điểm danh có số ngày, mức chi theo định mức, thành tiền và giấy chứng nhận có số; đợt
        chưa điểm danh có mẫu để trống. Số giấy chứng nhận được giữ trong attendance/certificates.csv
        của kế hoạch và không bao giờ cấp lại cho người khác.

        VÍ DỤ
          lichtrinh papers ke-hoach-2027 --out giay-to
          lichtrinh papers ke-hoach-2027 --out giay-to --offering G1-01-1 --only receipts
        """,
        """
        An offering whose attendance is recorded gets days, rates by norm, amounts and numbered
        certificates; any other gets blank forms. Numbers of certificates are kept in the plan's
        attendance/certificates.csv and never given to anyone else.

        EXAMPLES
          lichtrinh papers plan-2027 --out papers
          lichtrinh papers plan-2027 --out papers --offering G1-01-1 --only receipts
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @OptionGroup var answer: AnswerOption

  @Option(
    help: ArgumentHelp(
      say("Thư mục kết quả.", "The folder of results."),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String

  @Option(
    help: ArgumentHelp(
      say("Chỉ đợt này; lặp lại được.", "This offering only; repeatable."),
      valueName: say("mã", "id")
    )
  )
  var offering: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Chỉ loại giấy tờ này; lặp lại được.", "This kind of paper only; repeatable."),
      valueName: say("loại", "kind")
    )
  )
  var only: [PaperPart] = []

  @Flag(
    name: .customLong("csv-bom"),
    help: ArgumentHelp(
      say(
        "Thêm dấu BOM vào CSV, cho Excel.",
        "Begin CSV files with a byte order mark, for Excel."
      )
    )
  )
  var hasByteOrderMark = false

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, answer.solution, out)
  }

  func run() throws {
    let plan = try AttendedPlan.plan(of: folder, solution: answer.solution)
    let attendance = AttendanceFolder(plan: folder)
    let attended = try AttendedPlan(plan, folder: attendance)
    try OfferingChoice.demand(offering, of: attended.plan)
    Interruption.begin(.writing)
    var office = try CertificateOffice(attendance)
    try office.giveNumbers(attended)
    let parts = only.isEmpty ? PaperPart.allCases : only
    let maker = PaperMaker(
      context: PaperContext(
        attended.plan,
        attendance: attended.attendance,
        language: CommandLanguage.current
      ),
      office: office,
      parts: parts,
      hasByteOrderMark: hasByteOrderMark
    )
    var papers = try PapersFolder(path: out)
    do {
      try maker.write(to: &papers, offerings: offering.isEmpty ? nil : offering)
      try papers.finish(parts, isWhole: offering.isEmpty)
      let recorded = attended.attendance.offerings.count
      Terminal.output.line(
        say(
          "\(out): \(papers.count) tệp; \(recorded) đợt đã có điểm danh",
          "\(out): \(papers.count) files; attendance is recorded of \(recorded) offerings"
        )
      )
    } catch is OutputFolder.Stopped {
      try papers.finishEarly()
      Terminal.errors.line(
        say(
          "\(out): đã dừng khi đang ghi; tệp nào đã ghi thì trọn vẹn, các tệp khác còn thiếu.",
          "\(out): stopped while writing; the files written are whole, others are missing."
        )
      )
      throw Exit.interrupted
    } catch let failure as RosterError {
      Terminal.errors.line(failure.text[CommandLanguage.current])
      throw Exit.cannotWrite
    }
  }
}

/// Which answer of a plan is meant.
struct AnswerOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Tệp đáp án; mặc định bản công bố cuối, rồi out/<mã chương trình>/solution.json.",
        "The plan's answer; the last one published by default, then out/<programme's id>/solution.json."
      ),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?
}

/// Offerings as the command line names them.
enum OfferingChoice {
  /// Refuses an id that no offering of the plan has.
  static func demand(_ ids: [String], of plan: Plan) throws {
    let known = plan.offerings.map(\.id)
    for id in ids where !known.contains(id) {
      let same = known.filter { $0.hasPrefix(id) }
      let list = (same.isEmpty ? known : same).prefix(12).joined(separator: ", ")
      throw ValidationError(
        say(
          "Kế hoạch không có đợt «\(id)»; có: \(list)",
          "The plan has no offering '\(id)'; it has: \(list)"
        )
      )
    }
  }
}
