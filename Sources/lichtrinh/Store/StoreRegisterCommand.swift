import ArgumentParser
import Planning
import Store

/// An offering and people of a plan in a store.
struct RegistrationArguments: ParsableArguments {
  @Argument(help: OpenStore.argumentHelp) var store: String

  @Argument(
    help: ArgumentHelp(say("Mã đợt.", "The offering."), valueName: say("đợt", "offering"))
  )
  var offering: String

  @Argument(
    help: ArgumentHelp(
      say("Mã người, một hay nhiều.", "The people's ids, one or several."),
      valueName: say("người", "person")
    )
  )
  var people: [String]

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var mark: StoreMarkOptions
  @OptionGroup var format: StoreFormatOption

  mutating func validate() throws {
    try PathName.demand(store)
  }

  /// Does something for each person; each change is on disk before its line is printed.
  ///
  /// Refusals are told one by one and end the command with exit code 2 when all are done.
  func forEach(_ work: (PlanStore, String, String) throws -> [String]) throws {
    var isRefused = false
    try OpenStore.with(store, plan: plan) { store, plan in
      for person in people {
        do {
          for line in try work(store, plan, person) { Terminal.output.line(line) }
        } catch StoreFailure.refused(let refusal) {
          Terminal.errors.line("\(person): \(refusal.text[CommandLanguage.current])")
          isRefused = true
        }
      }
    }
    if isRefused { throw Exit.badInput }
  }

  /// One line for a registration.
  func line(_ registration: Registration) throws -> String {
    if format.format == .json { return try RegistrationText.json(registration) }
    return RegistrationText.line(registration)
  }
}

/// Registrations as commands print them.
enum RegistrationText {
  /// One line for people.
  static func line(_ registration: Registration) -> String {
    var text = "\(registration.person)  \(registration.status.name[CommandLanguage.current])"
    if let seat = registration.seat { text += say(", chỗ \(seat)", ", seat \(seat)") }
    if let place = registration.waitingPlace { text += say(", thứ \(place)", ", place \(place)") }
    if let until = registration.offeredUntil { text += say(", đến \(until)", ", until \(until)") }
    return text
  }

  /// One line of JSON.
  static func json(_ registration: Registration) throws -> String {
    try PrintedJSON.line(of: registration)
  }
}

/// `lichtrinh store register STORE OFFERING PERSON…`.
struct StoreRegisterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register",
      abstract: say(
        "Đăng ký: có chỗ nếu quy tắc cho phép, không thì vào danh sách chờ.",
        "Registers people: with a seat where the rules allow one, else in the waiting list."
      ),
      discussion: say(
        "Mỗi dòng in ra là một đăng ký đã ghi xong. --format json: mỗi dòng một đối tượng.",
        "Each line is printed once its registration is on disk. --format json: one object a line."
      )
    )
  }

  @OptionGroup var registration: RegistrationArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    try registration.forEach { store, plan, person in
      let mark = registration.mark.mark
      return [
        try registration.line(
          store.register(person, for: registration.offering, of: plan, mark)
        )
      ]
    }
  }
}

/// `lichtrinh store accept STORE OFFERING PERSON…`.
struct StoreAcceptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept",
      abstract: say("Nhận chỗ được mời, khi còn hạn.", "Accepts an offered seat in time.")
    )
  }

  @OptionGroup var registration: RegistrationArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    try registration.forEach { store, plan, person in
      let mark = registration.mark.mark
      return [
        try registration.line(store.accept(person, in: registration.offering, of: plan, mark))
      ]
    }
  }
}

/// `lichtrinh store withdraw STORE OFFERING PERSON…`.
struct StoreWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: say(
        "Rút đăng ký; chỗ trống được mời cho người chờ đầu tiên được phép.",
        "Withdraws registrations; the seat is offered to the first who waits and may have it."
      )
    )
  }

  @OptionGroup var registration: RegistrationArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    try registration.forEach { store, plan, person in
      let mark = registration.mark.mark
      let withdrawal = try store.withdraw(person, from: registration.offering, of: plan, mark)
      return try ([withdrawal.registration] + withdrawal.offered).map(registration.line)
    }
  }
}

/// `lichtrinh store waiting STORE OFFERING`.
struct StoreWaitingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "waiting",
      abstract: say(
        "Ai có chỗ, ai được mời, ai chờ, theo thứ tự.",
        "Who has a seat, who was offered one, who waits, in order."
      ),
      discussion: say(
        """
        Người chờ được mời theo thứ tự đăng ký; ai chưa được phép (chỗ dành riêng, giới hạn của đơn
        vị, bận) giữ thứ tự và người sau được hỏi. Lời mời quá hạn chuyển cho người kế tiếp.
        """,
        """
        Those who wait are served in the order in which they registered; who may not have a seat yet
        (reserved seats, the organisation's limit, own time) keeps the place and the next one is asked.
        An offer whose time is over goes to the next one.
        """
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Argument(
    help: ArgumentHelp(say("Mã đợt.", "The offering."), valueName: say("đợt", "offering"))
  )
  var offering: String

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var mark: StoreMarkOptions
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
  }

  func run() throws {
    let registrations = try OpenStore.with(store, plan: plan) { store, plan in
      _ = try store.renewOffers(of: plan, mark.mark)
      return try store.registrations(for: offering, of: plan)
    }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: registrations))
    case .text:
      for one in registrations { Terminal.output.line(RegistrationText.line(one)) }
    }
  }
}
