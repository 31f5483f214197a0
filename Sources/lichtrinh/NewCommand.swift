import ArgumentParser
import PlanFolder
import Planning

/// `lichtrinh new DIR`: a commented plan folder to start from.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say(
        "Tạo thư mục kế hoạch mẫu có chú thích.",
        "Writes a commented plan folder to start from."
      ),
      discussion: say(
        """
        Thư mục mới qua được «lichtrinh check» ngay; sửa các tệp theo chú thích trong đó.

        VÍ DỤ
          lichtrinh new ke-hoach-2027
          lichtrinh check ke-hoach-2027
        """,
        """
        The new folder passes 'lichtrinh check' as it is; edit its files along their comments.

        EXAMPLES
          lichtrinh new plan-2027 --lang en
          lichtrinh check plan-2027
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Thư mục sẽ tạo; phải chưa có hoặc trống.", "The folder to make; absent or empty."),
      valueName: say("thư-mục", "dir")
    )
  )
  var folder: String

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder)
  }

  func run() throws {
    do {
      let files = try PlanFolderTemplate.write(to: folder, language: CommandLanguage.current)
      for file in files { Terminal.output.line(folder + "/" + file) }
      Terminal.output.line(
        say("Tiếp theo: lichtrinh check \(folder)", "Next: lichtrinh check \(folder)")
      )
    } catch {
      Terminal.errors.line("\(folder): \(error.text[CommandLanguage.current])")
      throw Exit.cannotWrite
    }
  }
}
