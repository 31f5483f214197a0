import ArgumentParser
import Attendance
import Foundation
import Logging
import Planning
import Store
import Web

/// `lichtrinh store send STORE`.
struct StoreSendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "send",
      abstract: say(
        "Gửi thư đang chờ của kho; lichtrinh serve với --smtp tự gửi.",
        "Sends the store's mail that waits; lichtrinh serve with --smtp sends it by itself."
      ),
      discussion: say(
        "Mỗi thư đi một lần, kể cả khi lệnh bị ngắt. Mã thoát 69 khi còn thư phải gửi lại.",
        "Each message goes out once, whatever breaks off. Exit code 69 where some have to be tried again."
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @OptionGroup var mail: MailArguments

  @Option(
    help: ArgumentHelp(
      say("Thư mục làm việc; mặc định <kho>.work.", "The working folder; <store>.work by default.")
    )
  )
  var work: String?

  @Option(
    help: ArgumentHelp(
      say("Thời gian, giờ Việt Nam; mặc định: bây giờ.", "When, Vietnam's time; now by default."),
      valueName: "YYYY-MM-DDTHH:MM"
    )
  )
  var time: String?

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store, work)
    if mail.smtp == nil {
      throw ValidationError(say("Thiếu --smtp.", "--smtp is missing."))
    }
    if let time, RecordedTime(time) == nil {
      throw ValidationError(
        say("«\(time)» không phải là thời gian.", "'\(time)' is no time.") + " 2027-01-05T08:00"
      )
    }
  }

  func run() throws {
    guard let sending = mail.sending else { return }
    let counts = try OpenStore.with(store) { store in
      let options = WebOptions(
        workFolder: work ?? store.path + ".work",
        command: "/proc/self/exe",
        calendarOpener: CalendarProcess(),
        now: clock
      )
      let run = try StoreMailRun(store, options, sending)
      return try AwaitedWork.wait {
        try await run.run(Logger(label: "lichtrinh", factory: { _ in ServeLog(.text) }))
      }
    }
    guard let counts else {
      Terminal.errors.line(
        say("Một tiến trình khác đang gửi thư của kho.", "Another process sends the store's mail.")
      )
      throw Exit.busy
    }
    let parts = MailStatus.allCases.compactMap { status in
      counts[status].map { "\($0) " + status.name[CommandLanguage.current] }
    }
    Terminal.output.line(
      parts.isEmpty ? say("Không có thư chờ.", "No mail waits.") : parts.joined(separator: ", ")
    )
    if counts.contains(where: { $0.key != .sent }) { throw Exit.incomplete }
  }

  private var clock: @Sendable () -> RecordedTime {
    let fixed = time.flatMap { RecordedTime($0) }
    return {
      fixed ?? RecordedTime(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    }
  }
}
