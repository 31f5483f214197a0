import ArgumentParser
import Compiler
import Planning
import Problem
import Publishing

/// `lichtrinh publish DIR`: makes a plan the next revision and tells exactly what changed.
struct PublishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: say(
        "Công bố kế hoạch: cập nhật lịch, mời và báo huỷ đúng người có thay đổi.",
        "Publishes a plan: renews calendars, invites and cancels for exactly those concerned."
      ),
      discussion: say(
        """
        So với bản công bố trước trong thư mục revisions/ của kế hoạch. Không có gì thay đổi thì
        không có bản mới, lịch giữ nguyên từng byte và không có thư nào. Chạy lại sau khi bị ngắt
        thì không mất và không gửi lặp thư nào.

        VÍ DỤ
          lichtrinh publish ke-hoach-2027 --solution ket-qua/solution.json --preview
          lichtrinh publish ke-hoach-2027 --reason "Dời lớp vì bão" --mail thu
          lichtrinh publish ke-hoach-2027 --smtp smtps://mail.example
          lichtrinh publish ke-hoach-2027 --caldav https://lich.example/khuyencong/2027/
        """,
        """
        Compares with the last revision in the plan's folder revisions/. Where nothing changed there
        is no new revision, calendars stay the same byte for byte, and no mail goes out. Running again
        after a break loses no message and sends none twice.

        EXAMPLES
          lichtrinh publish plan-2027 --solution result/solution.json --preview
          lichtrinh publish plan-2027 --reason "Moved because of the storm" --mail mail
          lichtrinh publish plan-2027 --smtp smtps://mail.example
          lichtrinh publish plan-2027 --caldav https://calendars.example/office/2027/
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(
    help: ArgumentHelp(
      say(
        "Tệp đáp án; mặc định solution.json trong thư mục kết quả.",
        "The plan's answer; solution.json in the folder of results by default."
      ),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục kết quả; mặc định out/<mã chương trình>.",
        "The folder of results; out/<programme's id> by default."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var out: String?

  @OptionGroup var publish: PublishArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, solution, out)
  }

  func run() throws {
    let compiled = try PlanInput(folder: folder).demandCompiled()
    let target = out ?? "out/\(compiled.programme.id)"
    let answer = try ProblemInput.solution(
      solution ?? target + "/solution.json",
      for: compiled.problem
    )
    let solution = OfferingIds.assigned(to: answer, in: compiled)
    let plan = try PlanExporter.certified(compiled, solution)
    Interruption.begin(.writing)
    do {
      let folder = try RevisionFolder(of: folder)
      let publication = try publication(of: plan, in: folder, compiled)
      let summary = ChangeSummary(publication).text(CommandLanguage.current)
      Terminal.output.write(summary)
      if publish.preview { return }
      if publication.isChanged { try folder.write(publication, solution) }
      try PublishedFeeds(publication).write(to: target)
      try NewsDelivery(folder: self.folder, publish).deliver(publication)
    } catch is OutputFolder.Stopped {
      Terminal.errors.line(
        say(
          "Đã dừng; chạy lại lệnh này để làm nốt.",
          "Stopped; run the command again to finish."
        )
      )
      throw Exit.interrupted
    } catch let failure as CalendarFailure {
      for reason in failure.reasons { Terminal.errors.line(reason) }
      throw Exit.cannotWrite
    }
  }

  private func publication(
    of plan: Plan,
    in folder: RevisionFolder,
    _ compiled: CompiledProgramme
  ) throws -> Publication {
    let earlier = try folder.earlier(compiled)
    guard let time = publish.published, time >= earlier?.state.time ?? time else {
      throw ValidationError(
        say(
          "--time sớm hơn bản công bố trước (\(earlier?.state.time.text ?? "")).",
          "--time is before the last revision (\(earlier?.state.time.text ?? ""))."
        )
      )
    }
    return try Publication(
      of: plan,
      at: time,
      reason: publish.reason,
      after: earlier,
      number: folder.last + 1,
      language: CommandLanguage.current
    )
  }
}
