import ArgumentParser
import Attendance
import Planning
import Rosters
import Settlement

/// `lichtrinh papers check DIR CODE`: whether a certificate is the office's own, and whose.
struct CheckCertificateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Kiểm tra mã QR của giấy chứng nhận: của ai, đợt nào, có bị sửa không.",
        "Checks the code of a certificate: whose it is, of what, and whether it was changed."
      ),
      discussion: say(
        """
        Mã thoát 0 nếu mọi mã đều đúng và có trong sổ, 1 nếu không.

        VÍ DỤ
          lichtrinh papers check ke-hoach-2027 LTC1:vi-du-2027:1:G1-01-1:p001:…
        """,
        """
        Exit code 0 where every code is right and in the register, 1 otherwise.

        EXAMPLES
          lichtrinh papers check plan-2027 LTC1:vi-du-2027:1:G1-01-1:p001:…
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Argument(
    help: ArgumentHelp(
      say("Mã trên giấy chứng nhận.", "Codes of certificates."),
      valueName: say("mã", "code")
    )
  )
  var codes: [String]

  @OptionGroup var answer: AnswerOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, answer.solution)
  }

  func run() throws {
    let plan = try AttendedPlan.plan(of: folder, solution: answer.solution)
    let attendance = AttendanceFolder(plan: folder)
    let attended = try AttendedPlan(plan, folder: attendance)
    let office = try CertificateOffice(attendance)
    var areRight = true
    for code in codes {
      if let told = told(of: code, attended, office) {
        Terminal.output.line(told)
      } else {
        areRight = false
      }
    }
    if !areRight { throw Exit.unlawful }
  }

  /// What a code says; nil, with the reason printed, where it is not right.
  private func told(of text: String, _ attended: AttendedPlan, _ office: CertificateOffice)
    -> String?
  {
    let programme = attended.plan.programme
    do throws(CodeFault) {
      let code = try CertificateCode(text, programme: programme.id, office.key)
      let entry = office.register.entry(of: code.number)
      guard entry?.offering == code.offering, entry?.person == code.person else {
        Terminal.errors.line(
          say("\(text): không có trong sổ cấp", "\(text): is not in the register")
        )
        return nil
      }
      let index = SettlementIndex(programme)
      let offering = attended.plan.offerings.first { $0.id == code.offering }
      let title = offering.flatMap { index.activity($0.activity) }?.title
      let people = attended.attendance.offerings[code.offering]?.people.map(\.person) ?? []
      let name = (people + programme.people).first { $0.id == code.person }?.name
      return [
        CertificateNumber(code.number, programme).text, name ?? code.person,
        title?[CommandLanguage.current] ?? code.offering,
      ].joined(separator: "; ")
    } catch {
      Terminal.errors.line("\(text): \(error.text[CommandLanguage.current])")
      return nil
    }
  }
}
