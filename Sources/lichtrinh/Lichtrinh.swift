import ArgumentParser
import Foundation

/// The command: plans a year of courses, fairs, tours and funded works, and exports what people need of it.
@main
struct Lichtrinh: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lichtrinh",
      abstract: say(
        "Lập lịch năm khuyến công: tập huấn, hội thảo, hội chợ, tham quan và các đề án hỗ trợ.",
        "Plans a year of courses, workshops, fairs, study tours and funded works."
      ),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh new ke-hoach-2027
          lichtrinh check ke-hoach-2027
          lichtrinh plan ke-hoach-2027 --seconds 30 --out ket-qua

        Ngôn ngữ: --lang vi|en, rồi đến biến môi trường LICHTRINH_LANG, LC_ALL, LC_MESSAGES, LANG.

        """,
        """
        EXAMPLES
          lichtrinh new plan-2027
          lichtrinh check plan-2027
          lichtrinh plan plan-2027 --seconds 30 --out result

        Language: --lang vi|en, then the environment: LICHTRINH_LANG, LC_ALL, LC_MESSAGES, LANG.

        """
      ) + "\n" + Exit.table,
      version: "0.1.0",
      subcommands: [
        NewCommand.self, CheckCommand.self, PlanCommand.self, SolveCommand.self,
        BoundCommand.self, VerifyCommand.self, ExplainCommand.self, PricesCommand.self,
        ExportCommand.self, PublishCommand.self,
        ReplanCommand.self, PinCommand.self, UnpinCommand.self, CompareCommand.self,
        SweepCommand.self, ImportCommand.self, AttendCommand.self, TourCommand.self,
        ConvertCommand.self, StoreCommand.self, ServeCommand.self,
        ReadCalendarsCommand.self,
        PapersCommand.self, SettleCommand.self,
      ]
    )
  }

  static func main() {
    StandardStreams.prepare()
    Interruption.listen()
    Interruption.endWithParent()
    var code = outcome(of: CommandLanguage.arguments(Array(CommandLine.arguments.dropFirst())))
    if let reason = Terminal.lossOfOutput {
      Terminal.errors.line(say("đầu ra chuẩn: \(reason)", "standard output: \(reason)"))
      if code == Exit.done { code = Exit.cannotWrite }
    }
    Foundation.exit(code.rawValue)
  }

  /// Runs the command that arguments ask for.
  private static func outcome(of arguments: [String]) -> ExitCode {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return Exit.done
    } catch let failure as OutputFile.Failure {
      Terminal.errors.line(failure.line)
      return Exit.cannotWrite
    } catch {
      let text = FrameWords.inLanguage(fullMessage(for: error))
      let code = exitCode(for: error)
      if !text.isEmpty { (code.isSuccess ? Terminal.output : Terminal.errors).line(text) }
      return code
    }
  }
}

/// What every command takes.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Ngôn ngữ: vi hoặc en.", "The language: vi or en."),
      valueName: "vi|en"
    )
  )
  var lang: String?

  mutating func validate() throws {
    guard let lang, lang != "vi", lang != "en" else { return }
    throw ValidationError(
      say("--lang nhận vi hoặc en, không phải «\(lang)».", "--lang takes vi or en, not '\(lang)'.")
    )
  }
}
