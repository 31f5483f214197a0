import ArgumentParser
import Store

/// `lichtrinh store init STORE`.
struct StoreInitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(
        "Tạo kho dữ liệu trống, chỉ chủ tệp đọc được.",
        "Makes an empty store, readable by its owner alone."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
  }

  func run() throws {
    try OpenStore.telling { try PlanStore.create(at: store) }
    Terminal.output.line(store)
  }
}
