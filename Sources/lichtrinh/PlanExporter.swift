import ArgumentParser
import Compiler
import Engine
import Planning
import Problem
import Publishing
import Referee
import Rosters

/// Writes what people need of a certified answer.
struct PlanExporter {
  private let compiled: CompiledProgramme
  private let solution: Solution
  private let plan: Plan
  private let search: RunFacts?

  /// Has the answer judged and told in the organiser's words; an unlawful one ends the command.
  init(_ compiled: CompiledProgramme, _ solution: Solution, search: RunFacts?) throws {
    self.compiled = compiled
    self.solution = solution
    self.search = search
    plan = try Self.certified(compiled, solution)
  }

  /// The plan of an answer that the referee finds lawful; an unlawful one ends the command.
  static func certified(_ compiled: CompiledProgramme, _ solution: Solution) throws -> Plan {
    let verdict = Referee.judge(compiled.problem, solution)
    guard verdict.lawful else {
      for line in VerdictText(verdict).broken { Terminal.errors.line(line) }
      throw Exit.unlawful
    }
    return PlanMaker.plan(of: compiled, solution, verdict)
  }

  /// Writes the parts asked for and says where they are, unless standard output is for something else.
  func write(to path: String, _ wanted: ExportArguments, isTold: Bool = true) throws {
    var folder = try OutputFolder(path: path)
    do {
      var lines: [(name: String, path: String)] = []
      if wanted.wants(.plan) {
        try folder.write(SolutionFile.write(solution), to: "solution.json")
        try folder.write(facts.json(), to: "plan.json")
        lines.append((say("Kế hoạch", "Plan"), "plan.json"))
      }
      if wanted.wants(.report) {
        let page = ReportPage(facts).html(CommandLanguage.current)
        try folder.write(Array(page.utf8), to: "report.html")
        lines.append((say("Báo cáo", "Report"), "report.html"))
      }
      if wanted.wants(.calendars) {
        let count = try writeCalendars(to: &folder, people: wanted.people)
        lines.append((say("\(count) tệp lịch", "\(count) calendars"), "calendars/"))
      }
      if wanted.wants(.rosters) {
        let count = try writeRosters(to: &folder, byteOrderMark: wanted.hasByteOrderMark)
        lines.append((say("\(count) danh sách", "\(count) rosters"), "rosters/"))
      }
      try folder.finish(wanted)
      for line in lines where isTold { Terminal.output.line("\(line.name): \(path)/\(line.path)") }
    } catch is OutputFolder.Stopped {
      try folder.finishEarly()
      Terminal.errors.line(
        say(
          "\(path): đã dừng khi đang ghi; tệp nào đã ghi thì trọn vẹn, các tệp khác còn thiếu.",
          "\(path): stopped while writing; the files written are whole, others are missing."
        )
      )
      throw Exit.interrupted
    } catch let failure as RosterError {
      Terminal.errors.line(failure.text[CommandLanguage.current])
      throw Exit.cannotWrite
    } catch let failure as CalendarFailure {
      for reason in failure.reasons { Terminal.errors.line(reason) }
      throw Exit.cannotWrite
    }
  }

  private var facts: PlanFacts { PlanFacts(plan, run: search) }

  private func writeCalendars(to folder: inout OutputFolder, people: Bool) throws -> Int {
    let calendars = PlanCalendars(plan, language: CommandLanguage.current)
    let files = try calendars.published()
    for file in files { try folder.write(file.bytes, to: "calendars/" + file.path) }
    guard people else { return files.count }
    var tokens = try FeedTokens(folder: folder.path)
    for warning in tokens.warnings { Terminal.errors.line(warning) }
    let personal = try calendars.personal { tokens.token(for: $0) }
    try tokens.save()
    for file in personal {
      try folder.write(file.bytes, to: "calendars/" + file.path, isPrivate: true)
    }
    return files.count + personal.count
  }

  private func writeRosters(to folder: inout OutputFolder, byteOrderMark: Bool) throws -> Int {
    let forms = try RosterForm.attendance(of: plan, language: CommandLanguage.current)
    for form in forms {
      try folder.write(
        RosterPDF.render(form),
        to: "rosters/" + form.fileName(extension: "pdf")
      )
      try folder.write(
        RosterWorkbook.render(form),
        to: "rosters/" + form.fileName(extension: "xlsx")
      )
      try folder.write(
        RosterCSV.render(form, byteOrderMark: byteOrderMark),
        to: "rosters/" + form.fileName(extension: "csv")
      )
    }
    for paper in try TourPaper.all(of: plan, language: CommandLanguage.current) {
      try folder.write(
        TourPaperPDF.render(paper),
        to: "rosters/" + paper.fileName(extension: "pdf")
      )
      guard paper.kind == .rooms else { continue }
      try folder.write(
        paper.csv(byteOrderMark: byteOrderMark),
        to: "rosters/" + paper.fileName(extension: "csv")
      )
    }
    return forms.count
  }
}
