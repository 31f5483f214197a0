import Almanac
import Attendance
import Planning
import Store

/// An offering: when, where, who teaches, who has a seat, who waits, who was there, and its papers.
enum RosterPage {
  private struct Session {
    var day: String
    var time: String
  }

  private struct Line {
    var seat: String
    var path: String
    var name: String
    var organisation: String
    var district: String
    var status: String
    var attended: String
  }

  private struct Paper {
    var path: String
    var name: String
    var form: String
  }

  private struct View {
    var reasons: [String]
    var isSaved: Bool
    var mayOpen: Bool
    var isNarrow: Bool
    var path: String
    var activity: String
    var sessions: [Session]
    var resources: [[String: String]]
    var seats: String
    var taken: String
    var waiting: String
    var window: String
    var opens: String
    var closes: String
    var hours: String
    var roster: [Line]
    var queue: [Line]
    var isRecorded: Bool
    var papers: [Paper]
  }

  static func page(
    _ atHand: OfferingAtHand,
    _ visit: Visit,
    reasons: [LocalizedText] = []
  ) async throws -> Page {
    let seats = atHand.seats
    let programme = atHand.open.programme
    let names = PlanNames(programme)
    let roster = atHand.roster
    return Page(
      template: "roster",
      title: LocalizedText(
        vi: "\(seats.id): \(names.activity(seats.activity).vi)",
        en: "\(seats.id): \(names.activity(seats.activity).en)"
      ),
      words: words,
      it: View(
        reasons: reasons.map(visit.say),
        isSaved: visit.query["saved"] != nil,
        mayOpen: Audience.planners.admits(visit.account),
        isNarrow: visit.ownDistrict != nil,
        path: visit.inPlan("offerings", seats.id),
        activity: visit.say(names.activity(seats.activity)),
        sessions: (atHand.offering?.sessions ?? []).map { session in
          Session(
            day: visit.language == .vi ? session.date.dayMonthYear : session.date.iso,
            time: [session.startMinute, session.endMinute]
              .map { ClockTime(minutesFromMidnight: $0)?.description ?? "24:00" }
              .joined(separator: "–")
          )
        },
        resources: resources(atHand, visit),
        seats: "\(seats.seats)",
        taken: "\(seats.seated + seats.offered)",
        waiting: "\(seats.waiting)",
        window: visit.say(OfferingsPage.window(seats, at: visit.now.text)),
        opens: reasons.isEmpty ? ShownTime.field(seats.opensAt) : visit.form["opens"] ?? "",
        closes: reasons.isEmpty ? ShownTime.field(seats.closesAt) : visit.form["closes"] ?? "",
        hours: visit.form["hours"] ?? "48",
        roster: roster.filter { $0.registration.status.holdsSeat }
          .map { line($0, atHand, names, visit) },
        queue: roster.filter { $0.registration.status == .waiting }
          .map { line($0, atHand, names, visit) },
        isRecorded: atHand.attendance.isRecorded(seats.id),
        papers: Audience.office.admits(visit.account) ? papers(atHand, visit) : []
      )
    )
  }

  private static func line(
    _ one: RosterLine,
    _ atHand: OfferingAtHand,
    _ names: PlanNames,
    _ visit: Visit
  ) -> Line {
    let registration = one.registration
    let count = atHand.attendance.attendedSessions(of: one.person.id, in: atHand.seats.id).count
    let of = atHand.offering?.sessions.count ?? 0
    var status = visit.say(registration.status.name)
    if let until = registration.offeredUntil {
      status += " → " + ShownTime.text(until, visit.language)
    }
    return Line(
      seat: "\(registration.seat ?? registration.waitingPlace ?? 0)",
      path: visit.inPlan("people", one.person.id),
      name: one.person.name,
      organisation: one.person.organisation ?? "–",
      district: visit.say(names.district(one.person.district)),
      status: status,
      attended: "\(count)/\(of)"
    )
  }

  private static func resources(_ atHand: OfferingAtHand, _ visit: Visit) -> [[String: String]] {
    (atHand.offering?.resources ?? []).map { used in
      let profile = atHand.open.programme.resources.first { $0.id == used.resource }
      return [
        "kind": visit.say(profile?.kind.name ?? LocalizedText(used.role)),
        "name": profile?.name ?? used.resource,
      ]
    }
  }

  private static func papers(_ atHand: OfferingAtHand, _ visit: Visit) -> [Paper] {
    OfferingPapers(atHand, visit).kinds.flatMap { kind in
      OfferingPapers.endings.map { ending in
        Paper(
          path: visit.inPlan("offerings", atHand.seats.id) + "/papers/\(kind.rawValue).\(ending)",
          name: visit.say(kind.name),
          form: ending.uppercased()
        )
      }
    }
  }

  private static let words: [String: LocalizedText] = [
    "saved": LocalizedText(vi: "Đã lưu.", en: "Saved."),
    "sessions": LocalizedText(vi: "Các buổi", en: "Sessions"),
    "day": LocalizedText(vi: "Ngày", en: "Day"),
    "time": LocalizedText(vi: "Giờ", en: "Time"),
    "notPlanned": LocalizedText(
      vi: "Bản kế hoạch đang dùng không còn đợt này.",
      en: "The plan that counts runs this offering no more."
    ),
    "resources": LocalizedText(vi: "Nơi và người dạy", en: "Places and trainers"),
    "seats": LocalizedText(vi: "Số chỗ", en: "Seats"),
    "taken": LocalizedText(vi: "Đã có người", en: "Taken"),
    "waiting": LocalizedText(vi: "Đang chờ", en: "Waiting"),
    "window": LocalizedText(vi: "Đăng ký", en: "Registration"),
    "setWindow": LocalizedText(vi: "Đặt thời hạn đăng ký", en: "Set the window of registration"),
    "opens": LocalizedText(vi: "Mở từ (giờ Việt Nam)", en: "Opens (Vietnam's time)"),
    "closes": LocalizedText(vi: "Đóng lúc (giờ Việt Nam)", en: "Closes (Vietnam's time)"),
    "hours": LocalizedText(
      vi: "Số giờ giữ chỗ cho người được mời",
      en: "Hours for which an offered seat is held"
    ),
    "save": LocalizedText(vi: "Lưu", en: "Save"),
    "roster": LocalizedText(vi: "Danh sách", en: "Roster"),
    "queue": LocalizedText(vi: "Danh sách chờ", en: "Waiting list"),
    "seat": LocalizedText(vi: "Chỗ", en: "Seat"),
    "place": LocalizedText(vi: "Thứ tự", en: "Place"),
    "name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "organisation": LocalizedText(vi: "Đơn vị", en: "Organisation"),
    "district": LocalizedText(vi: "Địa bàn", en: "District"),
    "status": LocalizedText(vi: "Tình trạng", en: "State"),
    "attended": LocalizedText(vi: "Buổi có mặt", en: "Sessions attended"),
    "nobody": LocalizedText(vi: "Chưa có ai.", en: "Nobody yet."),
    "narrow": LocalizedText(
      vi: "Chỉ người của địa bàn bạn phụ trách; số chỗ tính chung.",
      en: "Only the people of your district; seats are counted over all."
    ),
    "papers": LocalizedText(vi: "Giấy tờ", en: "Papers"),
    "noPapers": LocalizedText(
      vi: "Chưa có ai nên chưa có giấy tờ.",
      en: "No papers: nobody comes yet."
    ),
  ]
}
