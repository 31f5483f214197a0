import Almanac
import Attendance
import Foundation
import Planning
import Store

/// The offerings to which people come, today's and the next ones first.
struct CheckInListPage {
  let plan: PublicPlan
  let visit: Visit

  struct Entry {
    var path: String
    var title: String
    var days: String
    var place: String?
    var kindClass: String
  }

  struct View {
    var next: [Entry]
    var past: [Entry]
  }

  var page: Page {
    let today = visit.now.date
    let all = plan.year.offerings.filter { $0.people != nil }
    let next = all.filter { $0.lastDay >= today }
    let past = all.filter { $0.lastDay < today }.reversed()
    return Page(
      template: "check-in-list",
      title: LocalizedText(vi: "Điểm danh", en: "Check-in"),
      words: [
        "choose": LocalizedText(vi: "Hôm nay và sắp tới", en: "Today and next"),
        "past": LocalizedText(vi: "Đã qua", en: "Past"),
        "none": LocalizedText(vi: "Không có.", en: "None."),
      ],
      it: View(next: next.map(entry), past: past.map(entry))
    )
  }

  private func entry(_ offering: PublicOffering) -> Entry {
    Entry(
      path: "/check-in/\(AddressText.part(plan.year.id))/\(AddressText.part(offering.id))",
      title: offering.title[visit.language],
      days: DayText(language: visit.language).days(offering.firstDay, offering.lastDay),
      place: offering.location?[visit.language],
      kindClass: offering.kind.rawValue
    )
  }
}

/// The door of a session.
struct CheckInPage {
  let desk: CheckInDesk
  /// What was answered to the mark sent last, where the page works without its script.
  let told: String?
  let visit: Visit

  struct Choice {
    var value: String
    var name: String
  }

  struct SessionLink {
    var path: String
    var name: String
    var isHere: Bool
  }

  struct Row {
    var id: String
    var markId: String
    var name: String
    var organisation: String?
    var row: String
    var badge: String
    var mark: String
    var state: String
    var isThere: Bool
  }

  struct View {
    var action: String
    var back: String
    var session: String
    var sessions: [SessionLink]
    var markId: String
    var told: String?
    var isRefused: Bool
    var there: Int
    var all: Int
    var rows: [Row]
    var trainers: [Row]
    var hasTrainers: Bool
    var joinId: String
    var districts: [Choice]
    var marks: [String: String]
  }

  var page: Page {
    let language = visit.language
    let days = DayText(language: language)
    let place =
      "/check-in/\(AddressText.part(desk.plan.year.id))/\(AddressText.part(desk.offering.id))"
    let answer = told.flatMap { text -> CheckInMark.Answer? in
      do {
        return try JSONDecoder().decode(CheckInMark.Answer.self, from: Data(text.utf8))
      } catch {
        return nil
      }
    }
    let rows = desk.guests.map(row)
    let trainers = desk.trainers.map(row)
    let view = View(
      action: "\(place)/\(desk.session + 1)",
      back: "/check-in/" + AddressText.part(desk.plan.year.id),
      session: name(desk.session, days),
      sessions: desk.offering.sessions.indices.map {
        SessionLink(path: "\(place)/\($0 + 1)", name: name($0, days), isHere: $0 == desk.session)
      },
      markId: CheckInPage.drawId(),
      told: answer.map { answer in
        let who = (rows + trainers).first { $0.id == answer.person }.map { $0.name + ": " } ?? ""
        return who + (language == .vi ? answer.vi : answer.en)
      },
      isRefused: answer?.outcome == .refused,
      there: rows.count(where: \.isThere),
      all: rows.count,
      rows: rows,
      trainers: trainers,
      hasTrainers: !trainers.isEmpty,
      joinId: CheckInPage.drawId(),
      districts: desk.plan.year.allDistricts.filter {
        visit.ownDistrict == nil || visit.ownDistrict == $0.id
      }.map { Choice(value: $0.id, name: $0.name[language]) },
      marks: Dictionary(
        uniqueKeysWithValues: AttendanceMark.allCases.map { ($0.rawValue, $0.name[language]) }
      )
    )
    return Page(
      template: "check-in",
      title: desk.offering.title,
      words: Self.words,
      it: view,
      scripts: ["check-in.js"]
    )
  }

  private func name(_ position: Int, _ days: DayText) -> String {
    let session = desk.offering.sessions[position]
    return "\(position + 1). \(days.day(session.date)) \(days.times(session))"
  }

