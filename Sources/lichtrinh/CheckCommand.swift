import ArgumentParser
import Compiler
import PlanFolder
import Planning

/// `lichtrinh check DIR`: every mistake of a plan folder at once, and a summary.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Kiểm tra thư mục kế hoạch, in mọi lỗi cùng lúc.",
        "Checks a plan folder and prints every mistake at once."
      ),
      discussion: say(
        """
        Mỗi lỗi một dòng: tệp:dòng:cột: nguyên nhân; cách sửa.
        Mã thoát 2 nếu có lỗi, 0 nếu chỉ có cảnh báo.

        VÍ DỤ
          lichtrinh check Data/vinh-long-2016
          lichtrinh check ke-hoach-2027 --format json
        """,
        """
        One line each: file:line:column: cause; mend.
        Exit code 2 with errors, 0 with warnings alone.

        EXAMPLES
          lichtrinh check Data/vinh-long-2016
          lichtrinh check plan-2027 --format json
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder)
  }

  func run() throws {
    let input = PlanInput(folder: folder)
    switch format {
    case .text:
      input.printDiagnostics()
      Terminal.output.line(input.summary)
    case .json:
      Terminal.output.write(try PrintedJSON.bytes(of: CheckReport(input)))
    }
    if input.hasErrors { throw Exit.badInput }
  }
}

/// The form of what a command prints.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
}
