import Almanac
import Attendance
import Planning
import Store
import Synchronization

/// What is known of a plan's attendance, read again only as far as it grew.
final class KnownAttendance: Sendable {
  private struct Known {
    var count: Int
    var state: AttendanceState
  }

  private let store: PlanStore
  private let known = Mutex<[String: Known]>([:])

  init(_ store: PlanStore) { self.store = store }

  /// The state that the facts of a plan amount to.
  func state(of plan: String) throws -> AttendanceState {
    let count = try store.factCount(of: plan)
    if let kept = known.withLock({ $0[plan] }), kept.count == count { return kept.state }
    let facts = try store.attendance(of: plan)
    let state = AttendanceState(facts)
    known.withLock { $0[plan] = Known(count: facts.count, state: state) }
    return state
  }
}

/// A session of an offering at the door: who is expected, and what is known of them.
struct CheckInDesk {
  /// Somebody who is expected.
  struct Guest {
    var id: String
    var name: String
    var organisation: String?
    /// The code of the row on printed lists.
    var row: String
    /// The code on the person's badge.
    var badge: String
    var entry: AttendanceState.Entry?
  }

  let store: PlanStore
  let plan: PublicPlan
  let offering: PublicOffering
  /// The position of the session, from 0.
  let session: Int
  let key: AttendanceKey
  let guests: [Guest]
  /// Who teaches, as far as the plan says; they have neither row nor badge.
  let trainers: [Guest]
  /// The ids of all on the list, of whatever district.
  let everybody: Set<String>
  let codes: RowCodes
  /// Whoever comes so many minutes after the beginning is late.
  static let lateAfter = 15

  /// - Parameters:
  ///   - site: the site.
  ///   - plan: the year in force.
  ///   - offering: the offering.
  ///   - session: the position of the session, from 0.
  ///   - teaching: who teaches.
  ///   - district: the district to which the one at the door is limited; nil: all.
  ///   - mark: who it is, and when.
  /// - Throws: `StoreFailure` where the store cannot be read.
  init(
    _ site: Site,
    _ plan: PublicPlan,
    _ offering: PublicOffering,
    session: Int,
    teaching: [ResourceProfile],
    district: String?,
    _ mark: ChangeMark
  ) throws {
    store = site.store
    self.plan = plan
    self.offering = offering
    self.session = session
    let id = plan.year.id
    let state = try site.attendance.state(of: id)
    // The codes of rows are those of the whole list, whoever looks at it.
    let everybody = try site.store.roster(of: offering.id, of: id)
      .filter { $0.registration.status == .seated }
    let joined = state.joined(in: offering.id).filter { one in
      !everybody.contains { $0.person.id == one }
    }
    self.everybody = Set(everybody.map(\.person.id) + joined)
    let key = try site.store.demandAttendanceKey(of: id, mark)
    let codes = RowCodes(offering: offering.id, people: everybody.map(\.person.id) + joined, key)
    self.key = key
    self.codes = codes
    var people: [(id: String, name: String, organisation: String?)] = everybody.filter { line in
      district == nil || line.person.district == district
    }.map { ($0.person.id, $0.person.name, $0.person.organisation) }
    for one in joined {
      guard let person = state.joined.first(where: { $0.id == one }),
        try district == nil || person.home == district
          || site.store.record(of: one, of: id, district: district) != nil
      else { continue }
      people.append((one, person.name, nil))
    }
    trainers = teaching.map { trainer in
      Guest(
        id: trainer.id,
        name: trainer.name,
        organisation: nil,
        row: "",
        badge: "",
        entry: state.entry(of: trainer.id, in: offering.id, session: session)
      )
    }
    guests = people.map { person in
      Guest(
        id: person.id,
        name: person.name,
        organisation: person.organisation,
        row: codes.code(of: person.id) ?? "",
        badge: BadgeCode.text(person: person.id, programme: id, key),
        entry: state.entry(of: person.id, in: offering.id, session: session)
      )
    }.sorted { DoorOrder.key($0.name, $0.id) < DoorOrder.key($1.name, $1.id) }
  }

