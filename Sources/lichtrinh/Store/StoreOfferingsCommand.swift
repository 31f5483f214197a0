import ArgumentParser
import Store

/// `lichtrinh store offerings STORE`.
struct StoreOfferingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "offerings",
      abstract: say(
        "Các đợt nhận đăng ký: số chỗ, đã có người, đang chờ, thời hạn.",
        "Offerings that people register for: seats, taken, waiting, window."
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
    let offerings = try OpenStore.with(store, plan: plan) { try $0.offerings(of: $1) }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: offerings))
    case .text:
      for one in offerings {
        let window =
          if let opens = one.opensAt, let closes = one.closesAt {
            "\(opens) – \(closes)"
          } else {
            say("chưa mở", "not open")
          }
        Terminal.output.line(
          say(
            "\(one.id)  \(one.startsAt)  \(one.seated + one.offered)/\(one.seats) chỗ, "
              + "\(one.waiting) chờ; \(window)",
            "\(one.id)  \(one.startsAt)  \(one.seated + one.offered)/\(one.seats) seats, "
              + "\(one.waiting) waiting; \(window)"
          )
        )
      }
    }
  }
}