  private func row(_ guest: CheckInDesk.Guest) -> Row {
    Row(
      id: guest.id,
      markId: CheckInPage.drawId(),
      name: guest.name,
      organisation: guest.organisation,
      row: guest.row,
      badge: guest.badge,
      mark: guest.entry?.mark.mark.rawValue ?? "",
      state: guest.entry.map(state) ?? "",
      isThere: guest.entry?.mark.mark.isSeatUsed ?? false
    )
  }

  private func state(_ entry: AttendanceState.Entry) -> String {
    let name = entry.mark.mark.name[visit.language]
    let substitute = entry.mark.substitute.map { " (\($0.name))" } ?? ""
    return "\(name)\(substitute) \(entry.time.clock.prefix(5))"
  }

  /// What a form without its script calls its mark.
  private static func drawId() -> String { UUID().uuidString.lowercased() }

  private static let words: [String: LocalizedText] = [
    "back": LocalizedText(vi: "Chọn đợt khác", en: "Another offering"),
    "sessions": LocalizedText(vi: "Các buổi", en: "Sessions"),
    "scan": LocalizedText(vi: "Mã thẻ hoặc mã dòng", en: "Code of the badge or row"),
    "scanHint": LocalizedText(
      vi: "Máy quét USB gõ vào ô này rồi xuống dòng.",
      en: "A USB scanner types here and ends the line."
    ),
    "take": LocalizedText(vi: "Ghi", en: "Take"),
    "camera": LocalizedText(vi: "Quét bằng máy ảnh", en: "Scan with the camera"),
    "stop": LocalizedText(vi: "Tắt máy ảnh", en: "Stop the camera"),
    "noCamera": LocalizedText(
      vi: "Không dùng được máy ảnh; hãy gõ mã hoặc bấm trong danh sách.",
      en: "The camera cannot be used; type the code or use the list."
    ),
    "there": LocalizedText(vi: "Có mặt", en: "There"),
    "trainers": LocalizedText(vi: "Giảng viên", en: "Trainers"),
    "join": LocalizedText(vi: "Người đến ngoài danh sách", en: "Somebody who is not on the list"),
    "joinName": LocalizedText(vi: "Họ và tên, hoặc mã", en: "Full name, or id"),
    "joinHint": LocalizedText(
      vi: "Người của kế hoạch: tên hoặc mã là đủ. Người mới: đủ họ tên và nam hay nữ.",
      en: "Of the plan: the name or id is enough. Somebody new: full name and male or female."
    ),
    "sex": LocalizedText(vi: "Giới tính", en: "Sex"),
    "known": LocalizedText(vi: "(người của kế hoạch)", en: "(of the plan)"),
    "male": LocalizedText(vi: "Nam", en: "Male"),
    "female": LocalizedText(vi: "Nữ", en: "Female"),
    "birth": LocalizedText(vi: "Năm sinh", en: "Year of birth"),
    "organisation": LocalizedText(vi: "Mã đơn vị", en: "Id of the organisation"),
    "district": LocalizedText(vi: "Địa bàn", en: "District"),
    "joinTake": LocalizedText(vi: "Nhận vào và ghi có mặt", en: "Take in as present"),
    "list": LocalizedText(vi: "Danh sách", en: "List"),
    "find": LocalizedText(vi: "Tìm tên", en: "Find a name"),
    "more": LocalizedText(vi: "Khác", en: "Other"),
    "substitute": LocalizedText(vi: "Người thay (cùng đơn vị)", en: "Substitute (a colleague)"),
    "note": LocalizedText(vi: "Ghi chú", en: "Note"),
    "clear": LocalizedText(vi: "Bỏ dấu", en: "Take back"),
    "online": LocalizedText(vi: "Đã gửi hết.", en: "Everything is sent."),
    "waits": LocalizedText(
      vi: "dấu chờ gửi; sẽ tự gửi khi có mạng.",
      en: "marks wait; they are sent when the network is back."
    ),
    "signIn": LocalizedText(
      vi: "Phiên đã hết: đăng nhập lại rồi mở trang này, các dấu vẫn còn.",
      en: "The session ended: sign in again and open this page; the marks are kept."
    ),
    "unknown": LocalizedText(
      vi: "Không có trong danh sách trên máy này; sẽ hỏi máy chủ.",
      en: "Not on this device's list; the server will be asked."
    ),
    "again": LocalizedText(vi: "đã có mặt", en: "there already"),
  ]
}
