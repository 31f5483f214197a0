/// How the server sends mail: what it is told at its start.
public struct MailSending: Sendable {
  /// What became of one message.
  public enum Outcome: Sendable, Equatable {
    /// A server has taken it.
    case taken
    /// The server refused it, for good or for now.
    case refused(isForGood: Bool)
    /// No server was reached; the message surely did not go out.
    case unreached
    /// It was handed over and no answer came.
    case uncertain
  }

  /// Hands one message to one recipient over and waits for the answer: the message, the sender, the recipient.
  public var send: @Sendable (_ message: [UInt8], _ sender: String, _ recipient: String) -> Outcome
  /// Where readers of mail find the site, such as `https://khuyencong.example`; nil: messages name no page.
  public var siteAddress: String?
  /// Seconds between looks for new mail.
  public var pauseSeconds = 5.0

  /// Makes a way of sending.
  public init(
    siteAddress: String?,
    send: @escaping @Sendable (_ message: [UInt8], _ sender: String, _ recipient: String) -> Outcome
  ) {
    self.siteAddress = siteAddress
    self.send = send
  }
}