  /// The session under way, or the next one, or the last.
  static func session(of offering: PublicOffering, at now: RecordedTime) -> Int {
    let minute = now.localSeconds / 60
    func end(_ session: Session) -> Int { session.date.dayNumber * 1440 + session.endMinute }
    return offering.sessions.firstIndex { minute < end($0) } ?? offering.sessions.count - 1
  }

  /// Who is meant by a badge's code, a row's code or an id.
  func guest(_ written: String) -> Result<Guest, CheckInRefusal> {
    if let found = (guests + trainers).first(where: { $0.id == written }) {
      return .success(found)
    }
    let id: String
    do throws(CodeFault) {
      id = try BadgeCode.person(written, programme: plan.year.id, key)
    } catch {
      guard error == .unreadable, let person = codes.person(typed: written) else {
        return .failure(.code(error))
      }
      id = person
    }
    guard let found = guests.first(where: { $0.id == id }) else { return .failure(.notOnTheList) }
    return .success(found)
  }

  /// Whether somebody who comes at a moment is late.
  func isLate(_ time: RecordedTime) -> Bool {
    let own = offering.sessions[session]
    let begin = own.date.dayNumber * 1440 + own.startMinute + Self.lateAfter
    return time.localSeconds / 60 > begin
  }

  /// A fact of this session.
  func fact(
    _ content: AttendanceFact.Content,
    _ way: AttendanceWay,
    at time: RecordedTime,
    by recorder: String
  ) -> AttendanceFact {
    AttendanceFact(
      offering: offering.id,
      revision: plan.decided.number,
      time: time,
      recorder: recorder,
      way: way,
      content: content
    )
  }

  /// A mark of a person.
  func mark(
    _ person: String,
    _ mark: AttendanceMark,
    substitute: Substitute? = nil,
    note: String? = nil
  ) -> AttendanceFact.Content {
    .mark(
      SessionMark(
        person: person,
        session: session,
        day: offering.sessions[session].date,
        mark: mark,
        substitute: substitute,
        note: note
      )
    )
  }
}

/// Names as Vietnamese lists have them: the given name first, then the others.
enum DoorOrder {
  static func key(_ name: String, _ id: String) -> String {
    let words = FoldedText.words(name)
    return ((words.last.map { [$0] } ?? []) + words.dropLast() + [id]).joined(separator: " ")
  }
}

/// Why a mark is not taken.
enum CheckInRefusal: Error {
  case code(CodeFault)
  case notOnTheList
  case substitute(Substitute.Fault)
  case notUnderstood
  /// Nobody is named.
  case noName
  /// A year of birth that is none.
  case badYear
  /// The plan knows people of the name; their ids.
  case alike([String])
  /// Somebody new without a full name or a sex.
  case unknownNewcomer
  case noOrganisation
  /// The person is on the list already.
  case onTheList(String)

  var text: LocalizedText {
    switch self {
    case .code(let fault): fault.text
    case .notOnTheList:
      LocalizedText(vi: "Không có trong danh sách.", en: "Not on the list.")
    case .substitute(let fault): fault.text
    case .noName: LocalizedText(vi: "Thiếu họ tên hoặc mã.", en: "Give a name or an id.")
    case .badYear:
      LocalizedText(vi: "Năm sinh không hợp lệ.", en: "The year of birth is none.")
    case .alike(let ids):
      LocalizedText(
        vi:
          "Kế hoạch đã có người tên này: \(ids.joined(separator: ", ")); gõ mã, hoặc năm sinh khác.",
        en:
          "The plan knows this name: \(ids.joined(separator: ", ")); give the id, or another year of birth."
      )
    case .unknownNewcomer:
      LocalizedText(
        vi: "Kế hoạch không có mã này; người mới cần đủ họ tên và nam hay nữ.",
        en: "The plan has no such id; somebody new needs a full name and male or female."
      )
    case .noOrganisation:
      LocalizedText(vi: "Không có đơn vị mang mã đó.", en: "No organisation has that id.")
    case .onTheList(let id):
      LocalizedText(vi: "\(id) đã có trong danh sách.", en: "\(id) is on the list already.")
    case .notUnderstood:
      LocalizedText(vi: "Không hiểu dấu điểm danh.", en: "The mark is not understood.")
    }
  }
}
