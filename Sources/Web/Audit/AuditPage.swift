import Foundation
import Planning
import Store

/// The entries of the audit, a page of them at a time, the latest first.
enum AuditPage {
  private static let entriesOnPage = 50

  private struct Entry {
    var position: Int
    var time: String
    var by: String
    var action: String
    var subject: String
    var plan: String
    var changes: [Change]
  }

  /// One value that an entry tells of.
  struct Change: Hashable {
    var name: String
    /// What stood before; empty: nothing.
    var before: String
    /// What stands after; empty: nothing.
    var after: String
  }

  private struct View {
    var entries: [Entry]
    var filters: [Filter]
    /// Where older entries are; nil: there are none.
    var older: String?
  }

  private struct Filter {
    var field: String
    var label: String
    var value: String
    var kind: String
  }

  private static let fields: [(name: String, label: LocalizedText, kind: String)] = [
    ("plan", LocalizedText(vi: "Kế hoạch", en: "Plan"), "text"),
    ("by", LocalizedText(vi: "Ai", en: "Who"), "text"),
    ("action", LocalizedText(vi: "Việc bắt đầu bằng", en: "Action begins with"), "text"),
    ("subject", LocalizedText(vi: "Đối tượng", en: "Subject"), "text"),
    ("from", LocalizedText(vi: "Từ ngày", en: "From"), "date"),
    ("to", LocalizedText(vi: "Đến ngày", en: "To"), "date"),
  ]

  static func page(_ visit: Visit) throws -> Page {
    func given(_ name: String) -> String? {
      visit.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    let query = AuditQuery(
      plan: given("plan"),
      subject: given("subject"),
      by: given("by"),
      action: given("action"),
      from: given("from"),
      to: given("to"),
      before: visit.query.number("before")
    )
    let found = try visit.site.store.audit(query, limit: entriesOnPage + 1)
    let shown = found.prefix(entriesOnPage)
    var older: String?
    if found.count > entriesOnPage, let last = shown.last {
      let kept = fields.compactMap { field in
        given(field.name).map { "\(field.name)=\(AddressText.part($0))" }
      }
      older = "/audit?" + (kept + ["before=\(last.position)"]).joined(separator: "&")
    }
    return Page(
      template: "audit",
      title: LocalizedText(vi: "Nhật ký", en: "Audit"),
      words: words,
      it: View(
        entries: try shown.map(entry),
        filters: fields.map {
          Filter(
            field: $0.name,
            label: visit.say($0.label),
            value: given($0.name) ?? "",
            kind: $0.kind
          )
        },
        older: older
      ),
      isWide: true
    )
  }

  private static func entry(_ entry: AuditEntry) throws -> Entry {
    Entry(
      position: entry.position,
      time: String(entry.time.prefix(19)).replacing("T", with: " "),
      by: entry.by.isEmpty ? "–" : entry.by,
      action: entry.action,
      subject: entry.subject,
      plan: entry.plan ?? "",
      changes: try changes(entry)
    )
  }

  /// What differs between before and after, by name.
  static func changes(_ entry: AuditEntry) throws -> [Change] {
    let (before, after) = (try values(entry.before), try values(entry.after))
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      let change = Change(name: name, before: before[name] ?? "", after: after[name] ?? "")
      return change.before == change.after && entry.before != nil ? nil : change
    }
  }

  private static func values(_ json: String?) throws -> [String: String] {
    guard let json else { return [:] }
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return (object ?? [:]).mapValues { "\($0)" }
  }

  private static let words: [String: LocalizedText] = [
    "time": LocalizedText(vi: "Lúc", en: "When"),
    "by": LocalizedText(vi: "Ai", en: "Who"),
    "action": LocalizedText(vi: "Việc", en: "What"),
    "subject": LocalizedText(vi: "Đối tượng", en: "Subject"),
    "changes": LocalizedText(vi: "Trước → sau", en: "Before → after"),
    "filter": LocalizedText(vi: "Lọc", en: "Filter"),
    "older": LocalizedText(vi: "Cũ hơn", en: "Older"),
    "none": LocalizedText(vi: "Không có gì.", en: "There is nothing."),
    "latest": LocalizedText(vi: "Mới nhất", en: "Latest"),
  ]
}
