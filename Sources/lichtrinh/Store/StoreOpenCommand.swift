import ArgumentParser
import Attendance
import Store

/// `lichtrinh store open STORE [OFFERING] --from TIME --until TIME`.
struct StoreOpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: say(
        "Đặt thời hạn đăng ký cho một đợt hoặc mọi đợt.",
        "Sets the window of registration of an offering or of all."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Argument(
    help: ArgumentHelp(
      say("Mã đợt; mặc định: mọi đợt.", "The offering; all by default."),
      valueName: say("đợt", "offering")
    )
  )
  var offering: String?

  @Option(
    help: ArgumentHelp(
      say("Mở từ lúc, giờ Việt Nam.", "From when, Vietnam's time."),
      valueName: "YYYY-MM-DDTHH:MM"
    )
  )
  var from: String

  @Option(
    help: ArgumentHelp(
      say("Đến trước lúc, giờ Việt Nam.", "Until when, Vietnam's time."),
      valueName: "YYYY-MM-DDTHH:MM"
    )
  )
  var until: String

  @Option(
    help: ArgumentHelp(
      say("Giữ chỗ được mời bấy nhiêu giờ.", "For how many hours an offered seat is held."),
      valueName: say("giờ", "hours")
    )
  )
  var offerHours: Int = 48

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var mark: StoreMarkOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store, offering)
    for text in [from, until] where RecordedTime(text) == nil {
      throw ValidationError(
        say("«\(text)» không phải là thời gian.", "'\(text)' is no time.") + " 2027-01-05T08:00"
      )
    }
    guard (1...10_000).contains(offerHours) else {
      throw ValidationError(
        say("--offer-hours nhận 1 đến 10000.", "--offer-hours takes 1 to 10000.")
      )
    }
  }

  func run() throws {
    guard let opens = RecordedTime(from), let closes = RecordedTime(until) else { return }
    let count = try OpenStore.with(store, plan: plan) { store, plan in
      try store.setWindow(
        of: offering,
        in: plan,
        opens: opens,
        closes: closes,
        offerHours: offerHours,
        mark.mark
      )
    }
    Terminal.output.line(say("\(count) đợt.", "\(count) offerings."))
  }
}
