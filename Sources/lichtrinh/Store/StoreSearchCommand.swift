import ArgumentParser
import Store

/// `lichtrinh store search STORE NAME`.
struct StoreSearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: say(
        "Tìm người và đơn vị theo tên, không cần dấu.",
        "Finds people and organisations by name, with or without marks."
      ),
      discussion: say(
        "«nguyen duc» tìm thấy «Nguyễn Đức»; mỗi từ chỉ cần phần đầu.",
        "'nguyen duc' finds 'Nguyễn Đức'; the beginning of each word is enough."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @Argument(help: ArgumentHelp(say("Tên.", "The name."), valueName: say("tên", "name")))
  var name: String

  @Option(
    help: ArgumentHelp(
      say("Nhiều nhất bấy nhiêu.", "At most so many."),
      valueName: say("số", "number")
    )
  )
  var limit: Int = 50

  @OptionGroup var plan: StorePlanOption
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
    guard limit > 0 else {
      throw ValidationError(say("--limit phải lớn hơn 0.", "--limit has to be above 0."))
    }
  }

  func run() throws {
    let found = try OpenStore.with(store, plan: plan) {
      try $0.search(name, in: $1, limit: limit)
    }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: found))
    case .text:
      for name in found {
        let organisation = name.organisation.map { ", " + $0 } ?? ""
        Terminal.output.line("\(name.id)  \(name.name)\(organisation)")
      }
    }
  }
}
