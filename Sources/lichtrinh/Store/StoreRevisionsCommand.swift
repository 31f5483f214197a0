import ArgumentParser
import Planning
import Store

/// `lichtrinh store revisions STORE`.
struct StoreRevisionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revisions",
      abstract: say(
        "Các bản của kế hoạch: dự thảo, đã trình, đã duyệt, đã điều chỉnh.",
        "The revisions of a plan: draft, submitted, approved, adjusted."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @OptionGroup var plan: StorePlanOption
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
  }

  func run() throws {
    let revisions = try OpenStore.with(store, plan: plan) { try $0.revisions(of: $1) }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: revisions))
    case .text:
      for revision in revisions {
        Terminal.output.line("\(revision.number)  \(revision.status.name[CommandLanguage.current])")
        for step in revision.steps { Terminal.output.line("   " + line(step)) }
        if !revision.reason.isEmpty { Terminal.output.line("   " + revision.reason) }
      }
    }
  }

  private func line(_ step: StoredRevision.Step) -> String {
    var text = "\(step.time)  \(step.status.name[CommandLanguage.current])"
    if !step.by.isEmpty { text += ", \(step.by)" }
    if let decision = step.decision {
      text += "; \(decision.number), \(decision.date), \(decision.signer)"
    }
    if let successor = step.successor { text += " → \(successor)" }
    return text
  }
}
