import Almanac
import Planning

/// Tours name what there is, and what they ask for can be had together.
struct TourCheck {
  /// What the law lets a driver work in a day: Luật Giao thông đường bộ 2008, Điều 65.
  private static let lawfulDrivingMinutes = 600
  /// A site farther than this from its place, as the crow flies, has wrong coordinates.
  private static let farthestKm = 120.0
  /// More sites than these are no pool for one tour.
  private static let mostSites = 200

  let findings: Findings

  func run(_ contents: FolderContents) {
    let sites = contents.sites.reduce(into: [:]) { $0[$1.id] = $1 }
    for site in contents.sites { check(site, contents) }
    for activity in contents.activities {
      guard let tour = activity.tour else { continue }
      let subject = Subject("tours", activity.id)
      references(tour, contents.registers, at: subject)
      days(tour, of: activity, at: subject)
      nights(tour, of: activity, at: subject)
      pool(tour, sites, at: subject)
      kinds(tour, sites, contents.registers.sites, at: subject)
      fees(tour, of: activity, sites, at: subject)
      norms(tour, NormInForce(contents.norms, activity), at: subject)
    }
  }

  private func check(_ site: Site, _ contents: FolderContents) {
    let subject = Subject("sites", site.id)
    ReferenceCheck(findings).check(
      site.place,
      .place,
      in: contents.registers.places,
      at: subject["place"]
    )
    if let place = contents.places.first(where: { $0.id == site.place }) {
      let km = RoadRule.greatCircleKm(
        from: (place.latitude, place.longitude),
        to: (site.latitude, site.longitude)
      )
      if km > Self.farthestKm {
        findings.report(.farFromPlace(Int(km), place), at: subject["latitude"])
      }
    }
    let longest = site.hours.longestMinutes
    if site.visitMinutes > longest {
      findings.report(.visitTooLong(site.visitMinutes, longest), at: subject["minutes"])
    }
  }

  private func references(_ tour: StudyTour, _ registers: Registers, at subject: Subject) {
    let check = ReferenceCheck(findings)
    check.check(tour.home, .place, in: registers.places, at: subject["home"])
    check.check(tour.sites, .site, in: registers.sites, at: subject["sites"])
    for (position, lodging) in tour.lodgings.enumerated() {
      let subject = subject["lodging"][position]
      check.check(lodging.place, .place, in: registers.places, at: subject["place"])
      check.check(lodging.norm, .norm, in: registers.norms, at: subject["norm"])
    }
    check.check(tour.meals?.norm, .norm, in: registers.norms, at: subject["meals"]["norm"])
  }

  private func days(_ tour: StudyTour, of activity: Activity, at subject: Subject) {
    if case .calendarDays = activity.pattern {
    } else {
      findings.report(.tourPattern(activity.id), at: subject["activity"])
    }
    if tour.longestDrivingMinutes > Self.lawfulDrivingMinutes {
      findings.report(
        .drivingTooLong(tour.longestDrivingMinutes, Self.lawfulDrivingMinutes),
        at: subject["longest-driving"]
      )
    }
    if let meal = tour.mealBreak, tour.earliestStart < tour.latestReturn,
      meal.window.start < tour.earliestStart || tour.latestReturn < meal.window.end
    {
      findings.report(.mealOutsideDay(meal.window), at: subject["meal"]["between"])
    }
  }

  private func nights(_ tour: StudyTour, of activity: Activity, at subject: Subject) {
    let nights = PatternShape(activity.pattern).nights
    for (position, lodging) in tour.lodgings.enumerated() {
      for (index, night) in (lodging.nights ?? []).enumerated() where night > nights {
        findings.report(
          .noSuchNight(night, nights),
          at: subject["lodging"][position]["nights"][index]
        )
      }
    }
    for night in 1..<(nights + 1) where tour.lodgings(night: night).isEmpty {
      findings.report(.nightWithoutLodging(night), at: subject["lodging"])
    }
  }

  private func pool(_ tour: StudyTour, _ sites: [String: Site], at subject: Subject) {
    if tour.sites.count > Self.mostSites {
      findings.report(
        .tooMany("sites", tour.sites.count, Self.mostSites),
        at: subject["sites"]
      )
    }
    let pool = Set(tour.sites)
    for (position, id) in tour.sites.enumerated() where tour.sites[..<position].contains(id) {
      findings.report(.siteTwice(id), at: subject["sites"][position])
    }
    for (position, id) in tour.mustVisit.enumerated() where !pool.contains(id) {
      findings.report(.siteNotInPool(id, known: tour.sites), at: subject["must"][position])
    }
    for (position, set) in tour.neverTogether.enumerated() {
      let subject = subject["never-together"][position]
      for (index, id) in set.enumerated() where !pool.contains(id) {
        findings.report(.siteNotInPool(id, known: tour.sites), at: subject[index])
      }
      let musts = set.filter(tour.mustVisit.contains)
      if musts.count > 1 { findings.report(.mustAndNever(musts[0], musts[1]), at: subject) }
    }
  }

  private func kinds(
    _ tour: StudyTour,
    _ sites: [String: Site],
    _ register: NameRegister,
    at subject: Subject
  ) {
    let isWhole = register.isComplete && tour.sites.allSatisfy { sites[$0] != nil }
    for (position, limit) in tour.kinds.enumerated() {
      let subject = subject["kinds"][position]
      if tour.kinds[..<position].contains(where: { $0.kind == limit.kind }) {
        findings.report(.kindTwice(limit.kind), at: subject["kind"])
      }
      let count = tour.sites.count { sites[$0]?.kind == limit.kind }
      if isWhole, limit.min > count {
        findings.report(.tooFewOfKind(limit.kind, count, limit.min), at: subject["min"])
      }
      let musts = tour.mustVisit.count { sites[$0]?.kind == limit.kind }
      if let most = limit.max, musts > most {
        findings.report(.tooManyMusts(limit.kind, musts, most), at: subject["max"])
      }
    }
  }

  private func fees(
    _ tour: StudyTour,
    of activity: Activity,
    _ sites: [String: Site],
    at subject: Subject
  ) {
    guard let budget = tour.feeBudget else { return }
    let people = activity.people?.max ?? 0
    let needed = tour.mustVisit.reduce(Money.zero) { sum, id in
      sum.added(sites[id]?.fee(people: people) ?? .zero)
    }
    if needed > budget {
      findings.report(.mustsTooDear(needed, budget), at: subject["fees"]["budget"])
    }
  }

  private func norms(_ tour: StudyTour, _ inForce: NormInForce, at subject: Subject) {
    for (position, lodging) in tour.lodgings.enumerated() {
      let subject = subject["lodging"][position]
      check(lodging.perPerson, lodging.norm, inForce, at: subject, cost: "per-person")
    }
    if let meals = tour.meals {
      let subject = subject["meals"]
      check(meals.perPersonDay, meals.norm, inForce, at: subject, cost: "per-person-day")
    }
  }

  private func check(
    _ cost: Money,
    _ id: String?,
    _ inForce: NormInForce,
    at subject: Subject,
    cost key: String
  ) {
    guard let id else { return }
    if let norm = inForce.version(of: id) {
      if let most = norm.amount, cost > most {
        findings.report(.normExceeded(cost, most, norm), at: subject[key])
      }
    } else if let last = inForce.versions(of: id).last, let day = inForce.day {
      findings.report(.normNotInForce(last, day), at: subject["norm"])
    }
  }
}

extension OpeningHours {
  /// The length of the longest window of the week.
  fileprivate var longestMinutes: Int {
    Weekday.allCases.flatMap { self[$0] }.map(\.minutes).max() ?? 0
  }
}
