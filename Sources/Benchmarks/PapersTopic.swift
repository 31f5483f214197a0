import Compiler
import Foundation
import Planning
import Problem
import Publishing
import Referee
import Rosters
import Settlement

/// How long the papers of the sample year take: rosters, report, calendars.
struct PapersTopic {
  /// How often each is made.
  let runs: Int

  private static let folder = "Data/vinh-long-2016"

  /// Prints the table.
  func run() throws {
    Machine.forgetPeak()
    let (compiling, compiled) = Timing.of(runs: runs) { SampleFolder.compiled(Self.folder) }
    guard let compiled, let plan = try published(compiled) else { return }
    let table = BenchTable(
      "Papers of the sample year: milliseconds, median of \(runs) runs (least–most)",
      note: "In Vietnamese; rosters with one signature column a session.",
      [("what", 44), ("ms", 24), ("kB", 7)]
    )
    table.row(["\(Self.folder) read and compiled", compiling.milliseconds])
    for people in [40, 500] {
      guard let form = try Self.roster(of: people, in: plan) else { continue }
      try Self.row("roster of \(people) people, PDF", runs, table) { try RosterPDF.render(form) }
      try Self.row("roster of \(people) people, XLSX", runs, table) {
        try RosterWorkbook.render(form)
      }
    }
    if let form = try Self.receipts(of: 500, in: plan) {
      try Self.row("receipts of 500 people, PDF", runs, table) { try RosterPDF.render(form) }
      try Self.row("receipts of 500 people, XLSX", runs, table) {
        try RosterWorkbook.render(form)
      }
    }
    let context = PaperContext(plan, attendance: YearAttendance(), language: .vi)
    try Self.row("year book of all lists", runs, table) {
      try YearBookPDF.render(context, CertificateRegister()) ?? []
    }
    try Self.row("report page, \(plan.offerings.count) offerings", runs, table) {
      Array(ReportPage(PlanFacts(plan)).html(.vi).utf8)
    }
    try Self.row("all published calendars", runs, table) {
      try PlanCalendars(plan, language: .vi).published().flatMap(\.bytes)
    }
    Machine.sayPeak(of: "papers")
  }

  private static func row(
    _ name: String,
    _ runs: Int,
    _ table: BenchTable,
    _ work: () throws -> [UInt8]
  ) throws {
    let (timing, bytes) = try Timing.of(runs: runs, work)
    table.row([name, timing.milliseconds, Figure.short(Double(bytes.count) / 1e3)])
  }

  /// The plan as it was published.
  private func published(_ compiled: CompiledProgramme) throws -> Plan? {
    let path = "\(Self.folder)/revisions/0001.json"
    let solution = try SolutionFile.read(path: path, of: compiled.problem).get()
    let verdict = judge(compiled.problem, solution)
    guard verdict.lawful else {
      say("\(path) breaks \(verdict.broken.count) rules of the folder: no papers")
      return nil
    }
    return PlanMaker.plan(of: compiled, solution, verdict)
  }

  /// The receipts of the fullest course with so many people, all of whom came to everything.
  private static func receipts(of count: Int, in plan: Plan) throws -> RosterForm? {
    guard
      let (plan, offering) = crowded(
        plan,
        count,
        where: { offering in
          offering.costLines.contains { $0.cost?.payee == .participant }
        }
      )
    else { return nil }
    let sessions = Set(offering.sessions.indices)
    let attended = AttendedOffering(
      people: plan.programme.people.map { AttendedPerson(person: $0, sessions: sessions) }
    )
    let attendance = YearAttendance(offerings: [offering.id: attended])
    let context = PaperContext(plan, attendance: attendance, language: .vi)
    return try RosterForm.receipts(of: offering, context)
  }

  /// The roster of the fullest offering with so many people; those missing are copied.
  private static func roster(of count: Int, in plan: Plan) throws -> RosterForm? {
    guard let (plan, offering) = crowded(plan, count, where: { _ in true }) else { return nil }
    return try RosterForm(offering: offering, in: plan, language: .vi)
  }

  /// The fullest offering of some with so many people.
  private static func crowded(
    _ plan: Plan,
    _ count: Int,
    where isMeant: (Offering) -> Bool
  ) -> (plan: Plan, offering: Offering)? {
    var plan = plan
    let fullest = plan.offerings.filter(isMeant).max {
      $0.participants.count < $1.participants.count
    }
    guard var offering = fullest, !plan.programme.people.isEmpty else { return nil }
    let people = plan.programme.people
    plan.programme.people = (0..<count).map { number in
      var person = people[number % people.count]
      person.id = "bench-\(number)"
      return person
    }
    offering.participants = plan.programme.people.map(\.id)
    return (plan, offering)
  }
}
