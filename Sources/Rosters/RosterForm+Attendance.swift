import Almanac
import Foundation
public import Planning

extension RosterForm {
  /// Makes the attendance roster of an offering, its people by Vietnamese given name.
  ///
  /// The columns are those of the agency's lists of participants (STT, Họ và tên, Năm sinh, Giới tính,
  /// Đơn vị, Chức vụ, Địa chỉ, Điện thoại, Ghi chú) with one for each session and one for the signature.
  /// The roster of a revision that is a draft says so on every page.
  ///
  /// - Throws: `RosterError.unknownActivity`, `.unknownPerson`, or `.nobodyComes`.
  public init(offering: Offering, in plan: Plan, language: Language) throws(RosterError) {
    let programme = plan.programme
    guard let activity = programme.activities.first(where: { $0.id == offering.activity }) else {
      throw .unknownActivity(offering.activity)
    }
    guard !offering.participants.isEmpty else { throw .nobodyComes(offering: offering.id) }
    let people = try Self.sortedPeople(of: offering, in: programme)
    let timetable = SessionTimetable(
      sessions: offering.sessions,
      times: programme.sessionTimes,
      language: language
    )

    self.offering = offering.id
    self.language = language
    letterhead = RosterLetterhead(programme.agency, programme.revision.date, language)
    title = RosterWords.attendanceTitle(of: activity)[language]
    subject = activity.title[language].tidied
    basis = RosterWords.basis(programme.decision, language).tidied
    facts = Self.facts(of: offering, activity, in: programme, timetable)
    columns = Self.columns(of: offering, timetable)
    rows = Self.rows(people, programme.organisations, columns, language)
    total = RosterWords.total(people, language)
    signatures = RosterWords.signatures(language, withAccountant: false)
    draftMark = programme.revision.status == .draft ? RosterWords.draftMark : nil
    notice = programme.isSample ? RosterWords.sampleNotice : nil
    paper = PaperForm(on: programme.revision.date)
    createdDay = programme.revision.date
    createdMinute = programme.revision.minute
  }

  /// The attendance rosters of all offerings with participants, in the plan's order.
  ///
  /// - Throws: `RosterError.unknownActivity` or `.unknownPerson`.
  public static func attendance(of plan: Plan, language: Language) throws(RosterError)
    -> [RosterForm]
  {
    var forms: [RosterForm] = []
    for offering in plan.offerings where !offering.participants.isEmpty {
      forms.append(try RosterForm(offering: offering, in: plan, language: language))
    }
    return forms
  }

  static func sortedPeople(
    of offering: Offering,
    in programme: Programme
  ) throws(RosterError) -> [Person] {
    let byID = Dictionary(
      programme.people.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var people: [Person] = []
    for id in offering.participants {
      guard var person = byID[id] else { throw .unknownPerson(id) }
      person.name = person.name.tidied
      people.append(person)
    }
    return NameOrder().sorted(people) { $0 }
  }

  static func facts(
    of offering: Offering,
    _ activity: Activity,
    in programme: Programme,
    _ timetable: SessionTimetable
  ) -> [RosterFact] {
    let language = timetable.language
    let used = offering.resources.compactMap { use in
      programme.resources.first { $0.id == use.resource }
    }
    let venues = used.filter { $0.kind == .venue }.map {
      [$0.name, $0.address].compactMap(\.self).joined(separator: ", ")
    }
    let placeName = programme.places.first { $0.id == offering.place }?.name[language]
    let place = venues.isEmpty ? placeName ?? "" : venues.joined(separator: "; ")
    let trainers = used.filter { $0.kind == .trainer }.map(\.name).joined(separator: ", ")
    let all = [
      (RosterWords.time, timetable.text),
      (RosterWords.place, place),
      (RosterWords.trainer, trainers),
    ]
    return all.compactMap { label, text in
      let text = text.tidied
      return text.isEmpty ? nil : RosterFact(label: label[language], text: text)
    }
  }

  static func rows(
    _ people: [Person],
    _ organisations: [OrganisationProfile],
    _ columns: [RosterColumn],
    _ language: Language
  ) -> [RosterRow] {
    let names = Dictionary(
      organisations.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return people.enumerated().map { index, person in
      let cells = columns.map { column -> String in
        switch column.key {
        case .serial: String(index + 1)
        case .figure: ""
        case .name: person.name
        case .birthYear: person.birthYear.map(String.init) ?? ""
        case .sex: person.sex.name[language]
        case .organisation: (person.organisation.flatMap { names[$0] } ?? "").tidied
        case .position: (person.position ?? "").tidied
        case .address: (person.address ?? "").tidied
        case .phone: (person.phone ?? "").tidied
        case .code, .session, .signature, .note: ""
        }
      }
      return RosterRow(id: person.id, cells: cells)
    }
  }
}

extension RosterLetterhead {
  /// The letterhead of an agency; in English the body above the office keeps its name, which has no
  /// translation, over the office's English name.
  init(_ agency: Agency, _ date: CivilDate, _ language: Language) {
    let parent = agency.parent.tidied
    self.parent = parent.isEmpty ? nil : parent
    switch language {
    case .vi: office = agency.office.tidied
    case .en: office = agency.name.en.tidied.uppercased()
    }
    nation = RosterWords.nation[language]
    motto = RosterWords.motto[language]
    placeAndDate = RosterWords.placeAndDate(agency.place, date, language).tidied
  }
}
