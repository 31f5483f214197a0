public import Almanac

/// Where a leg of a tour begins or ends.
public enum TourPoint: Hashable, Sendable {
  /// Home or a lodging: the id of a place.
  case place(String)
  /// A stop: the id of a site.
  case site(String)
}

/// What a tour does on its days: legs, visits, breaks and nights.
///
/// Times are minutes from 00:00 local time of their day.
public struct TourItinerary: Hashable, Sendable {
  /// The days in order.
  public var days: [Day]
  /// The lodging of each night, a place's id; one fewer than days.
  public var nights: [String]
  /// The sum of the values of the visits.
  public var value: Int
  /// What the visits cost at the greatest headcount.
  public var fees: Money

  /// Makes an itinerary.
  public init(days: [Day], nights: [String], value: Int, fees: Money) {
    self.days = days
    self.nights = nights
    self.value = value
    self.fees = fees
  }

  /// A day of a tour.
  public struct Day: Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// The ways between home, stops and lodging, in order; points without a way between them are left out.
    public var legs: [Leg]
    /// The visits in order.
    public var visits: [Visit]
    /// The break at noon; nil where the day's travel leaves it free anyway.
    public var meal: ClockSpan?

    /// Makes a day.
    public init(date: CivilDate, legs: [Leg], visits: [Visit], meal: ClockSpan?) {
      self.date = date
      self.legs = legs
      self.visits = visits
      self.meal = meal
    }

    /// Kilometres of the day.
    public var km: Int { legs.reduce(0) { $0 + $1.km } }
    /// Minutes at the wheel.
    public var drivingMinutes: Int { legs.reduce(0) { $0 + $1.endMinute - $1.startMinute } }
    /// When the day begins: at the first departure or visit.
    public var startMinute: Int? {
      [legs.first?.startMinute, visits.first?.startMinute].compactMap(\.self).min()
    }
    /// When the day ends: at the last arrival or visit.
    public var endMinute: Int? {
      [legs.last?.endMinute, visits.last?.endMinute].compactMap(\.self).max()
    }
  }

  /// A way between two points.
  public struct Leg: Hashable, Sendable {
    /// Where it begins.
    public var from: TourPoint
    /// Where it ends.
    public var to: TourPoint
    /// The departure.
    public var startMinute: Int
    /// The arrival.
    public var endMinute: Int
    /// Kilometres.
    public var km: Int

    /// Makes a leg.
    public init(from: TourPoint, to: TourPoint, startMinute: Int, endMinute: Int, km: Int) {
      self.from = from
      self.to = to
      self.startMinute = startMinute
      self.endMinute = endMinute
      self.km = km
    }
  }

  /// A visit of a site.
  public struct Visit: Hashable, Sendable {
    /// The site's id.
    public var site: String
    /// Its number in the tour, from 1.
    public var number: Int
    /// When it begins.
    public var startMinute: Int
    /// When it ends.
    public var endMinute: Int

    /// Makes a visit.
    public init(site: String, number: Int, startMinute: Int, endMinute: Int) {
      self.site = site
      self.number = number
      self.startMinute = startMinute
      self.endMinute = endMinute
    }
  }

  /// The visits of all days in order.
  public var visits: [Visit] { days.flatMap(\.visits) }

  /// Kilometres of all days.
  public var km: Int { days.reduce(0) { $0 + $1.km } }

  /// Minutes at the wheel on all days.
  public var drivingMinutes: Int { days.reduce(0) { $0 + $1.drivingMinutes } }
}
