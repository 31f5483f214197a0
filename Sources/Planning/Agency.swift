public import Almanac

/// The office that plans the year, as its letterhead says.
public struct Agency: Hashable, Sendable, Codable {
  /// The body above it, such as `UBND TỈNH VĨNH LONG`.
  public var parent: String
  /// The office itself, such as `SỞ CÔNG THƯƠNG`.
  public var office: String
  /// Its name in running text, in both languages.
  public var name: LocalizedText
  /// The place that stands before the date of a paper, such as `Vĩnh Long`.
  public var place: String
  /// The address of mail about the programme.
  public var email: String
  /// The address of its page; nil: none.
  public var url: String?

  /// Makes an agency.
  public init(
    parent: String,
    office: String,
    name: LocalizedText,
    place: String,
    email: String,
    url: String? = nil
  ) {
    self.parent = parent
    self.office = office
    self.name = name
    self.place = place
    self.email = email
    self.url = url
  }
}

/// The decision that approves a programme.
public struct Decision: Hashable, Sendable, Codable {
  /// Its number, such as `10/QĐ-UBND`.
  public var number: String
  /// Its date.
  public var date: CivilDate
  /// Who signed it.
  public var issuer: String

  /// Makes a decision.
  public init(number: String, date: CivilDate, issuer: String) {
    self.number = number
    self.date = date
    self.issuer = issuer
  }
}

/// The state of a plan at a moment that the organiser recorded.
public struct Revision: Hashable, Sendable, Codable {
  /// Whether others may rely on it.
  public enum Status: String, Sendable, Codable {
    /// Still being worked on.
    case draft
    /// Published.
    case published
  }

  /// Its number, from 1.
  public var number: Int
  /// The local date on which it was recorded.
  public var date: CivilDate
  /// The minute of that day.
  public var minute: Int
  /// Whether others may rely on it.
  public var status: Status

  /// Makes a revision.
  public init(number: Int, date: CivilDate, minute: Int, status: Status) {
    self.number = number
    self.date = date
    self.minute = minute
    self.status = status
  }
}
