import Attendance
import CSodium
import Compiler
import Foundation
import PlanFolder
import Planning
import Problem
import Referee
import Store

/// What was sent, put in its place among the plan's documents and read as a folder; nothing of it is kept.
struct ImportReading {
  /// Mistakes that keep it out, and doubts.
  let diagnostics: [Diagnostic]
  /// What the store would take; nil where there is a mistake.
  let content: FolderContent?
  /// The tables that were sent.
  let tables: Set<String>

  /// A refusal of the file as a whole.
  struct Refused: Error {
    let reason: LocalizedText
  }

  /// - Parameters:
  ///   - file: what was sent.
  ///   - table: the table it replaces; nil: it is a folder in a ZIP file.
  ///   - plan: the plan that it is for; nil: one of its own.
  ///   - site: the store, and where to work.
  /// - Throws: ``Refused`` for a file that is no folder; failures of the store and the system.
  init(
    _ file: MultipartForm.File,
    as table: ImportedTable?,
    for plan: String?,
    _ site: Site
  ) throws {
    var octets = [UInt8](repeating: 0, count: 8)
    randombytes_buf(&octets, octets.count)
    let name = "imports/" + octets.map { String(format: "%02x", $0) }.joined()
    let work = try WorkFolder(site.options.workFolder)
    let outer = work.path + "/" + name
    defer {
      // What is left behind is removed with the working folder.
      do { try FileManager.default.removeItem(atPath: outer) } catch {}
    }
    let folder: String
    if let table {
      guard let plan else { throw WebFault.absent }
      var documents = try site.store.documents(of: plan)
      let isWorkbook = file.bytes.starts(with: [0x50, 0x4B])
      let earlier = documents.first { Self.isTable($0.path, table) }
      documents.removeAll { Self.isTable($0.path, table) }
      documents.append(
        PlanDocument(
          path: table.rawValue + (isWorkbook ? ".xlsx" : ".csv"),
          bytes: file.bytes,
          isPrivate: earlier?.isPrivate ?? false
        )
      )
      folder = try work.folder(named: name + "/plan", of: documents)
      tables = [table.rawValue]
    } else {
      folder = try Self.unpack(file, into: outer)
      tables = Set(ImportedTable.allCases.map(\.rawValue))
    }
    let loaded = LoadedFolder.read(
      folder,
      opener: site.options.calendarOpener,
      within: outer
    )
    let compilation = loaded.programme.map {
      ProgrammeCompiler.compile($0, sources: loaded.sources)
    }
    var found = (loaded.diagnostics + (compilation?.diagnostics ?? [])).map {
      Self.shown($0, folder: folder, outer: outer)
    }
    if let plan, let programme = loaded.programme, programme.id != plan {
      found.append(Self.otherPlan(programme.id, plan))
    }
    diagnostics = found.sorted { $0.location < $1.location }
    let hasErrors = loaded.hasErrors || found.contains { $0.severity == .error }
    guard !hasErrors, let compiled = compilation?.compiled else {
      content = nil
      return
    }
    let documents = try Self.documents(folder, outside: loaded.outsideFiles)
    content = FolderContent(
      programme: compiled.programme,
      documents: documents,
      plan: try plan == nil ? Self.published(documents, compiled) : nil
    )
  }

  private static func isTable(_ path: String, _ table: ImportedTable) -> Bool {
    path == table.rawValue + ".csv" || path == table.rawValue + ".xlsx"
  }

  private static func unpack(_ file: MultipartForm.File, into outer: String) throws -> String {
    let inside = outer + "/sent"
    try FileManager.default.createDirectory(
      atPath: inside,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let archive = outer + "/sent.zip"
    try Data(file.bytes).write(to: URL(fileURLWithPath: archive))
    do {
      return try FolderArchive.unpack(archive, into: inside)
    } catch {
      throw Refused(reason: text(of: error))
    }
  }

  /// All files of a folder, and those beside it that it is read from.
  private static func documents(_ folder: String, outside: [String]) throws -> [PlanDocument] {
    let inside = FileManager.default.subpaths(atPath: folder) ?? []
    return try (inside + outside).sorted().compactMap { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." }
      guard !isHidden, PlanDocument.isKept(path), path != "attendance/lock" else { return nil }
      let file = folder + "/" + path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return nil }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      return PlanDocument(
        path: path,
        bytes: [UInt8](bytes),
        isPrivate: path.hasPrefix("attendance/")
      )
    }
  }

  /// The plan of the folder's last revision, if the referee finds it lawful.
  private static func published(
    _ documents: [PlanDocument],
    _ compiled: CompiledProgramme
  ) throws -> Plan? {
    let last = documents.filter {
      $0.path.hasPrefix("revisions/") && $0.path.hasSuffix(".json")
        && $0.path.split(separator: ".").count == 2
    }.max { $0.path < $1.path }
    guard let last,
      case .success(let answer) = SolutionFile.read(last.bytes, of: compiled.problem)
    else { return nil }
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let verdict = Referee.judge(compiled.problem, solution)
    return verdict.lawful ? PlanMaker.plan(of: compiled, solution, verdict) : nil
  }

  /// A mistake with the file's name as the sender knows it.
  private static func shown(
    _ diagnostic: Diagnostic,
    folder: String,
    outer: String
  ) -> Diagnostic {
    var diagnostic = diagnostic
    for base in [folder, outer + "/sent", outer] {
      diagnostic.location.file = diagnostic.location.file.replacing(base + "/", with: "")
      diagnostic.cause = LocalizedText(
        vi: diagnostic.cause.vi.replacing(base + "/", with: ""),
        en: diagnostic.cause.en.replacing(base + "/", with: "")
      )
    }
    return diagnostic
  }

  private static func otherPlan(_ id: String, _ plan: String) -> Diagnostic {
    Diagnostic(
      .error,
      "other-plan",
      at: SourceLocation(file: "programme.yaml", line: 1, column: 1),
      cause: LocalizedText(
        vi: "thư mục là của kế hoạch «\(id)», không phải «\(plan)»",
        en: "the folder is of the plan '\(id)', not of '\(plan)'"
      ),
      mend: LocalizedText(
        vi: "nhập từ trang Kế hoạch để thêm một kế hoạch khác",
        en: "import it from the page of plans to add another plan"
      )
    )
  }

  private static func text(of refusal: FolderArchive.Refusal) -> LocalizedText {
    switch refusal {
    case .damaged:
      LocalizedText(
        vi: "Tệp không phải là tệp ZIP, hoặc bị hỏng.",
        en: "The file is no ZIP file, or it is damaged."
      )
    case .excessive:
      LocalizedText(
        vi: "Tệp ZIP giải nén ra quá lớn hoặc có quá nhiều tệp.",
        en: "The ZIP file unpacks to too much, or to too many files."
      )
    case .unsafeName, .unwritten:
      LocalizedText(
        vi: "Tệp ZIP có tên tệp dẫn ra ngoài thư mục.",
        en: "The ZIP file has names that lead out of its folder."
      )
    case .noProgramme:
      LocalizedText(
        vi: "Trong tệp ZIP không có programme.yaml.",
        en: "There is no programme.yaml in the ZIP file."
      )
    case .severalProgrammes(let names):
      LocalizedText(
        vi: "Tệp ZIP có nhiều kế hoạch: \(names.joined(separator: ", ")); gửi từng thư mục.",
        en: "The ZIP file has several plans: \(names.joined(separator: ", ")); send one."
      )
    }
  }
}
