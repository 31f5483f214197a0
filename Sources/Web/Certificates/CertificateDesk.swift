import Attendance
import Planning
import Rosters
import Settlement
import Store

/// The certificates of an offering: who earned one, their numbers, and the papers.
struct CertificateDesk {
  let plan: Plan
  let offering: Offering
  let attendance: YearAttendance
  let index: SettlementIndex
  let key: AttendanceKey

  /// Where the numbers are kept.
  static let paper = "certificates.csv"

  /// The offering as it was attended; nil: it does not run.
  init?(_ visit: Visit, _ plan: String, offering id: String) async throws {
    guard let open = try await visit.site.plans.inForce(plan), var told = open.plan,
      let position = told.offerings.firstIndex(where: { $0.id == id })
    else { return nil }
    let store = visit.site.store
    let seated = try store.registrations(for: id, of: plan).filter { $0.status == .seated }
      .map(\.person)
    // Whoever registered or withdrew since the decision.
    told.offerings[position].participants = seated
    let known = Set(told.programme.people.map(\.id))
    for person in seated where !known.contains(person) {
      if let record = try store.record(of: person, of: plan) {
        told.programme.people.append(record.person)
      }
    }
    let state = try visit.site.attendance.state(of: plan)
    let attended = state.plan(adding: told)
    self.plan = attended
    offering = attended.offerings[position]
    attendance = YearAttendance(state, of: attended)
    index = SettlementIndex(attended.programme)
    key = try store.demandAttendanceKey(of: plan, visit.mark)
  }

  /// Those who earned one, by given name; nil: the kind of activity gives none.
  var earned: [Person]? {
    EarnedCertificates(offering, attendance.offerings[offering.id], index).map { earned in
      NameOrder().sorted(earned.entries, by: \.person).map(\.person)
    }
  }

  /// Gives a number to each of some people who earned a certificate and has none.
  func giveNumbers(to ids: Set<String>, _ visit: Visit) throws {
    let people = (earned ?? []).filter { ids.contains($0.id) }
    guard !people.isEmpty else { return }
    let id = offering.id
    try visit.site.store.changePaper(Self.paper, of: plan.programme.id, visit.mark) { text in
      var register = try CertificateRegister(text: text ?? "")
      for person in people { register.giveNumber(to: person.id, in: id) }
      return register.text
    }
  }

  /// The certificates of some people as a PDF; nil: none of them has a number.
  func pdf(of people: Set<String>, _ register: CertificateRegister, _ language: Language) throws
    -> [UInt8]?
  {
    let lines = register.entries.filter { $0.offering == offering.id && people.contains($0.person) }
      .map { "\($0.number),\($0.offering),\($0.person)" }
    let own = try CertificateRegister(text: lines.joined(separator: "\n"))
    let context = PaperContext(plan, attendance: attendance, language: language)
    return lines.isEmpty ? nil : try CertificatePDF.render(offering, context, own, key)
  }

  /// The badges of the offering as a PDF.
  func badges(_ language: Language) throws -> [UInt8] {
    try BadgePDF.render(
      offering,
      PaperContext(plan, attendance: attendance, language: language),
      key
    )
  }
}

extension Site {
  /// The numbers of certificates of a plan.
  func certificates(of plan: String) throws -> CertificateRegister {
    try CertificateRegister(text: store.paper(CertificateDesk.paper, of: plan) ?? "")
  }
}
