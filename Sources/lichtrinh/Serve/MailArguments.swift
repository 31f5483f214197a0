import ArgumentParser
import Delivery
import Foundation
import Web

/// Through which server the mail of a store goes, and where its readers find the site.
struct MailArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Gửi thư của kho qua máy chủ này, như smtps://mail.example; tài khoản ở biến môi trường "
          + "LICHTRINH_SMTP_USER, LICHTRINH_SMTP_PASSWORD.",
        "Send the store's mail through this server, such as smtps://mail.example; user and password "
          + "from LICHTRINH_SMTP_USER and LICHTRINH_SMTP_PASSWORD."
      ),
      valueName: "url"
    )
  )
  var smtp: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Địa chỉ của trang cho người nhận thư, như https://khuyencong.example.",
        "Where readers of mail find the site, such as https://khuyencong.example."
      ),
      valueName: "url"
    )
  )
  var address: String?

  mutating func validate() throws {
    if smtp != nil, server == nil {
      throw ValidationError(
        say(
          "--smtp nhận địa chỉ smtp:// hoặc smtps:// không kèm tài khoản.",
          "--smtp takes an smtp:// or smtps:// address without user and password."
        )
      )
    }
    if let address, Self.site(address) == nil {
      throw ValidationError(
        say(
          "--address nhận địa chỉ http:// hoặc https://.",
          "--address takes an http:// or https:// address."
        )
      )
    }
  }

  /// How mail is sent; nil: it is not.
  var sending: MailSending? {
    guard let server else { return nil }
    return MailSending(siteAddress: address.flatMap(Self.site)) { message, sender, recipient in
      // A connection of its own for each: the server may have closed an idle one.
      do throws(MailFailure) {
        try MailServer(server).send(message, from: sender, to: recipient)
        return .taken
      } catch {
        switch error {
        // The server closes; nothing more will be taken.
        case .refused(code: 421, reason: _), .notSent: return .unreached
        case .refused(let code, reason: _): return .refused(isForGood: code >= 500)
        case .uncertain: return .uncertain
        }
      }
    }
  }

  private var server: ServerAddress? {
    let environment = ProcessInfo.processInfo.environment
    return smtp.flatMap {
      ServerAddress(
        $0,
        schemes: ["smtp", "smtps"],
        user: environment["LICHTRINH_SMTP_USER"],
        password: environment["LICHTRINH_SMTP_PASSWORD"]
      )
    }
  }

  /// An address without the stroke at its end; nil where it is none.
  private static func site(_ text: String) -> String? {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      ["http", "https"].contains(parts.scheme), parts.query == nil, parts.fragment == nil,
      parts.user == nil, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
