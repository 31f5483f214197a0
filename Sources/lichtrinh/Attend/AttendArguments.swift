import ArgumentParser
import Attendance
import Foundation

/// Which plan's attendance is meant.
struct AttendPlanArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Thư mục kế hoạch; mặc định thư mục hiện tại.",
        "The plan folder; the current one by default."
      ),
      valueName: say("thư-mục", "dir")
    )
  )
  var plan: String = "."

  @Option(
    help: ArgumentHelp(
      say(
        "Tệp đáp án; mặc định bản công bố mới nhất trong revisions/.",
        "The plan's answer; the last published one in revisions/ by default."
      ),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(plan, solution)
  }
}

/// Who records, and when.
struct AttendRecordArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Ai ghi; mặc định tên tài khoản đang dùng máy.",
        "Who records; the account's name by default."
      ),
      valueName: say("tên", "name")
    )
  )
  var by: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Thời gian ghi, giờ Việt Nam; mặc định: bây giờ.",
        "When, Vietnam's time; now by default."
      ),
      valueName: "YYYY-MM-DDTHH:MM[:SS]"
    )
  )
  var time: String?

  mutating func validate() throws {
    guard let time, RecordedTime(time) == nil else { return }
    throw ValidationError(
      say("«\(time)» không phải là thời gian.", "'\(time)' is no time.") + " 2027-01-05T08:00"
    )
  }

  /// The time given, or what the clock says.
  var recorded: RecordedTime {
    time.flatMap { RecordedTime($0) }
      ?? RecordedTime(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// Who records, on one line.
  var recorder: String {
    let environment = ProcessInfo.processInfo.environment
    let name = by ?? environment["LOGNAME"] ?? environment["USER"] ?? ""
    let tidy = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return tidy.isEmpty ? "?" : tidy
  }
}
