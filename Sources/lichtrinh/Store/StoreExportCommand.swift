import ArgumentParser
import Foundation
import Store

/// `lichtrinh store export STORE DIR`.
struct StoreExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        "Ghi một kế hoạch trong kho ra thành thư mục kế hoạch.",
        "Writes a plan of a store as a plan folder."
      ),
      discussion: say(
        """
        Tệp không đổi thì giống từng byte. Tệp dùng chung ở thư mục bên cạnh chỉ được ghi khi chưa có.

        VÍ DỤ
          lichtrinh store export kho.db ke-hoach-2027
          lichtrinh store export kho.db ke-hoach-2027 --replace
          lichtrinh store export kho.db da-duyet --revision 1
        """,
        """
        What did not change is the same to the byte. Shared files in folders beside it are written only
        where they are not there.

        EXAMPLES
          lichtrinh store export store.db plan-2027
          lichtrinh store export store.db plan-2027 --replace
          lichtrinh store export store.db approved --revision 1
        """
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @Argument(help: PlanInput.argumentHelp) var folder: String

  @Option(
    help: ArgumentHelp(
      say(
        "Ghi tài liệu như khi trình bản này, và đáp án solution.json.",
        "Write the documents as they were when this revision was submitted, and its solution.json."
      ),
      valueName: say("số", "number")
    )
  )
  var revision: Int?

  @Flag(
    help: ArgumentHelp(
      say("Ghi vào thư mục đã có tệp.", "Write to a folder that holds files already.")
    )
  )
  var replace = false

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store, folder)
  }

  func run() throws {
    var documents = try OpenStore.with(store, plan: plan) { store, plan in
      guard let revision else { return try store.documents(of: plan) }
      let answer = try store.answer(of: plan, revision: revision)
      return try store.documents(of: plan, revision: revision)
        + [PlanDocument(path: "solution.json", bytes: answer)]
    }
    documents.removeAll { !PlanDocument.isKept($0.path) }
    if !replace, FileManager.default.fileExists(atPath: folder),
      try !FileManager.default.contentsOfDirectory(atPath: folder).isEmpty
    {
      Terminal.errors.line(
        say(
          "\(folder): thư mục không trống; chọn thư mục khác hoặc dùng --replace",
          "\(folder): the folder is not empty; take another one or use --replace"
        )
      )
      throw Exit.cannotWrite
    }
    try OutputFile.makeFolder(folder)
    var count = 0
    for document in documents {
      let path = folder + "/" + document.path
      if document.path.hasPrefix("../"), FileManager.default.fileExists(atPath: path) {
        try tellDifference(path, document)
        continue
      }
      try OutputFile.write(document.bytes, to: path, mode: document.isPrivate ? 0o600 : 0o644)
      count += 1
    }
    if replace { try removeReplaced(documents) }
    Terminal.output.line(say("\(folder): \(count) tệp", "\(folder): \(count) files"))
  }

  /// A table that is written as CSV now takes the place of its workbook.
  private func removeReplaced(_ documents: [PlanDocument]) throws {
    let paths = Set(documents.map(\.path))
    for name in ["organisations", "people", "requests"] {
      let workbook = "\(folder)/\(name).xlsx"
      guard paths.contains(name + ".csv"), !paths.contains(name + ".xlsx"),
        unlink(workbook) != 0, errno != ENOENT
      else { continue }
      throw OutputFile.Failure(path: workbook, number: errno)
    }
  }

  private func tellDifference(_ path: String, _ document: PlanDocument) throws {
    guard try RevisionFolder.bytes(path) != document.bytes else { return }
    Terminal.errors.line(
      say(
        "\(path): khác bản trong kho và được giữ nguyên",
        "\(path): differs from the store's and is left as it is"
      )
    )
  }
}
