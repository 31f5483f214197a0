import ArgumentParser
import Attendance
import Planning
import Store

/// `lichtrinh store accounts`: who may sign in to the web face of a store.
struct StoreAccountsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accounts",
      abstract: say(
        "Tài khoản đăng nhập trên trình duyệt: liệt kê, thêm, đổi, đặt mật khẩu.",
        "Accounts for the browser: list, add, change, set passwords."
      ),
      discussion: say(
        """
        Mật khẩu được đọc từ đầu vào chuẩn (một dòng), hoặc hỏi khi có người ở bàn phím.

        VÍ DỤ
          lichtrinh store accounts list kho.db
          lichtrinh store accounts add kho.db lan --name "Nguyễn Lan" --role administrator
          lichtrinh store accounts add kho.db tam-binh --name "Lê Bình" --role officer --district 860
          lichtrinh store accounts change kho.db lan --closed
          lichtrinh store accounts password kho.db lan < mat-khau.txt
          lichtrinh store accounts token kho.db lan --program thong-ke --days 90
        """,
        """
        Passwords are read from standard input (one line), or asked for where a person types.

        EXAMPLES
          lichtrinh store accounts list store.db
          lichtrinh store accounts add store.db lan --name "Nguyễn Lan" --role administrator
          lichtrinh store accounts add store.db tam-binh --name "Lê Bình" --role officer --district 860
          lichtrinh store accounts change store.db lan --closed
          lichtrinh store accounts password store.db lan < password.txt
          lichtrinh store accounts token store.db lan --program statistics --days 90
        """
      ),
      subcommands: [
        AccountsListCommand.self, AccountsAddCommand.self, AccountsChangeCommand.self,
        AccountsPasswordCommand.self, AccountsTokenCommand.self, AccountsSignOutCommand.self,
      ],
      aliases: ["account"]
    )
  }
}

/// A store and the login of an account in it.
struct AccountArguments: ParsableArguments {
  @Argument(help: OpenStore.argumentHelp) var store: String

  @Argument(
    help: ArgumentHelp(
      say("Tên đăng nhập: chữ thường, chữ số, . - _", "The login: small letters, digits, . - _"),
      valueName: say("tên", "login")
    )
  )
  var login: String

  @OptionGroup var mark: StoreMarkOptions

  mutating func validate() throws {
    try PathName.demand(store)
  }
}

/// A role as it is named on the command line.
enum RoleName {
  static var help: ArgumentHelp {
    let names = AccountRole.allCases.map(\.rawValue).joined(separator: ", ")
    return ArgumentHelp(
      say("Vai trò: \(names).", "The role: \(names)."),
      valueName: say("vai-trò", "role")
    )
  }

  @Sendable
  static func role(_ name: String) throws -> AccountRole {
    guard let role = AccountRole(rawValue: name) else {
      let names = AccountRole.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        say("không có vai trò «\(name)»; chọn \(names)", "there is no role '\(name)'; use \(names)")
      )
    }
    return role
  }
}

/// `lichtrinh store accounts list STORE`.
struct AccountsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("Các tài khoản và vai trò.", "The accounts and their roles.")
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
  }

  func run() throws {
    let accounts = try OpenStore.with(store) { try $0.accounts() }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: accounts))
    case .text: for account in accounts { Terminal.output.line(AccountLine.text(account)) }
    }
  }
}

/// An account as commands print it.
enum AccountLine {
  static func text(_ account: Account) -> String {
    var line = "\(account.login)  \(account.role.rawValue)"
    if let district = account.district { line += " \(district)" }
    line += "  \(account.name)"
    return account.isActive ? line : line + say("  (đã khóa)", "  (closed)")
  }
}

/// `lichtrinh store accounts add STORE LOGIN`.
struct AccountsAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(
        "Thêm tài khoản; tài khoản đầu tiên là quản trị viên.",
        "Adds an account; the first one is an administrator's."
      )
    )
  }

  @OptionGroup var account: AccountArguments

  @Option(
    help: ArgumentHelp(say("Họ và tên.", "The person's name."), valueName: say("tên", "name"))
  )
  var name: String

  @Option(help: RoleName.help, transform: RoleName.role)
  var role: AccountRole

  @Option(
    help: ArgumentHelp(
      say("Mã huyện của cán bộ huyện.", "The id of a district officer's district."),
      valueName: say("mã", "id")
    )
  )
  var district: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let added = Account(login: account.login, name: name, role: role, district: district)
    try OpenStore.with(account.store) { store in
      try store.add(added, password: try TypedPassword.hash(), account.mark.mark)
    }
    Terminal.output.line(AccountLine.text(added))
  }
}

