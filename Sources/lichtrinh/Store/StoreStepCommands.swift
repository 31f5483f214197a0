import Almanac
import ArgumentParser
import Store

/// The decision on a revision.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Số quyết định.", "The decision's number."),
      valueName: say("số", "number")
    )
  )
  var decision: String

  @Option(
    help: ArgumentHelp(say("Ngày quyết định.", "The decision's date."), valueName: "YYYY-MM-DD")
  )
  var date: String

  @Option(
    help: ArgumentHelp(say("Người ký.", "Who signed it."), valueName: say("tên", "name"))
  )
  var signer: String

  mutating func validate() throws {
    guard CivilDate(iso: date) == nil else { return }
    throw ValidationError(say("«\(date)» không phải là ngày.", "'\(date)' is no date."))
  }

  var value: RevisionDecision { RevisionDecision(number: decision, date: date, signer: signer) }
}

/// A revision of a plan in a store.
struct RevisionArguments: ParsableArguments {
  @Argument(help: OpenStore.argumentHelp) var store: String

  @Argument(
    help: ArgumentHelp(say("Số của bản.", "The revision."), valueName: say("số", "number"))
  )
  var number: Int

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var mark: StoreMarkOptions

  mutating func validate() throws {
    try PathName.demand(store)
  }
}

/// `lichtrinh store submit STORE NUMBER`.
struct StoreSubmitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit",
      abstract: say(
        "Trình một dự thảo: đáp án và tài liệu của nó từ đây không đổi nữa.",
        "Submits a draft: its answer and documents change no more."
      )
    )
  }

  @OptionGroup var revision: RevisionArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    try OpenStore.with(revision.store, plan: revision.plan) { store, plan in
      try store.submit(revision.number, of: plan, revision.mark.mark)
    }
    Terminal.output.line(
      say("Bản số \(revision.number): đã trình.", "Revision \(revision.number): submitted.")
    )
  }
}

/// `lichtrinh store approve STORE NUMBER --decision … --date … --signer …`.
struct StoreApproveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "approve",
      abstract: say(
        "Ghi quyết định duyệt một bản đã trình.",
        "Notes the decision that approves a submitted revision."
      )
    )
  }

  @OptionGroup var revision: RevisionArguments
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    try OpenStore.with(revision.store, plan: revision.plan) { store, plan in
      let decision = decision.value
      try store.approve(revision.number, of: plan, by: decision, revision.mark.mark)
    }
    Terminal.output.line(
      say("Bản số \(revision.number): đã duyệt.", "Revision \(revision.number): approved.")
    )
  }
}

/// `lichtrinh store adjust STORE NUMBER --decision … --date … --signer …`.
struct StoreAdjustCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adjust",
      abstract: say(
        "Ghi quyết định điều chỉnh: một bản đã trình thay bản đang có hiệu lực.",
        "Notes a decision of adjustment: a submitted revision follows the one in force."
      )
    )
  }

  @OptionGroup var revision: RevisionArguments
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let earlier = try OpenStore.with(revision.store, plan: revision.plan) { store, plan in
      let decision = decision.value
      return try store.adjust(to: revision.number, of: plan, by: decision, revision.mark.mark)
    }
    Terminal.output.line(
      say(
        "Bản số \(revision.number) thay bản số \(earlier).",
        "Revision \(revision.number) follows revision \(earlier)."
      )
    )
  }
}
