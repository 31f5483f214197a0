import ArgumentParser
import Attendance
import Foundation
import Logging
import Planning
import Store
import Web

/// `lichtrinh serve STORE`.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: say(
        "Mở kho dữ liệu trên trình duyệt: lịch năm, đăng ký, điểm danh.",
        "Shows a store in the browser: the year, registrations, check-in."
      ),
      discussion: say(
        """
        Chỉ nghe trên máy này, trừ khi --host nói khác. Ctrl-C dừng sau khi trả lời xong.

        VÍ DỤ
          lichtrinh serve kho.db
          lichtrinh serve kho.db --host 0.0.0.0 --port 443 --certificate chain.pem --key key.pem
          lichtrinh serve kho.db --smtp smtps://mail.example --address https://khuyencong.example
        """,
        """
        Listens on this machine alone unless --host says otherwise. Ctrl-C ends it after the last answers.

        EXAMPLES
          lichtrinh serve store.db
          lichtrinh serve store.db --host 0.0.0.0 --port 443 --certificate chain.pem --key key.pem
          lichtrinh serve store.db --smtp smtps://mail.example --address https://office.example
        """
      )
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String

  @Option(help: ArgumentHelp(say("Địa chỉ để nghe.", "The address to listen on.")))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp(say("Cổng; 0: cổng trống bất kỳ.", "The port; 0: any free one.")))
  var port = 8_080

  @Option(help: ArgumentHelp(say("Chuỗi chứng thư (PEM).", "The certificate chain, PEM.")))
  var certificate: String?

  @Option(help: ArgumentHelp(say("Khóa của chứng thư (PEM).", "The certificate's key, PEM.")))
  var key: String?

  @Option(
    help: ArgumentHelp(
      say("Thư mục làm việc; mặc định <kho>.work.", "The working folder; <store>.work by default.")
    )
  )
  var work: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Có proxy phía trước cho biết địa chỉ máy khách (X-Forwarded-For).",
        "A proxy in front tells the client's address (X-Forwarded-For)."
      )
    )
  )
  var behindProxy = false

  @Option(
    help: ArgumentHelp(
      say(
        "Đồng hồ của máy chủ bắt đầu từ lúc này, giờ Việt Nam; để trình diễn năm khác.",
        "The server's clock begins at this moment, Vietnam's time; to show another year."
      ),
      valueName: "YYYY-MM-DDTHH:MM"
    )
  )
  var time: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Nhiều nhất bấy nhiêu yêu cầu mỗi phút từ một địa chỉ.",
        "The most requests of one address in a minute."
      ),
      valueName: say("số", "number")
    )
  )
  var requestsPerMinute = 600

  /// So many steps for each search of a long work, whatever time is asked for; what it brings is the same on every
  /// machine then.
  @Option(help: .hidden)
  var jobSteps: Int?

  @Option(
    name: .customLong("log"),
    help: ArgumentHelp(say("Dạng nhật ký: text, json.", "The form of the log: text, json."))
  )
  var logForm: ServeLog.Form = .text

  @OptionGroup var mail: MailArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard requestsPerMinute > 0 else {
      throw ValidationError(
        say("--requests-per-minute phải lớn hơn 0.", "--requests-per-minute has to be above 0.")
      )
    }
    guard jobSteps.map({ $0 > 0 }) ?? true else {
      throw ValidationError(
        say("--job-steps phải lớn hơn 0.", "--job-steps has to be above 0.")
      )
    }
    try PathName.demand(store, certificate, key, work)
    if let time, RecordedTime(time) == nil {
      throw ValidationError(
        say("«\(time)» không phải là thời gian.", "'\(time)' is no time.") + " 2027-01-05T08:00"
      )
    }
    guard (0...65_535).contains(port) else {
      throw ValidationError(say("--port từ 0 đến 65535.", "--port is from 0 to 65535."))
    }
    if (certificate == nil) != (key == nil) {
      throw ValidationError(
        say("Cần cả --certificate và --key.", "Give --certificate and --key together.")
      )
    }
  }

  func run() throws {
    try OpenStore.with(store) { store in
      let server = try WebServer(store, options)
      let code = try server.startCode()
      let log = Logger(label: "lichtrinh", factory: { [logForm] _ in ServeLog(logForm) })
      FileHandles.allowMost()
      try AwaitedWork.wait {
        try await server.run(log: log) { port in
          Interruption.begin(.serving)
          let scheme = certificate == nil ? "http" : "https"
          let shown = host.contains(":") ? "[\(host)]" : host
          Terminal.output.line("\(scheme)://\(shown):\(port)/")
          if let code {
            let path = "\(scheme)://\(shown):\(port)/start?code=\(code)"
            Terminal.output.line(say("Tài khoản đầu tiên: \(path)", "The first account: \(path)"))
          }
        }
      }
    }
  }

  private var options: WebOptions {
    var options = WebOptions(
      workFolder: work ?? store + ".work",
      command: "/proc/self/exe",
      calendarOpener: CalendarProcess(),
      now: clock
    )
    options.host = host
    options.port = port
    if let certificate, let key { options.tls = (certificate, key) }
    options.trustsProxy = behindProxy
    options.requestsPerMinute = requestsPerMinute
    options.jobSteps = jobSteps
    options.mail = mail.sending
    return options
  }

  /// The time of the machine, or the one that was told and what has passed since.
  private var clock: @Sendable () -> RecordedTime {
    let start = seconds()
    let shift = time.flatMap { RecordedTime($0) }.map { $0.localSeconds - 7 * 3_600 - start } ?? 0
    return { RecordedTime(secondsSince1970: seconds() + shift) }
  }
}

/// Whole seconds since the beginning of 1970, by the machine's clock.
private func seconds() -> Int { Int(Date().timeIntervalSince1970.rounded(.down)) }