/// `lichtrinh store accounts change STORE LOGIN`.
struct AccountsChangeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "change",
      abstract: say(
        "Đổi tên, vai trò, huyện hoặc trạng thái; các phiên đăng nhập kết thúc.",
        "Changes name, role, district or state; the account's sessions end."
      )
    )
  }

  @OptionGroup var account: AccountArguments

  @Option(
    help: ArgumentHelp(say("Họ và tên.", "The person's name."), valueName: say("tên", "name"))
  )
  var name: String?

  @Option(help: RoleName.help, transform: RoleName.role)
  var role: AccountRole?

  @Option(
    help: ArgumentHelp(
      say("Mã huyện của cán bộ huyện.", "The id of a district officer's district."),
      valueName: say("mã", "id")
    )
  )
  var district: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(say("Khóa, hoặc mở lại.", "Closes the account, or opens it again."))
  )
  var closed: Bool?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let changed = try OpenStore.with(account.store) { store in
      guard var known = try store.accounts().first(where: { $0.login == account.login }) else {
        throw StoreFailure.refused(.unknownLogin(account.login))
      }
      if let name { known.name = name }
      if let role { known.role = role }
      if let district { known.district = district }
      if known.role != .officer { known.district = nil }
      if let closed { known.isActive = !closed }
      try store.change(known, account.mark.mark)
      return known
    }
    Terminal.output.line(AccountLine.text(changed))
  }
}

/// `lichtrinh store accounts password STORE LOGIN`.
struct AccountsPasswordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "password",
      abstract: say(
        "Đặt mật khẩu mới; các phiên đăng nhập kết thúc.",
        "Sets a new password; the account's sessions end."
      )
    )
  }

  @OptionGroup var account: AccountArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    try OpenStore.with(account.store) { store in
      try store.setPassword(try TypedPassword.hash(), of: account.login, account.mark.mark)
    }
    Terminal.output.line(account.login)
  }
}

/// `lichtrinh store accounts token STORE LOGIN --program NAME`.
struct AccountsTokenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "token",
      abstract: say(
        "Tạo mã cho một chương trình dùng API; chỉ in ra một lần.",
        "Makes a token for a program that uses the API; printed this once."
      )
    )
  }

  @OptionGroup var account: AccountArguments

  @Option(
    help: ArgumentHelp(say("Tên chương trình.", "The program."), valueName: say("tên", "name"))
  )
  var program: String

  @Option(
    help: ArgumentHelp(say("Có giá trị bao nhiêu ngày.", "For how many days it is good."))
  )
  var days = 90

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard (1...400).contains(days) else {
      throw ValidationError(say("--days từ 1 đến 400.", "--days is from 1 to 400."))
    }
  }

  func run() throws {
    let token = try OpenStore.with(account.store) { store in
      let mark = account.mark.mark
      let end = mark.time.advanced(bySeconds: days * 86_400)
      return try store.startSession(of: account.login, program: program, until: end, mark)
    }
    Terminal.output.line(token)
  }
}

/// `lichtrinh store accounts sign-out STORE LOGIN`.
struct AccountsSignOutCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign-out",
      abstract: say(
        "Kết thúc mọi phiên đăng nhập và mã chương trình của một tài khoản.",
        "Ends every session and program token of an account."
      )
    )
  }

  @OptionGroup var account: AccountArguments
  @OptionGroup var language: LanguageOption

  func run() throws {
    let count = try OpenStore.with(account.store) { store in
      guard try store.accounts().contains(where: { $0.login == account.login }) else {
        throw StoreFailure.refused(.unknownLogin(account.login))
      }
      return try store.endSessions(of: account.login, account.mark.mark)
    }
    Terminal.output.line(say("Đã kết thúc \(count) phiên.", "Ended \(count) sessions."))
  }
}
