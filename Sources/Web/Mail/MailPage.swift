import Planning
import Store

/// The mail of a plan with how far each message has come, the latest first.
enum MailPage {
  private struct Line {
    var recipient: String
    /// The page of a person; nil for trainers and coordinators.
    var personPath: String?
    var news: String
    var offering: String
    var offeringPath: String
    var time: String
    var status: String
  }

  private struct Count {
    var path: String
    var name: String
    var count: String
    var isHere: Bool
  }

  private struct View {
    var isSending: Bool
    var counts: [Count]
    var lines: [Line]
    var hasLines: Bool
    var list: LongList
  }

  static func page(_ visit: Visit) async throws -> Page {
    let store = visit.site.store
    let status = visit.query["q"].flatMap { MailStatus(rawValue: $0) }
    let found = try store.mail(
      of: visit.plan,
      status: status,
      offset: (LongList.number(visit) - 1) * LongList.linesPerPage,
      limit: LongList.linesPerPage
    )
    let counts = try store.mailCounts(of: visit.plan)
    let programme = try await visit.site.plans.current(visit.plan).programme
    let resources = Dictionary(programme.resources.map { ($0.id, $0.name) }) { first, _ in first }
    let path = visit.inPlan("mail")
    let all = Count(
      path: path,
      name: visit.say(LocalizedText(vi: "tất cả", en: "all")),
      count: "\(counts.values.reduce(0, +))",
      isHere: status == nil
    )
    return Page(
      template: "mail",
      title: LocalizedText(vi: "Thư", en: "Mail"),
      words: words,
      it: View(
        isSending: visit.site.options.mail != nil,
        counts: [all]
          + MailStatus.allCases.filter { counts[$0] != nil || $0 == status }.map {
            Count(
              path: path + "?q=" + $0.rawValue,
              name: visit.say($0.name),
              count: "\(counts[$0] ?? 0)",
              isHere: $0 == status
            )
          },
        lines: try found.lines.map { mail in
          let isPerson = mail.role == .participant
          let name =
            isPerson
            ? try store.record(of: mail.recipient, of: visit.plan)?.person.name
            : resources[mail.recipient]
          return Line(
            recipient: name ?? mail.recipient,
            personPath: isPerson ? visit.inPlan("people", mail.recipient) : nil,
            news: visit.say(mail.news.name),
            offering: mail.offering,
            offeringPath: visit.inPlan("offerings", mail.offering),
            time: DayText(language: visit.language).moment(mail.endedAt ?? mail.time),
            status: visit.say(mail.status.name)
          )
        },
        hasLines: !found.lines.isEmpty,
        list: LongList(total: found.total, visit)
      )
    )
  }

  private static let words: [String: LocalizedText] = [
    "explain": LocalizedText(
      vi:
        "Khi một bản được duyệt và khi đăng ký thay đổi, người có liên quan được báo. Mỗi thư đi một lần.",
      en:
        "When a revision is approved and when registrations change, those concerned are told. Each message "
        + "goes out once."
    ),
    "noServer": LocalizedText(
      vi: "Máy chủ này chưa gửi thư (--smtp); thư chờ trong kho.",
      en: "This server sends no mail (--smtp); messages wait in the store."
    ),
    "choose": LocalizedText(vi: "Chọn theo tình trạng", en: "Choose by state"),
    "recipient": LocalizedText(vi: "Người nhận", en: "Recipient"),
    "news": LocalizedText(vi: "Nội dung", en: "News"),
    "offering": LocalizedText(vi: "Đợt", en: "Offering"),
    "time": LocalizedText(vi: "Lúc", en: "When"),
    "status": LocalizedText(vi: "Tình trạng", en: "State"),
    "none": LocalizedText(vi: "Chưa có thư nào.", en: "There is no mail."),
    "of": LocalizedText(vi: "trên", en: "of"),
    "previous": LocalizedText(vi: "Trang trước", en: "Previous page"),
    "next": LocalizedText(vi: "Trang sau", en: "Next page"),
    "pages": LocalizedText(vi: "Các trang", en: "Pages"),
  ]
}
