import ArgumentParser
import Store

/// `lichtrinh store audit STORE`.
struct StoreAuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: say(
        "Nhật ký: ai, lúc nào, làm gì, trước và sau; mới nhất đứng đầu.",
        "The audit: who, when, what, before and after; the latest first."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Option(
    help: ArgumentHelp(
      say("Chỉ những gì liên quan đến đối tượng này.", "Only what was done to this subject."),
      valueName: say("đối-tượng", "subject")
    )
  )
  var subject: String?

  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bấy nhiêu.", "At most so many."),
      valueName: say("số", "number")
    )
  )
  var limit: Int = 100

  @Option(
    help: ArgumentHelp(
      say("Mã kế hoạch; mặc định: tất cả.", "The plan's id; all by default."),
      valueName: say("mã", "id")
    )
  )
  var plan: String?

  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
    guard limit > 0 else {
      throw ValidationError(say("--limit phải lớn hơn 0.", "--limit has to be above 0."))
    }
  }

  func run() throws {
    let entries = try OpenStore.with(store) { store in
      let plan = try plan.map { try store.plan(named: $0) }
      return try store.audit(of: plan, subject: subject, limit: limit)
    }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: entries))
    case .text:
      for entry in entries {
        let who = entry.by.isEmpty ? "?" : entry.by
        var line = "\(entry.position)  \(entry.time)  \(who)  \(entry.action)  \(entry.subject)"
        if let before = entry.before { line += "  \(before)" }
        if let after = entry.after { line += "  → \(after)" }
        Terminal.output.line(line)
      }
    }
  }
}
