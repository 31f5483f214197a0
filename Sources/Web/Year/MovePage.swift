import Almanac
import Compiler
import Planning
import Publishing

/// One offering of the year: what it is, and the times to which it could be moved.
struct MovePage {
  private let open: OpenPlan
  private let offering: Offering
  private let activity: Activity
  private let moves: [PossibleMove]
  private let why: MoveReasons
  private let visit: Visit

  /// So many reasons are told of one time.
  private static let mostReasons = 4

  /// Throws ``WebFault/absent`` where the plan does not run the offering.
  init(_ open: OpenPlan, _ id: String, _ visit: Visit) throws {
    guard let answer = open.answer,
      let offering = answer.plan.offerings.first(where: { $0.id == id }),
      let activity = open.programme.activities.first(where: { $0.id == offering.activity }),
      let moves = open.compiled.moves(of: id, in: answer.solution)
    else { throw WebFault.absent }
    self.open = open
    self.offering = offering
    self.activity = activity
    self.moves = moves
    why = MoveReasons(open, id, answer.solution)
    self.visit = visit
  }

  /// A time for scripts.
  struct Listed: Encodable {
    var from: String
    var to: String
    var text: String
    var sessions: String
    var isPresent: Bool
    var reasons: [String]
    var penalty: Int
  }

  /// All times, by their starts.
  var list: [Listed] {
    moves.compactMap { move in
      guard let first = move.sessions.first, let last = move.sessions.last else { return nil }
      return Listed(
        from: first.date.iso,
        to: last.date.iso,
        text: SessionWords.text(move.sessions, visit.language),
        sessions: SessionWords.form(move.sessions),
        isPresent: move.isPresent,
        reasons: reasons(move),
        penalty: move.penalty
      )
    }
  }

  private func reasons(_ move: PossibleMove) -> [String] {
    why.texts(move.broken).prefix(Self.mostReasons).map(visit.say)
  }

  private struct Option {
    var id: String
    var text: String
    var sessions: String
    var isPresent: Bool
    var state: String
    var style: String
    var reasons: [String]
  }

  private struct Month {
    var name: String
    var free: String
    var options: [Option]
    var isOpen: Bool
  }

  private struct Fact {
    var name: String
    var value: String
  }

  private struct View {
    var path: String
    var year: String
    /// Who comes, where people take part; nil: nobody does.
    var roster: String?
    var kind: String
    var mark: String?
    var facts: [Fact]
    var months: [Month]
    var canMove: Bool
    var from: String
    var first: String
    var last: String
  }

  var page: Page {
    let base = "/plans/\(AddressText.part(open.id))/year"
    let view = View(
      path: "\(base)/\(AddressText.part(offering.id))",
      year: base,
      roster: activity.people == nil ? nil : visit.inPlan("offerings", offering.id),
      kind: activity.kind.rawValue,
      mark: YearMarks.all(open)[offering.id].map(visit.say),
      facts: facts,
      months: months,
      canMove: Audience.planners.admits(visit.account),
      from: FreezeDay(open.programme, visit).text,
      first: open.programme.firstDay.iso,
      last: open.programme.lastDay.iso
    )
    return Page(
      template: "move",
      title: LocalizedText(
        vi: "\(offering.id) · \(activity.title.vi)",
        en: "\(offering.id) · \(activity.title.en)"
      ),
      words: Self.words,
      it: view
    )
  }

