import ArgumentParser
import Delivery
import Foundation
import Publishing

/// When and why a plan is published, and where its news go.
struct PublishArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Thời gian công bố, giờ Việt Nam; mặc định: bây giờ.",
        "When it is published, Vietnam's time; now by default."
      ),
      valueName: "YYYY-MM-DDTHH:MM"
    )
  )
  var time: String?

  @Option(
    help: ArgumentHelp(
      say("Lý do, ghi trong bản công bố và thư.", "Why; kept with the revision and told in mail."),
      valueName: say("lý-do", "text")
    )
  )
  var reason: String = ""

  @Flag(
    help: ArgumentHelp(
      say("Chỉ cho xem thay đổi, không ghi gì.", "Show what would change and write nothing.")
    )
  )
  var preview = false

  @Option(
    help: ArgumentHelp(
      say("Ghi các thư chưa gửi vào thư mục này.", "Write the waiting messages to this folder."),
      valueName: say("thư-mục", "dir")
    )
  )
  var mail: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Gửi các thư chưa gửi qua máy chủ này, như smtps://mail.example; tài khoản ở biến môi trường "
          + "LICHTRINH_SMTP_USER, LICHTRINH_SMTP_PASSWORD.",
        "Send the waiting messages through this server, such as smtps://mail.example; user and password "
          + "from LICHTRINH_SMTP_USER and LICHTRINH_SMTP_PASSWORD."
      ),
      valueName: "url"
    )
  )
  var smtp: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Cập nhật lịch CalDAV này; tài khoản ở LICHTRINH_CALDAV_USER, LICHTRINH_CALDAV_PASSWORD.",
        "Bring this CalDAV calendar up to date; user and password from LICHTRINH_CALDAV_USER and "
          + "LICHTRINH_CALDAV_PASSWORD."
      ),
      valueName: "url"
    )
  )
  var caldav: String?

  mutating func validate() throws {
    try PathName.demand(mail)
    if let time, RevisionTime(time) == nil {
      throw ValidationError(
        say("«\(time)» không phải là thời gian.", "'\(time)' is no time.") + " 2027-01-05T08:00"
      )
    }
    if smtp != nil, mailServer == nil {
      throw ValidationError(
        say(
          "--smtp nhận địa chỉ smtp:// hoặc smtps:// không kèm tài khoản.",
          "--smtp takes an smtp:// or smtps:// address without user and password."
        )
      )
    }
    if caldav != nil, calendarServer == nil {
      throw ValidationError(
        say(
          "--caldav nhận địa chỉ http:// hoặc https:// không kèm tài khoản.",
          "--caldav takes an http:// or https:// address without user and password."
        )
      )
    }
  }

  /// The time given, or the minute that it is now in Vietnam.
  var published: RevisionTime? {
    if let time { return RevisionTime(time) }
    let minutes = Int((Date().timeIntervalSince1970 / 60).rounded(.down)) + 420
    return RevisionTime(minutesSince1970: minutes)
  }

  /// The server that mail is sent through.
  var mailServer: ServerAddress? {
    Self.address(smtp, schemes: ["smtp", "smtps"], environment: "SMTP")
  }

  /// The calendar that is brought up to date.
  var calendarServer: ServerAddress? {
    Self.address(caldav, schemes: ["http", "https"], environment: "CALDAV")
  }

  private static func address(
    _ text: String?,
    schemes: [String],
    environment name: String
  ) -> ServerAddress? {
    let environment = ProcessInfo.processInfo.environment
    return text.flatMap {
      ServerAddress(
        $0,
        schemes: schemes,
        user: environment["LICHTRINH_\(name)_USER"],
        password: environment["LICHTRINH_\(name)_PASSWORD"]
      )
    }
  }
}
