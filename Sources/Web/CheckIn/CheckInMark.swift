import Foundation
import Attendance
import Planning
import Store

/// A mark as a page sends it, and what becomes of it.
struct CheckInMark {
  /// What is answered: to the page's script, and on the page.
  struct Answer: Codable {
    enum Outcome: String, Codable {
      case ok, known, refused
    }

    var id: String
    var outcome: Outcome
    var person: String?
    var mark: String?
    var time: String?
    var vi: String
    var en: String
  }

  let desk: CheckInDesk
  let visit: Visit

  /// What the page calls the mark; drawn by it once, so that sending again does nothing.
  var id: String { visit.form["id"] ?? "" }

  /// When it was made: so many seconds before it arrived, by the page's own clock.
  var time: RecordedTime {
    let ago = min(max(0, visit.form.number("ago") ?? 0), 7 * 86_400)
    return RecordedTime(secondsSince1970: visit.now.localSeconds - 7 * 3_600 - ago)
  }

  /// Takes the mark, once; gives what was answered to it at the first time.
  func take() throws -> Answer {
    guard (16...64).contains(id.utf8.count),
      id.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) || $0 == 45 })
    else { throw WebFault.badInput([CheckInRefusal.notUnderstood.text]) }
    let plan = desk.plan.year.id
    if let earlier = try visit.site.store.answer(toMark: id, of: plan) {
      return try Self.read(earlier)
    }
    let (answer, facts) = try judged()
    let kept = try visit.site.store.takeMark(
      id,
      of: plan,
      answer: try Self.text(answer),
      facts,
      visit.mark
    )
    return try Self.read(kept)
  }

  private func judged() throws -> (Answer, [AttendanceFact]) {
    if visit.form["join"] != nil { return try joined() }
    let written = visit.form["code"] ?? visit.form["person"] ?? ""
    switch desk.guest(written) {
    case .failure(let refusal): return (refused(refusal), [])
    case .success(let guest):
      if visit.form["code"] != nil { return scanned(guest) }
      return try marked(guest)
    }
  }

  private func scanned(_ guest: CheckInDesk.Guest) -> (Answer, [AttendanceFact]) {
    if let entry = guest.entry, entry.mark.mark.isAttended {
      let clock = String(entry.time.clock.prefix(5))
      return (
        Answer(
          id: id,
          outcome: .known,
          person: guest.id,
          mark: entry.mark.mark.rawValue,
          time: entry.time.text,
          vi: "đã có mặt từ \(clock)",
          en: "there since \(clock)"
        ), []
      )
    }
    let mark: AttendanceMark = desk.isLate(time) ? .late : .present
    return done(guest, mark, desk.mark(guest.id, mark), .badge)
  }

  private func marked(_ guest: CheckInDesk.Guest) throws -> (Answer, [AttendanceFact]) {
    let word = visit.form["mark"] ?? ""
    let note = visit.form["note"].flatMap { $0.isEmpty ? nil : String($0.prefix(200)) }
    if word == "clear" {
      let day = desk.offering.sessions[desk.session].date
      guard guest.entry != nil else {
        return (
          Answer(
            id: id,
            outcome: .known,
            person: guest.id,
            vi: "chưa ghi gì",
            en: "nothing is recorded"
          ), []
        )
      }
      let content = AttendanceFact.Content.cleared(
        person: guest.id,
        session: desk.session,
        day: day
      )
      return (
        Answer(id: id, outcome: .ok, person: guest.id, vi: "đã bỏ dấu", en: "taken back"),
        [desk.fact(content, .hand, at: time, by: visit.mark.by)]
      )
    }
    guard let mark = AttendanceMark(rawValue: word) else { return (refused(.notUnderstood), []) }
    guard mark == .substituted else {
      return done(guest, mark, desk.mark(guest.id, mark, note: note), .hand)
    }
    switch try substitute(for: guest) {
    case .failure(let fault): return (refused(.substitute(fault)), [])
    case .success(let substitute):
      return done(
        guest,
        mark,
        desk.mark(guest.id, mark, substitute: substitute, note: note),
        .hand
      )
    }
  }

  /// The colleague who came instead, by id or name.
  private func substitute(
    for guest: CheckInDesk.Guest
  ) throws -> Result<Substitute, Substitute.Fault> {
    let (store, plan) = (visit.site.store, desk.plan.year.id)
    guard let person = try store.record(of: guest.id, of: plan)?.person else {
      return .failure(.noOrganisation)
    }
    let written = visit.form["substitute"] ?? ""
    let found = try store.people(of: plan, matching: written, offset: 0, limit: 20).lines.map(\.id)
    let people = try (found + [written]).compactMap { try store.record(of: $0, of: plan)?.person }
    guard !written.isEmpty else { return .failure(.same) }
    return Substitute.colleague(written, of: person, among: people)
  }

  private func done(
    _ guest: CheckInDesk.Guest,
    _ mark: AttendanceMark,
    _ content: AttendanceFact.Content,
    _ way: AttendanceWay
  ) -> (Answer, [AttendanceFact]) {
    (
      Answer(
        id: id,
        outcome: .ok,
        person: guest.id,
        mark: mark.rawValue,
        time: time.text,
        vi: mark.name.vi,
        en: mark.name.en
      ), [desk.fact(content, way, at: time, by: visit.mark.by)]
    )
  }

  func refused(_ refusal: CheckInRefusal) -> Answer {
    Answer(id: id, outcome: .refused, vi: refusal.text.vi, en: refusal.text.en)
  }

  private static func text(_ answer: Answer) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }

  private static func read(_ text: String) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
  }
}
