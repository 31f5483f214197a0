import ArgumentParser
import Foundation

/// `lichtrinh replan`: what happened to the year changes the published plan as little as possible.
struct ReplanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replan",
      abstract: say(
        "Lập lại kế hoạch giữa năm, thay đổi ít nhất so với bản đã công bố.",
        "Plans the rest of the year anew, changing what was published as little as can be."
      ),
      discussion: say(
        """
        Những gì bắt đầu trước --today được giữ nguyên. Mỗi thay đổi có lý do, và cho biết phải
        trình lại cấp phê duyệt (thêm tiền, đổi hoạt động) hay đơn vị thực hiện tự quyết
        (địa điểm, người thụ hưởng, ngày trong năm).
        Với --keep, tệp thay đổi được ghi vào changes/ của kế hoạch; sau đó lichtrinh publish
        công bố kết quả như một bản mới.

        VÍ DỤ
          lichtrinh replan ke-hoach-2027 --change cat-giam.yaml --today 2027-07-01
          lichtrinh replan ke-hoach-2027 --from 3 --change om.yaml --today 2027-04-04 --keep
          lichtrinh replan moi.json --baseline cu.json --today 2027-07-01 --out dap-an.json
        """,
        """
        What begins before --today stays as it is. Each change has its reason, and is told apart:
        for the approver (more money, another activity) or for the executing unit (place,
        beneficiary, date within the year).
        With --keep the change file is recorded in the plan's changes/; then lichtrinh publish
        makes the result the next revision.

        EXAMPLES
          lichtrinh replan plan-2027 --change cut.yaml --today 2027-07-01
          lichtrinh replan plan-2027 --from 3 --change ill.yaml --today 2027-04-04 --keep
          lichtrinh replan new.json --baseline old.json --today 2027-07-01 --out answer.json
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Thư mục kế hoạch, hoặc tệp bài toán đã thay đổi.",
        "The plan folder, or a problem file as it is now."
      ),
      valueName: say("kế-hoạch", "plan")
    )
  )
  var plan: String

  @Option(
    help: ArgumentHelp(
      say(
        "Số bản công bố; mặc định bản cuối.",
        "The revision that is changed; the last by default."
      ),
      valueName: say("số", "n")
    )
  )
  var from: Int?

  @Option(
    help: ArgumentHelp(
      say("Tệp thay đổi.", "What happened: a change file."),
      valueName: say("tệp", "file")
    )
  )
  var change: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Ngày mà mọi việc bắt đầu trước đó được giữ nguyên.",
        "The day before which everything is frozen."
      ),
      valueName: "YYYY-MM-DD"
    )
  )
  var today: DateArgument?

  @Option(
    help: ArgumentHelp(
      say("Với tệp bài toán: đáp án đã công bố.", "With a problem file: the published answer."),
      valueName: say("tệp", "file")
    )
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục kết quả, mặc định out/<mã chương trình>; với tệp bài toán: tệp đáp án sẽ ghi.",
        "The folder of results, out/<programme's id> by default; with a problem file: the answer."
      ),
      valueName: say("nơi", "path")
    )
  )
  var out: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Ghi thay đổi và các phần đã giữ vào thư mục kế hoạch.",
        "Record the change, and what it froze, in the plan folder."
      )
    )
  )
  var keep = false

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var search: ReplanArguments
  @OptionGroup var export: ExportArguments
  @OptionGroup var language: LanguageOption

  private var isFolder: Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: plan, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  mutating func validate() throws {
    try PathName.demand(plan, change, baseline, out)
    if let from, from < 1 {
      throw ValidationError(say("--from phải từ 1.", "--from must be from 1."))
    }
    if isFolder {
      guard change != nil, baseline == nil else {
        throw ValidationError(
          say(
            "Với thư mục kế hoạch cần --change, và không dùng --baseline.",
            "A plan folder needs --change and takes no --baseline."
          )
        )
      }
    } else if baseline == nil || out == nil || change != nil || from != nil || keep {
      throw ValidationError(
        say(
          "Với tệp bài toán cần --baseline và --out, và không dùng --change, --from, --keep.",
          "A problem file needs --baseline and --out and takes no --change, --from or --keep."
        )
      )
    }
    if let out, !isFolder {
      for file in [plan, baseline].compactMap(\.self) where OutputFile.isSame(file, out) {
        throw ValidationError(
          say("--out không được trùng với tệp vào.", "--out must not be a file that is read.")
        )
      }
    }
  }

  func run() throws {
    if isFolder {
      try FolderReplan(self).run()
    } else {
      try ProblemReplan(self).run()
    }
  }
}
