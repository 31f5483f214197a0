import ArgumentParser
import Store

/// `lichtrinh store backup STORE FILE`.
struct StoreBackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say(
        "Sao lưu kho ra một tệp, kể cả khi đang có người dùng.",
        "Copies a store to a file, also while others use it."
      ),
      discussion: say(
        "Bản sao là một kho trọn vẹn; tệp cũ chỉ bị thay khi bản mới đã xong.",
        "The copy is a whole store; an earlier file is replaced only when the new one is done."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Argument(
    help: ArgumentHelp(say("Tệp sao lưu.", "The copy."), valueName: say("tệp", "file"))
  )
  var file: String

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store, file)
    if OutputFile.isSame(store, file) {
      throw ValidationError(say("Hai tên là một tệp.", "Both names are one file."))
    }
  }

  func run() throws {
    try OpenStore.with(store) { try $0.backUp(to: file) }
    Terminal.output.line(file)
  }
}
