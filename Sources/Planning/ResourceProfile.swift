/// The kinds of resource.
public enum ResourceKind: String, Sendable, CaseIterable, Codable {
  /// Hội trường, địa điểm.
  case venue
  /// Giảng viên, báo cáo viên.
  case trainer
  /// Xe.
  case vehicle
  /// Cán bộ phụ trách.
  case coordinator

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .venue: LocalizedText(vi: "Địa điểm", en: "Venue")
    case .trainer: LocalizedText(vi: "Giảng viên", en: "Trainer")
    case .vehicle: LocalizedText(vi: "Xe", en: "Vehicle")
    case .coordinator: LocalizedText(vi: "Cán bộ phụ trách", en: "Coordinator")
    }
  }
}

/// A venue, trainer, vehicle or coordinator.
public struct ResourceProfile: Hashable, Sendable {
  /// The id.
  public var id: String
  /// What it is.
  public var kind: ResourceKind
  /// Its name or the person's.
  public var name: String
  /// Where it stands; nil for those who come from anywhere.
  public var place: String?
  /// The address, for venues.
  public var address: String?
  /// Seats, for venues and vehicles.
  public var seats: Int?
  /// How many offerings may use it at the same time.
  public var units: Int
  /// What it can do, for trainers.
  public var skills: [String]
  /// Days on which it cannot be used.
  public var busy: [DateWindow]
  /// Times, by the minute, in which it cannot be used.
  public var busyTimes: [BusyTime]
  /// The most half-day sessions in the year.
  public var maxSessions: Int?
  /// Money for each use, beside the activity's own lines.
  public var costPerUse: Money
  /// Money for each session, beside the activity's own lines.
  public var costPerSession: Money
  /// The telephone number; never published.
  public var phone: String?
  /// The address of mail; never published.
  public var email: String?

  /// Makes a resource.
  public init(
    id: String,
    kind: ResourceKind,
    name: String,
    place: String? = nil,
    address: String? = nil,
    seats: Int? = nil,
    units: Int = 1,
    skills: [String] = [],
    busy: [DateWindow] = [],
    busyTimes: [BusyTime] = [],
    maxSessions: Int? = nil,
    costPerUse: Money = .zero,
    costPerSession: Money = .zero,
    phone: String? = nil,
    email: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.place = place
    self.address = address
    self.seats = seats
    self.units = units
    self.skills = skills
    self.busy = busy
    self.busyTimes = busyTimes
    self.maxSessions = maxSessions
    self.costPerUse = costPerUse
    self.costPerSession = costPerSession
    self.phone = phone
    self.email = email
  }
}

/// A place with its name and coordinates.
public struct Locality: Hashable, Sendable, Codable {
  /// The id, such as the code of a district.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// Whether it is one of the programme's own districts, from which people come.
  public var isDistrict: Bool
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double

  /// Makes a place.
  public init(
    id: String,
    name: LocalizedText,
    isDistrict: Bool,
    latitude: Double,
    longitude: Double
  ) {
    self.id = id
    self.name = name
    self.isDistrict = isDistrict
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// The way from one place to another by road; it holds both ways unless the other way is given too.
public struct Journey: Hashable, Sendable {
  /// The place of departure.
  public var from: String
  /// The place of arrival.
  public var to: String
  /// Kilometres by road.
  public var km: Int
  /// Minutes by road.
  public var minutes: Int

  /// Makes a journey.
  public init(from: String, to: String, km: Int, minutes: Int) {
    self.from = from
    self.to = to
    self.km = km
    self.minutes = minutes
  }
}
