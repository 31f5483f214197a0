import CCurl

/// Why a message was not accepted.
public enum MailFailure: Error, Sendable, Equatable {
  /// The server refused it: it did not go out. The reply's code and what libcurl says.
  case refused(code: Int, reason: String)
  /// The server was not reached, or the message not handed over whole: it did not go out.
  case notSent(reason: String)
  /// The message was handed over and no answer came: it may have gone out.
  case uncertain(reason: String)
}

/// A server that takes mail, RFC 5321, over libcurl.
///
/// Beyond this machine the connection must be encrypted, by `smtps` or STARTTLS.
public final class MailServer {
  private let address: ServerAddress
  private let transfer = Transfer()

  /// Makes a server; the first message connects to it.
  public init(_ address: ServerAddress) { self.address = address }

  /// Sends one message to one address and waits until the server has taken it.
  ///
  /// - Throws: ``MailFailure``.
  public func send(_ message: [UInt8], from sender: String, to recipient: String)
    throws(MailFailure)
  {
    transfer.restart()
    transfer.set(CURLOPT_URL, address.url)
    transfer.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    let encryption = address.isLocal ? CURLUSESSL_TRY : CURLUSESSL_ALL
    transfer.set(CURLOPT_USE_SSL, Int(encryption.rawValue))
    if let user = address.user {
      transfer.set(CURLOPT_USERNAME, user)
      transfer.set(CURLOPT_PASSWORD, address.password ?? "")
    }
    transfer.set(CURLOPT_MAIL_FROM, "<\(sender)>")
    let outcome = transfer.perform(
      sending: message,
      lists: [(CURLOPT_MAIL_RCPT, ["<\(recipient)>"])]
    )
    if outcome.result == CURLE_OK { return }
    if outcome.code >= 400 { throw .refused(code: outcome.code, reason: outcome.reason) }
    if outcome.isSentWhole { throw .uncertain(reason: outcome.reason) }
    throw .notSent(reason: outcome.reason)
  }
}
