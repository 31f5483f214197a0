/// A venue, trainer, vehicle, coordinator or set of equipment.
public struct Resource: Sendable, Equatable {
  /// The id, defined once.
  public var id: String
  /// What it is, in the organiser's words.
  public var kind: String
  /// The most people an offering that uses it may have; nil: any number.
  public var seats: Int?
  /// How many uses may hold it at the same moment.
  public var units: Int
  /// Where it stands.
  public var place: ListIndex<Place>?
  /// Whether it needs travel time between the places of its offerings (only with one unit).
  public var travels: Bool
  /// When it cannot be used.
  public var busy: [MinuteSpan]
  /// The most session minutes over all its uses; nil: no limit.
  public var maxMinutes: Int?
  /// Money for each use.
  public var costPerUse: Int
  /// Money for each session of each use.
  public var costPerSession: Int

  /// Makes a resource.
  public init(
    id: String,
    kind: String,
    seats: Int? = nil,
    units: Int = 1,
    place: ListIndex<Place>? = nil,
    travels: Bool = false,
    busy: [MinuteSpan] = [],
    maxMinutes: Int? = nil,
    costPerUse: Int = 0,
    costPerSession: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.seats = seats
    self.units = units
    self.place = place
    self.travels = travels
    self.busy = busy
    self.maxMinutes = maxMinutes
    self.costPerUse = costPerUse
    self.costPerSession = costPerSession
  }
}
