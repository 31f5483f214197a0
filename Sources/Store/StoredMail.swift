public import Planning

/// What somebody is told of an offering.
public enum MailNews: String, Sendable, Codable, CaseIterable {
  /// There is a seat, or a part to play.
  case seated
  /// Time or place are others than was told.
  case moved
  /// A seat is held until the offer ends.
  case offered
  /// There is no seat yet; the person waits.
  case waiting
  /// The person is no longer expected.
  case ended
  /// The offer was not accepted in time.
  case lapsed
}

/// The part that somebody plays in an offering.
public enum MailRole: String, Sendable, Codable, CaseIterable {
  /// Takes part.
  case participant
  /// Leads sessions.
  case trainer
  /// Looks after it for the agency.
  case coordinator
}

/// How far a message has come.
public enum MailStatus: String, Sendable, Codable, CaseIterable {
  /// It is to be sent.
  case waiting
  /// It is being sent.
  case begun
  /// A server has taken it.
  case sent
  /// Later news about the same, or the end of the offering, made it needless.
  case overtaken
  /// The recipient has no address that can be used.
  case unreachable
  /// The server refused it for good.
  case refused
  /// It was handed over and no answer came: it may have arrived and is not sent again.
  case uncertain

  /// The status in words.
  public var name: LocalizedText {
    switch self {
    case .waiting: LocalizedText(vi: "chờ gửi", en: "waits")
    case .begun: LocalizedText(vi: "đang gửi", en: "being sent")
    case .sent: LocalizedText(vi: "đã gửi", en: "sent")
    case .overtaken: LocalizedText(vi: "không còn cần gửi", en: "no longer needed")
    case .unreachable: LocalizedText(vi: "không có địa chỉ thư", en: "no address")
    case .refused: LocalizedText(vi: "bị từ chối", en: "refused")
    case .uncertain: LocalizedText(vi: "không rõ đã đến chưa", en: "may have arrived")
    }
  }
}

extension MailNews {
  /// The news in words.
  public var name: LocalizedText {
    switch self {
    case .seated: LocalizedText(vi: "có chỗ", en: "has a seat")
    case .moved: LocalizedText(vi: "đổi thời gian, địa điểm", en: "time or place changed")
    case .offered: LocalizedText(vi: "mời nhận chỗ", en: "a seat is offered")
    case .waiting: LocalizedText(vi: "vào danh sách chờ", en: "waits for a seat")
    case .ended: LocalizedText(vi: "không còn chỗ", en: "is no longer expected")
    case .lapsed: LocalizedText(vi: "hết hạn nhận chỗ", en: "the offer has lapsed")
    }
  }
}

/// A message of the store: whom it tells what, and how far it has come.
///
/// It holds no address.
public struct StoredMail: Hashable, Sendable, Codable {
  /// The plan's id.
  public var plan: String
  /// Its place in the plan's mail, from 1.
  public var position: Int
  /// The number of the revision in force.
  public var revision: Int
  /// The recipient's part.
  public var role: MailRole
  /// The recipient's id.
  public var recipient: String
  /// The offering's id.
  public var offering: String
  /// What is told.
  public var news: MailNews
  /// The offering's sessions then, in minutes of local time since the beginning of 1970, half-open.
  public var sessions: [[Int]]
  /// Until when an offer holds.
  public var offeredUntil: String?
  /// When it was noted.
  public var time: String
  /// How far it has come.
  public var status: MailStatus
  /// How often it was begun.
  public var tries: Int
  /// When it ended.
  public var endedAt: String?
}
