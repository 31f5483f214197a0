import Attendance
import HTTPTypes
import Hummingbird
import PlanFolder
import Planning
import Store

/// Spreadsheets and folders in: looked at first, taken when somebody says yes; nothing is half taken.
enum ImportRoutes {
  static func add(to routes: inout Routes) {
    let limit = routes.site.options.importLimit
    routes.get("/import", for: .planners) { visit in
      try visit.page(ImportPage.page(visit, plan: nil))
    }
    routes.post("/import", for: .planners, bodyLimit: limit) { try await look($0, plan: nil) }
    routes.post("/import/accept", for: .planners) { try await accept($0, plan: nil) }
    routes.get("/plans/{plan}/import", for: .planners) { visit in
      try visit.page(
        ImportPage.page(visit, plan: try visit.site.store.plan(named: visit.plan))
      )
    }
    routes.post("/plans/{plan}/import", for: .planners, bodyLimit: limit) { visit in
      try await look(visit, plan: try visit.site.store.plan(named: visit.plan))
    }
    routes.post("/plans/{plan}/import/accept", for: .planners) { visit in
      try await accept(visit, plan: try visit.site.store.plan(named: visit.plan))
    }
  }

  private static func look(_ visit: Visit, plan: String?) async throws -> Response {
    let kind = visit.form["kind"] ?? "folder"
    let table = ImportedTable(rawValue: kind)
    guard let file = visit.files["file"], table != nil || kind == "folder",
      table == nil || plan != nil
    else {
      let reason = LocalizedText(vi: "Hãy chọn một tệp.", en: "Choose a file.")
      return try visit.page(
        ImportPage.page(visit, plan: plan, reasons: [reason]),
        status: .badRequest
      )
    }
    do {
      let reading = try ImportReading(file, as: table, for: plan, visit.site)
      guard let content = reading.content else {
        return try visit.page(
          ImportPage.page(visit, plan: plan, mistakes: reading.diagnostics),
          status: .badRequest
        )
      }
      let preview = try await preview(content, plan, visit)
      let id = await visit.site.imports.keep(
        PendingImports.Pending(
          login: visit.account?.login ?? "",
          plan: plan,
          table: table,
          file: file,
          digest: preview.digest,
          second: visit.now.localSeconds
        )
      )
      return try visit.page(
        ImportPage.preview(preview, content, reading.diagnostics, id: id, visit, plan: plan)
      )
    } catch let refused as ImportReading.Refused {
      return try visit.page(
        ImportPage.page(visit, plan: plan, reasons: [refused.reason]),
        status: .badRequest
      )
    }
  }

  private static func accept(_ visit: Visit, plan: String?) async throws -> Response {
    let pending = await visit.site.imports.take(
      visit.form["id"] ?? "",
      by: visit.account?.login ?? "",
      plan: plan,
      at: visit.now.localSeconds
    )
    guard let pending else {
      throw WebFault.conflict(
        LocalizedText(
          vi: "Bản xem trước đã hết hạn; hãy gửi tệp lại.",
          en: "The preview is too old; send the file again."
        )
      )
    }
    let reading = try ImportReading(pending.file, as: pending.table, for: plan, visit.site)
    guard let content = reading.content,
      try await preview(content, plan, visit).digest == pending.digest
    else {
      throw WebFault.conflict(
        LocalizedText(
          vi: "Kế hoạch đã thay đổi từ lúc xem trước; hãy gửi tệp lại.",
          en: "The plan has changed since the preview; send the file again."
        )
      )
    }
    let kept = try visit.site.store.take(
      content,
      replacingTables: reading.tables,
      visit.mark
    )
    return visit.goTo("/plans/" + AddressText.part(kept.id))
  }

  /// What differs from the plan of the same id in the store, if there is one.
  private static func preview(
    _ content: FolderContent,
    _ plan: String?,
    _ visit: Visit
  ) async throws -> ImportPreview {
    let id = content.programme.id
    let isKnown = try visit.site.store.plans().contains { $0.id == id }
    // All rows count here, those too of people whom the plan does not concern.
    let before: Programme? =
      if isKnown {
        LoadedFolder.read(
          try await visit.site.plans.current(id).folder,
          opener: visit.site.options.calendarOpener
        ).programme
      } else {
        nil
      }
    return ImportPreview(
      from: before,
      to: content.programme,
      files: try isKnown ? visit.site.store.documents(of: id) : [],
      sent: content.documents
    )
  }
}
