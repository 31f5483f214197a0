import Almanac
import Planning

/// The itinerary of a study tour that runs.
struct TourFacts: Hashable, Sendable, Codable {
  /// The offering's id.
  var offering: String
  /// The activity's title.
  var title: LocalizedText
  /// The days in order.
  var days: [TourDayFacts]
  /// The points and ways, where all have coordinates.
  var map: TourMap?
  /// Kilometres of all days.
  var km: Int
  /// Minutes at the wheel on all days.
  var drivingMinutes: Int
  /// What the visits cost at the greatest headcount.
  var fees: Money
  /// The points of the visits.
  var value: Int
  /// The sites of the pool that are left out.
  var omissions: [OmittedSiteFacts]
  /// What more time or money would add.
  var gains: [TourGainFacts]

  /// The tours that run and have an itinerary, by first day; nil where there is none.
  static func all(in index: PlanIndex) -> [TourFacts]? {
    let sites = index.programme.sites.reduce(into: [:]) { $0[$1.id] = $1 }
    let tours = index.plan.offerings.compactMap { offering in
      offering.itinerary.map { TourFacts(offering, $0, sites, in: index) }
    }
    return tours.isEmpty ? nil : tours
  }

  private init(
    _ offering: Offering,
    _ itinerary: TourItinerary,
    _ sites: [String: Site],
    in index: PlanIndex
  ) {
    func name(_ id: String) -> LocalizedText { sites[id]?.name ?? LocalizedText(id) }
    self.offering = offering.id
    title = index.activities[offering.activity]?.title ?? LocalizedText(offering.activity)
    days = itinerary.days.enumerated().map { position, day in
      TourDayFacts(
        day,
        night: position < itinerary.nights.count ? index.place(itinerary.nights[position]) : nil
      ) { point in
        switch point {
        case .place(let id): index.place(id).name
        case .site(let id): name(id)
        }
      }
    }
    map = TourMap(itinerary, of: index.programme)
    km = itinerary.km
    drivingMinutes = itinerary.drivingMinutes
    fees = itinerary.fees
    value = itinerary.value
    omissions = (offering.explanation?.omissions ?? []).map {
      OmittedSiteFacts(site: $0.site, name: name($0.site), reasons: $0.reasons)
    }
    gains = (offering.explanation?.gains ?? []).map { gain in
      TourGainFacts(
        cause: gain.cause,
        points: gain.points,
        added: gain.added.map(name),
        removed: gain.removed.map(name)
      )
    }
  }
}

/// A day of a tour.
struct TourDayFacts: Hashable, Sendable, Codable {
  /// The day.
  var date: CivilDate
  /// Kilometres of the day.
  var km: Int
  /// Minutes at the wheel.
  var drivingMinutes: Int
  /// Ways, visits and the break, in order of time.
  var parts: [TourPartFacts]
  /// Where the night is spent; nil on the last day.
  var night: PlaceFacts?

  init(_ day: TourItinerary.Day, night: PlaceFacts?, name: (TourPoint) -> LocalizedText) {
    date = day.date
    km = day.km
    drivingMinutes = day.drivingMinutes
    self.night = night
    var parts = day.legs.map { leg in
      TourPartFacts(
        startMinute: leg.startMinute,
        endMinute: leg.endMinute,
        kind: .leg,
        name: name(leg.to),
        from: name(leg.from),
        km: leg.km
      )
    }
    parts += day.visits.map { visit in
      TourPartFacts(
        startMinute: visit.startMinute,
        endMinute: visit.endMinute,
        kind: .visit,
        name: name(.site(visit.site)),
        number: visit.number
      )
    }
    if let meal = day.meal {
      parts.append(
        TourPartFacts(
          startMinute: meal.start.minutesFromMidnight,
          endMinute: meal.end.minutesFromMidnight,
          kind: .meal,
          name: LocalizedText(vi: "Nghỉ trưa", en: "Midday break")
        )
      )
    }
    self.parts = parts.sorted {
      ($0.startMinute, $0.endMinute) < ($1.startMinute, $1.endMinute)
    }
  }
}

/// A part of a tour's day.
struct TourPartFacts: Hashable, Sendable, Codable {
  /// What is done.
  enum Kind: String, Hashable, Sendable, Codable {
    case leg, visit, meal
  }

  /// When it begins, minutes of the day.
  var startMinute: Int
  /// When it ends.
  var endMinute: Int
  /// What is done.
  var kind: Kind
  /// Where: the site, or where a way ends.
  var name: LocalizedText
  /// Where a way begins.
  var from: LocalizedText?
  /// The length of a way.
  var km: Int?
  /// The number of a visit.
  var number: Int?
}

/// A site that a tour leaves out.
struct OmittedSiteFacts: Hashable, Sendable, Codable {
  /// The site's id.
  var site: String
  /// Its name.
  var name: LocalizedText
  /// Why.
  var reasons: [LocalizedText]
}

/// What more of something would add to a tour.
struct TourGainFacts: Hashable, Sendable, Codable {
  /// More of what.
  var cause: TourExplanation.Gain.Cause
  /// The points that it would add.
  var points: Int
  /// The sites that would come in.
  var added: [LocalizedText]
  /// The sites that would go out.
  var removed: [LocalizedText]
}
