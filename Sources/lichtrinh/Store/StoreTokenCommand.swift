import ArgumentParser
import Store

/// `lichtrinh store token`: own addresses of people.
struct StoreTokenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "token",
      abstract: say(
        "Địa chỉ riêng của một người: cấp, thu hồi.",
        "A person's own address: gives and revokes it."
      ),
      discussion: say(
        """
        Ai có địa chỉ thì đăng ký, rút và xem lịch thay người đó được. Kho chỉ giữ dấu vết: địa chỉ chỉ
        in ra một lần.

        VÍ DỤ
          lichtrinh store token issue kho.db p012 --site https://lich.example
          lichtrinh store token revoke kho.db p012
        """,
        """
        Whoever has the address registers, withdraws and sees the calendar as that person. The store
        keeps a digest alone: the address is printed once.

        EXAMPLES
          lichtrinh store token issue store.db p012 --site https://calendar.example
          lichtrinh store token revoke store.db p012
        """
      ),
      subcommands: [IssueToken.self, RevokeToken.self]
    )
  }

  static var personHelp: ArgumentHelp {
    ArgumentHelp(say("Mã người.", "The person's id."), valueName: say("người", "person"))
  }
}

extension StoreTokenCommand {
  /// `lichtrinh store token issue STORE PERSON`.
  struct IssueToken: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "issue",
        abstract: say("Cấp địa chỉ riêng.", "Gives an own address.")
      )
    }

    @Argument(help: OpenStore.argumentHelp) var store: String
    @Argument(help: StoreTokenCommand.personHelp) var person: String

    @Option(
      help: ArgumentHelp(
        say("Địa chỉ của máy chủ, đứng trước /my/….", "The server's address, put before /my/…."),
        valueName: say("địa-chỉ", "address")
      )
    )
    var site: String = ""

    @OptionGroup var plan: StorePlanOption
    @OptionGroup var mark: StoreMarkOptions
    @OptionGroup var language: LanguageOption

    mutating func validate() throws { try PathName.demand(store) }

    func run() throws {
      let token = try OpenStore.with(store, plan: plan) { store, plan in
        try store.issueAddress(for: person, of: plan, mark.mark)
      }
      let place = site.hasSuffix("/") ? String(site.dropLast()) : site
      Terminal.output.line("\(place)/my/\(token)")
    }
  }

  /// `lichtrinh store token revoke STORE PERSON`.
  struct RevokeToken: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "revoke",
        abstract: say("Thu hồi mọi địa chỉ riêng.", "Revokes all own addresses.")
      )
    }

    @Argument(help: OpenStore.argumentHelp) var store: String
    @Argument(help: StoreTokenCommand.personHelp) var person: String

    @OptionGroup var plan: StorePlanOption
    @OptionGroup var mark: StoreMarkOptions
    @OptionGroup var language: LanguageOption

    mutating func validate() throws { try PathName.demand(store) }

    func run() throws {
      let count = try OpenStore.with(store, plan: plan) { store, plan in
        try store.revokeAddresses(of: person, of: plan, mark.mark)
      }
      Terminal.output.line(say("\(count) địa chỉ đã thu hồi", "\(count) addresses revoked"))
    }
  }
}
