public import ArgumentParser
public import Store

/// `lichtrinh store mail STORE`.
struct StoreMailCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mail",
      abstract: say(
        "Thư báo người có liên quan: nội dung, người nhận, đợt, đã gửi hay còn chờ.",
        "Mail to those concerned: the news, recipient, offering, sent or waiting."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Option(
    help: ArgumentHelp(
      say(
        "Chỉ thư ở tình trạng này: waiting, begun, sent, overtaken, unreachable, refused, uncertain.",
        "Only those in this state: waiting, begun, sent, overtaken, unreachable, refused, uncertain."
      )
    )
  )
  var status: MailStatus?

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws { try PathName.demand(store) }

  func run() throws {
    let mail = try OpenStore.with(store, plan: plan) { store, plan in
      try store.mail(of: plan, status: status, limit: .max).lines
    }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: mail))
    case .text:
      for one in mail.reversed() {
        Terminal.output.line(
          "\(one.position)  \(one.news.rawValue)  \(one.offering)  \(one.recipient)  "
            + "\(one.status.rawValue)  \(one.endedAt ?? one.time)"
        )
      }
    }
  }
}

extension MailStatus: ExpressibleByArgument {}
