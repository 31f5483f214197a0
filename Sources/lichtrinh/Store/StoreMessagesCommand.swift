import ArgumentParser
import Store

/// `lichtrinh store messages STORE`.
struct StoreMessagesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "messages",
      abstract: say(
        "Thư đã gửi: bản số, sự kiện, người nhận, cách gửi.",
        "Messages that went out: revision, event, recipient, way."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Option(
    help: ArgumentHelp(
      say("Chỉ thư gửi người này, theo mã.", "Only those to this person, by id."),
      valueName: say("người", "person")
    )
  )
  var to: String?

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws { try PathName.demand(store) }

  func run() throws {
    let messages = try OpenStore.with(store, plan: plan) { store, plan in
      try store.sentMessages(of: plan, to: to)
    }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: messages))
    case .text:
      for one in messages {
        Terminal.output.line(
          "\(one.revision)  \(one.method)  \(one.sequence)  \(one.uid)  \(one.recipient)  \(one.way)"
        )
      }
    }
  }
}
