import Planning
import Store

/// The form that takes a file, its mistakes, and what would become of it.
enum ImportPage {
  private struct FormView {
    var path: String
    var isOfPlan: Bool
    var reasons: [String]
    var mistakes: [Place]
    var hasMistakes: Bool
  }

  private struct Place {
    var place: String
    var cause: String
    var mend: String
  }

  private struct TableView {
    var name: String
    var counts: String
    var added: [String]
    var changed: [String]
    var removed: [String]
    var more: String?
  }

  private struct PreviewView {
    var path: String
    var back: String
    var id: String
    var title: String
    var tables: [TableView]
    var warnings: [Place]
  }

  /// So many rows of each kind are shown; the rest is counted.
  private static let mostRows = 200

  static func page(
    _ visit: Visit,
    plan: String?,
    reasons: [LocalizedText] = [],
    mistakes: [Diagnostic] = []
  ) -> Page {
    Page(
      template: "import",
      title: LocalizedText(vi: "Nhập dữ liệu", en: "Import"),
      words: words,
      it: FormView(
        path: path(plan),
        isOfPlan: plan != nil,
        reasons: reasons.map(visit.say),
        mistakes: places(mistakes, visit),
        hasMistakes: !mistakes.isEmpty
      )
    )
  }

  static func preview(
    _ preview: ImportPreview,
    _ content: FolderContent,
    _ diagnostics: [Diagnostic],
    id: String,
    _ visit: Visit,
    plan: String?
  ) -> Page {
    Page(
      template: "import-preview",
      title: LocalizedText(vi: "Xem trước dữ liệu nhập", en: "Preview of the import"),
      words: words,
      it: PreviewView(
        path: path(plan) + "/accept",
        back: path(plan),
        id: id,
        title: visit.say(content.programme.title),
        tables: preview.tables.map { table in
          let rest = [table.added, table.changed, table.removed]
            .map { max(0, $0.count - mostRows) }.reduce(0, +)
          return TableView(
            name: visit.say(table.name),
            counts: visit.say(
              LocalizedText(
                vi: "\(table.added.count) thêm, \(table.changed.count) sửa, "
                  + "\(table.removed.count) bỏ, \(table.same) giữ nguyên",
                en: "\(table.added.count) added, \(table.changed.count) changed, "
                  + "\(table.removed.count) removed, \(table.same) as they were"
              )
            ),
            added: Array(table.added.prefix(mostRows)),
            changed: Array(table.changed.prefix(mostRows)),
            removed: Array(table.removed.prefix(mostRows)),
            more: rest > 0
              ? visit.say(LocalizedText(vi: "và \(rest) dòng nữa", en: "and \(rest) more")) : nil
          )
        },
        warnings: places(diagnostics, visit)
      )
    )
  }

  private static func places(_ diagnostics: [Diagnostic], _ visit: Visit) -> [Place] {
    diagnostics.map {
      Place(
        place: "\($0.location.file):\($0.location.line):\($0.location.column)",
        cause: visit.say($0.cause),
        mend: visit.say($0.mend)
      )
    }
  }

  private static func path(_ plan: String?) -> String {
    plan.map { "/plans/\(AddressText.part($0))/import" } ?? "/import"
  }

  private static let words: [String: LocalizedText] = [
    "explainPlan": LocalizedText(
      vi: "Gửi bảng người, đơn vị hoặc nguyện vọng (XLSX hoặc CSV, cùng cột với thư mục kế hoạch), "
        + "hoặc cả thư mục trong một tệp ZIP. Dữ liệu chỉ được ghi sau khi bạn xem và đồng ý.",
      en:
        "Send a table of people, organisations or requests (XLSX or CSV with the columns of the plan "
        + "folder), or the whole folder in a ZIP file. Nothing is kept before you have seen it and agreed."
    ),
    "explainNew": LocalizedText(
      vi: "Gửi một thư mục kế hoạch trong tệp ZIP. Dữ liệu chỉ được ghi sau khi bạn xem và đồng ý.",
      en: "Send a plan folder in a ZIP file. Nothing is kept before you have seen it and agreed."
    ),
    "kind": LocalizedText(vi: "Nội dung", en: "What it is"),
    "people": LocalizedText(vi: "Bảng người (people)", en: "Table of people"),
    "organisations": LocalizedText(
      vi: "Bảng đơn vị (organisations)",
      en: "Table of organisations"
    ),
    "requests": LocalizedText(vi: "Bảng nguyện vọng (requests)", en: "Table of requests"),
    "folder": LocalizedText(vi: "Cả thư mục kế hoạch (ZIP)", en: "The whole plan folder (ZIP)"),
    "file": LocalizedText(vi: "Tệp", en: "File"),
    "look": LocalizedText(vi: "Xem trước", en: "Preview"),
    "mistakes": LocalizedText(vi: "Những chỗ cần sửa", en: "Mistakes to mend"),
    "place": LocalizedText(vi: "Chỗ", en: "Place"),
    "cause": LocalizedText(vi: "Lỗi", en: "What is wrong"),
    "mend": LocalizedText(vi: "Cách sửa", en: "How to mend it"),
    "added": LocalizedText(vi: "Thêm", en: "Added"),
    "changed": LocalizedText(vi: "Sửa", en: "Changed"),
    "removed": LocalizedText(vi: "Bỏ", en: "Removed"),
    "warnings": LocalizedText(vi: "Những chỗ nên xem lại", en: "Doubts"),
    "accept": LocalizedText(vi: "Ghi vào kho", en: "Take it in"),
    "drop": LocalizedText(vi: "Không ghi", en: "Leave it"),
  ]
}
