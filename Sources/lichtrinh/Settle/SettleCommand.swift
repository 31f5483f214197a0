import Almanac
import ArgumentParser
import Attendance
import Planning
import Rosters
import Settlement

/// `lichtrinh settle DIR`: the year, a quarter or an offering settled against the plan.
struct SettleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settle",
      abstract: say(
        "Quyết toán: kế hoạch, đã cam kết, đã chi, còn lại; kết quả; dự kiến đến cuối năm.",
        "Settles a plan: planned, committed, paid, left; results; the forecast to the year's end."
      ),
      discussion: say(
        """
        Số người và tiền chi theo sổ điểm danh (attendance/); đã chi theo payments.csv; chi phí thực tế
        và quyết định của đơn vị theo settlement.yaml của thư mục kế hoạch. Không có --date thì tính
        đến ngày của lần điểm danh hay khoản chi ghi sau cùng.

        VÍ DỤ
          lichtrinh settle ke-hoach-2027
          lichtrinh settle ke-hoach-2027 --quarter 2 --out quyet-toan
          lichtrinh settle ke-hoach-2027 --offering G1-01-1 --out quyet-toan
        """,
        """
        People and allowances come from the journal (attendance/), what was paid from payments.csv, real
        costs and the office's decisions from settlement.yaml of the plan folder. Without --date things
        stand as of the last attendance or payment recorded.

        EXAMPLES
          lichtrinh settle plan-2027
          lichtrinh settle plan-2027 --quarter 2 --out settlement
          lichtrinh settle plan-2027 --offering G1-01-1 --out settlement
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @OptionGroup var answer: AnswerOption

  @Option(
    help: ArgumentHelp(
      say("Chỉ đợt này.", "This offering only."),
      valueName: say("mã", "id")
    )
  )
  var offering: String?

  @Option(
    help: ArgumentHelp(
      say("Chỉ quý này, 1 đến 4.", "This quarter only, 1 to 4."),
      valueName: say("quý", "quarter")
    )
  )
  var quarter: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "Tính đến hết ngày này, như 2027-06-30.",
        "As of the end of this day, such as 2027-06-30."
      ),
      valueName: say("ngày", "date")
    )
  )
  var date: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục cho bảng XLSX và PDF; không có thì chỉ in tóm tắt.",
        "The folder for XLSX and PDF; without it only the summary is printed."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String?

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, answer.solution, out, offering)
    if let quarter, !(1...4).contains(quarter) {
      throw ValidationError(
        say(
          "--quarter nhận 1 đến 4, không phải \(quarter).",
          "--quarter takes 1 to 4, not \(quarter)."
        )
      )
    }
    if offering != nil && quarter != nil {
      throw ValidationError(
        say("Chọn --offering hoặc --quarter.", "Choose either --offering or --quarter.")
      )
    }
    if let date, CivilDate(iso: date) == nil {
      throw ValidationError(
        say(
          "--date nhận ngày như 2027-06-30, không phải «\(date)».",
          "--date takes a day as 2027-06-30, not '\(date)'."
        )
      )
    }
  }

  func run() throws {
    let plan = try AttendedPlan.plan(of: folder, solution: answer.solution)
    let attended = try AttendedPlan(plan, folder: AttendanceFolder(plan: folder))
    try OfferingChoice.demand(offering.map { [$0] } ?? [], of: attended.plan)
    try demandKnown(attended.plan)
    let last = YearSettlement.lastDay(of: attended.plan, attended.attendance)
    let settlement = YearSettlement(
      attended.plan,
      attended.attendance,
      on: date.flatMap { CivilDate(iso: $0) } ?? last,
      offerings: offering.map { [$0] },
      quarter: quarter
    )
    for line in SettlementText(settlement).lines { Terminal.output.line(line) }
    if let out { try write(settlement, to: out) }
  }

  /// Ends the command where money is stated of offerings or lines that the plan does not have.
  private func demandKnown(_ plan: Plan) throws {
    let loaded = SettlementMistakes(plan, folder: folder).lines
    for line in loaded { Terminal.errors.line(line) }
    if !loaded.isEmpty { throw Exit.badInput }
  }

  private func write(_ settlement: YearSettlement, to out: String) throws {
    let papers = SettlementPapers(settlement, language: CommandLanguage.current)
    let name =
      offering.map { "settlement-" + PathText.safe($0) }
      ?? quarter.map { "settlement-q\($0)" } ?? "settlement"
    Interruption.begin(.writing)
    do {
      let sheets = papers.forms + [papers.unserved].compactMap(\.self)
      let files: [(String, [UInt8])] = [
        (".pdf", try RosterPDF.render(papers.forms)),
        (".xlsx", try RosterWorkbook.render(sheets)),
      ]
      try OutputFile.makeFolder(out)
      for (ending, bytes) in files {
        // The workbook names those who were not served.
        try OutputFile.write(bytes, to: "\(out)/\(name)\(ending)", mode: 0o600)
        Terminal.output.line("\(out)/\(name)\(ending)")
      }
    } catch let failure as RosterError {
      Terminal.errors.line(failure.text[CommandLanguage.current])
      throw Exit.cannotWrite
    }
  }
}
