import Almanac
public import Planning
public import Settlement

/// What the papers of an offering are made of.
public struct PaperContext: Sendable {
  /// The plan, those who joined among its people.
  public let plan: Plan
  /// The programme by ids.
  public let index: SettlementIndex
  /// Who came to what.
  public let attendance: YearAttendance
  /// The language of the papers.
  public let language: Language

  /// Prepares the papers of a plan.
  public init(_ plan: Plan, attendance: YearAttendance, language: Language) {
    self.plan = plan
    self.attendance = attendance
    self.language = language
    index = SettlementIndex(plan.programme)
  }

  var programme: Programme { plan.programme }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func organisation(of person: Person) -> OrganisationProfile? {
    index.organisation(of: person)
  }

  /// An amount of money with its words: `Tổng số tiền: … (Bằng chữ: …)`.
  func inWords(_ amount: Money) -> String {
    let words = amount.words(language, emptyTens: programme.settlement.emptyTens)
    return say(
      "Tổng số tiền: \(amount.text(.vi)).\nBằng chữ: \(words).",
      "Total: \(amount.text(.en)).\nIn words: \(words)."
    )
  }

  /// The line of an amount that is written by hand.
  var blankAmount: String {
    let dots = String(repeating: ".", count: 40)
    return say(
      "Tổng số tiền: \(dots) đồng.\nBằng chữ: \(dots)\(dots)",
      "Total: VND \(dots).\nIn words: \(dots)\(dots)"
    )
  }

  /// The day that a paper of an offering bears: lists of who comes that of the plan's revision, papers of what was done
  /// the offering's last day.
  func day(of kind: RosterKind, _ offering: Offering) -> CivilDate {
    switch kind {
    case .attendance, .trainees, .booths: programme.revision.date
    case .receipts, .certificates, .fees, .settlement:
      max(offering.lastDay, programme.revision.date)
    }
  }

  /// A form of an offering with everything but its table.
  func form(_ kind: RosterKind, _ offering: Offering, title: LocalizedText) throws(RosterError)
    -> RosterForm
  {
    let day = day(of: kind, offering)
    guard let activity = index.activity(offering.activity) else {
      throw .unknownActivity(offering.activity)
    }
    let timetable = SessionTimetable(
      sessions: offering.sessions,
      times: programme.sessionTimes,
      language: language
    )
    return RosterForm(
      kind: kind,
      offering: offering.id,
      language: language,
      letterhead: RosterLetterhead(programme.agency, day, language),
      title: title[language],
      subject: activity.title[language].tidied,
      basis: RosterWords.basis(programme.decision, language).tidied,
      facts: RosterForm.facts(of: offering, activity, in: programme, timetable),
      columns: [],
      rows: [],
      total: "",
      signatures: RosterWords.signatures(language, withAccountant: kind.isOfMoney),
      draftMark: programme.revision.status == .draft ? RosterWords.draftMark : nil,
      notice: programme.isSample ? RosterWords.sampleNotice : nil,
      paper: PaperForm(on: day),
      createdDay: programme.revision.date,
      createdMinute: programme.revision.minute
    )
  }

  /// The marks of remarks in a cell: `(1), (3)`.
  func marks(_ positions: [Int]) -> String {
    positions.map { "(\($0 + 1))" }.joined(separator: ", ")
  }
}

extension RosterKind {
  /// Whether the accountant signs it too.
  var isOfMoney: Bool { self == .receipts || self == .fees || self == .settlement }
}

extension RosterWords {
  static let accountant = LocalizedText(vi: "KẾ TOÁN", en: "ACCOUNTANT")

  /// Who signs a list, from left to right.
  static func signatures(_ language: Language, withAccountant: Bool) -> [SignatureBlock] {
    let first = SignatureBlock(role: preparer[language], manner: preparerManner[language])
    let last = SignatureBlock(role: head[language], manner: headManner[language])
    guard withAccountant else { return [first, last] }
    return [
      first, SignatureBlock(role: accountant[language], manner: preparerManner[language]), last,
    ]
  }

  /// What those who take part are called in titles, in capitals.
  static func participants(of activity: Activity) -> LocalizedText {
    switch activity.kind {
    case .course: LocalizedText(vi: "HỌC VIÊN", en: "TRAINEES")
    case .fair: LocalizedText(vi: "ĐƠN VỊ TRƯNG BÀY", en: "EXHIBITORS")
    case .tour: LocalizedText(vi: "THÀNH VIÊN ĐOÀN THAM QUAN", en: "MEMBERS OF THE STUDY TOUR")
    case .contest where !activity.enrolled.isEmpty:
      LocalizedText(vi: "THÀNH VIÊN BAN GIÁM KHẢO", en: "MEMBERS OF THE JURY")
    case .workshop, .contest, .meeting, .work: LocalizedText(vi: "ĐẠI BIỂU", en: "DELEGATES")
    }
  }
}
