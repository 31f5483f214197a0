/// The sexes that the forms of rosters know.
public enum Sex: String, Sendable, CaseIterable, Codable {
  /// Nam.
  case male
  /// Nữ.
  case female

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .male: LocalizedText(vi: "Nam", en: "M")
    case .female: LocalizedText(vi: "Nữ", en: "F")
    }
  }
}

/// An establishment, co-operative or office.
public struct OrganisationProfile: Hashable, Sendable {
  /// The id.
  public var id: String
  /// Its name.
  public var name: String
  /// What it is, such as `enterprise`, `cooperative`, `household`, `office`.
  public var kind: String
  /// The district it is in, a place id.
  public var district: String
  /// Its address.
  public var address: String?
  /// What it makes.
  public var industry: String?

  /// Makes an organisation.
  public init(
    id: String,
    name: String,
    kind: String,
    district: String,
    address: String? = nil,
    industry: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.district = district
    self.address = address
    self.industry = industry
  }
}

/// A person who may take part.
public struct Person: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The full name in Vietnamese order, the given name last.
  public var name: String
  /// The year of birth.
  public var birthYear: Int?
  /// The sex.
  public var sex: Sex
  /// The organisation's id.
  public var organisation: String?
  /// The position there.
  public var position: String?
  /// Where the person lives or works, a place id.
  public var home: String?
  /// The address.
  public var address: String?
  /// The telephone number; never published.
  public var phone: String?
  /// The address of mail; never published.
  public var email: String?
  /// What reservations and rules ask about, such as `woman`, `rural`, `collaborator`.
  public var tags: [String]
  /// Days on which the person cannot come.
  public var busy: [DateWindow]
  /// Times, by the minute, in which the person cannot come.
  public var busyTimes: [BusyTime]
  /// The most offerings in the year.
  public var maxActivities: Int

  /// Makes a person.
  public init(
    id: String,
    name: String,
    birthYear: Int? = nil,
    sex: Sex,
    organisation: String? = nil,
    position: String? = nil,
    home: String? = nil,
    address: String? = nil,
    phone: String? = nil,
    email: String? = nil,
    tags: [String] = [],
    busy: [DateWindow] = [],
    busyTimes: [BusyTime] = [],
    maxActivities: Int = 3
  ) {
    self.id = id
    self.name = name
    self.birthYear = birthYear
    self.sex = sex
    self.organisation = organisation
    self.position = position
    self.home = home
    self.address = address
    self.phone = phone
    self.email = email
    self.tags = tags
    self.busy = busy
    self.busyTimes = busyTimes
    self.maxActivities = maxActivities
  }
}

/// A person's wish to be in an activity.
public struct PersonRequest: Hashable, Sendable {
  /// Who asks, by id.
  public var person: String
  /// For what, by id.
  public var activity: String
  /// 1 is the most wanted.
  public var priority: Int

  /// Makes a request.
  public init(person: String, activity: String, priority: Int) {
    self.person = person
    self.activity = activity
    self.priority = priority
  }
}