  private var facts: [Fact] {
    let language = visit.language
    let programme = open.programme
    var facts = [
      (LocalizedText(vi: "Loại", en: "Kind"), activity.kind.name[language]),
      (
        LocalizedText(vi: "Thời gian", en: "When"),
        SessionWords.text(offering.sessions.map(SessionTime.init), language)
      ),
    ]
    if let place = offering.place {
      let name = programme.places.first { $0.id == place }?.name[language] ?? place
      facts.append((LocalizedText(vi: "Nơi tổ chức", en: "Place"), name))
    }
    for use in offering.resources {
      let profile = programme.resources.first { $0.id == use.resource }
      facts.append(
        (
          profile?.kind.name ?? LocalizedText(use.role),
          (profile?.name ?? use.resource) + " (\(use.resource))"
        )
      )
    }
    if let rule = activity.people {
      facts.append(
        (
          LocalizedText(vi: "Người tham dự", en: "Participants"),
          "\(offering.participants.count)/\(rule.max)"
        )
      )
    }
    facts.append((LocalizedText(vi: "Kinh phí", en: "Cost"), offering.cost.text(language)))
    if !offering.pins.isEmpty {
      facts.append(
        (
          LocalizedText(vi: "Đang ghim", en: "Pinned"),
          offering.pins.map { $0.name[language] }.joined(separator: ", ")
        )
      )
    }
    return facts.map { Fact(name: visit.say($0.0), value: $0.1) }
  }

  /// The times month by month; those of the present month are unfolded.
  private var months: [Month] {
    let options = zip(moves, list).enumerated().map { position, pair in
      option(pair.0, pair.1, number: position)
    }
    let byMonth = Dictionary(grouping: zip(moves, options)) { move, _ in
      move.sessions[0].date.startOfMonth
    }
    return byMonth.keys.sorted().map { month in
      let own = byMonth[month] ?? []
      let free = own.count { $0.0.broken.isEmpty && !$0.0.isPresent }
      return Month(
        name: SessionWords.month(month, visit.language),
        free: visit.say(LocalizedText(vi: "\(free) còn trống", en: "\(free) free")),
        options: own.map(\.1),
        isOpen: own.contains { $0.0.isPresent }
      )
    }
  }

  private func option(_ move: PossibleMove, _ listed: Listed, number: Int) -> Option {
    let state: (LocalizedText, String) =
      if move.isPresent {
        (LocalizedText(vi: "hiện tại", en: "now"), "present")
      } else if !move.broken.isEmpty {
        (LocalizedText(vi: "đang vướng", en: "taken"), "taken")
      } else if move.penalty > 0 {
        (
          LocalizedText(
            vi: "trống, mất \(move.penalty) điểm",
            en: "free, loses \(move.penalty) points"
          ), "free"
        )
      } else {
        (LocalizedText(vi: "trống", en: "free"), "free")
      }
    return Option(
      id: "time-\(number)",
      text: listed.text,
      sessions: listed.sessions,
      isPresent: move.isPresent,
      state: visit.say(state.0),
      style: state.1,
      reasons: listed.reasons
    )
  }

  private static let words: [String: LocalizedText] = [
    "back": LocalizedText(vi: "Về lịch năm", en: "Back to the year"),
    "roster": LocalizedText(
      vi: "Danh sách, điểm danh và giấy tờ",
      en: "Roster, attendance and papers"
    ),
    "move": LocalizedText(vi: "Chuyển sang thời gian khác", en: "Move it to another time"),
    "hint": LocalizedText(
      vi:
        "Dưới đây là mọi thời gian mà quy tắc của hoạt động cho phép. Chọn một thời gian đang vướng "
        + "thì các đợt khác phải nhường chỗ; máy sẽ lập lại kế hoạch quanh lựa chọn này và "
        + "cho xem mọi thay đổi trước khi bạn nhận.",
      en:
        "These are all times that the activity's rules allow. If you choose one that is taken, other "
        + "offerings have to give way; the plan is made again around your choice, and you see every "
        + "change before you accept it."
    ),
    "reason": LocalizedText(vi: "Lý do (không bắt buộc)", en: "Reason (optional)"),
    "from": LocalizedText(
      vi: "Giữ nguyên mọi việc trước ngày",
      en: "Leave everything as it is before"
    ),
    "propose": LocalizedText(vi: "Thử phương án này", en: "Try it"),
  ]
}
