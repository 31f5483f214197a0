import Almanac
import Compiler
import Foundation
import PlanFolder
import Planning
import Problem
import Referee
import Testing

/// The published year's tours, checked from the files' facts alone: nothing here uses the search or its problem.
@Suite("The itineraries of the sample year")
struct ItineraryTests {
  private let plan: Plan

  init() throws {
    plan = try Self.published.get()
  }

  /// The published answer as a plan, made once for all tests.
  private static let published = Result { () throws -> Plan in
    let loaded = SampleFolders.read("vinh-long-2016")
    let programme = try #require(loaded.programme)
    let compilation = ProgrammeCompiler.compile(programme, sources: loaded.sources)
    let compiled = try #require(compilation.compiled)
    let path = SampleFolders.data.appending(path: "vinh-long-2016/revisions/0001.json")
    let read = SolutionFile.read(path: path.path(percentEncoded: false), of: compiled.problem)
    let solution = try read.get()
    return PlanMaker.plan(of: compiled, solution, judge(compiled.problem, solution))
  }

  /// The tours that run, with what they were asked to keep.
  private var tours: [(offering: Offering, activity: Planning.Activity, tour: StudyTour)] {
    plan.offerings.compactMap { offering in
      let activity = plan.programme.activities.first { $0.id == offering.activity }
      guard let activity, let tour = activity.tour else { return nil }
      return (offering, activity, tour)
    }
  }

  private var sites: [String: Site] {
    plan.programme.sites.reduce(into: [:]) { $0[$1.id] = $1 }
  }

  @Test("are there for both tours, day by day")
  func both() throws {
    #expect(tours.map(\.activity.id) == ["G7-01", "G7-02"])
    for (offering, _, _) in tours {
      let itinerary = try #require(offering.itinerary)
      #expect(itinerary.days.map(\.date) == offering.days)
      #expect(itinerary.nights.count == offering.days.count - 1)
      #expect(itinerary.visits.map(\.number) == Array(1...itinerary.visits.count))
      #expect(itinerary.visits.count >= 10)
      #expect(Set(itinerary.visits.map(\.site)).count == itinerary.visits.count)
    }
  }

  @Test("visit every site within a window of its weekday, for as long as a visit takes")
  func windows() throws {
    for (offering, _, tour) in tours {
      for day in try #require(offering.itinerary).days {
        for visit in day.visits {
          let site = try #require(sites[visit.site])
          #expect(tour.sites.contains(site.id))
          #expect(visit.endMinute - visit.startMinute == site.visitMinutes)
          #expect(!site.closed.contains { $0.contains(day.date) })
          let isOpen = site.hours[day.date.weekday].contains { window in
            window.start.minutesFromMidnight <= visit.startMinute
              && visit.endMinute <= window.end.minutesFromMidnight
          }
          #expect(isOpen, "\(site.id) on \(day.date) at \(visit.startMinute)")
        }
      }
    }
  }

  @Test("drive as long and as far as the road rule and the table of journeys say, in one chain")
  func driving() throws {
    for (offering, _, tour) in tours {
      let itinerary = try #require(offering.itinerary)
      var here = TourPoint.place(tour.home)
      for (position, day) in itinerary.days.enumerated() {
        for leg in day.legs {
          #expect(leg.from == here)
          let way = try way(leg.from, leg.to, tour.road)
          #expect(leg.km == way.km, "\(leg.from) – \(leg.to)")
          #expect(leg.endMinute - leg.startMinute == way.minutes, "\(leg.from) – \(leg.to)")
          here = leg.to
        }
        let night =
          position < itinerary.nights.count ? itinerary.nights[position] : tour.home
        #expect(here == .place(night))
        #expect(day.drivingMinutes <= tour.longestDrivingMinutes)
        #expect(try #require(day.startMinute) >= tour.earliestStart.minutesFromMidnight)
        #expect(try #require(day.endMinute) <= tour.latestReturn.minutesFromMidnight)
      }
    }
  }

  @Test("do one thing at a time, and leave an hour at noon")
  func order() throws {
    for (offering, _, tour) in tours {
      for day in try #require(offering.itinerary).days {
        var spans = day.legs.map { ($0.startMinute, $0.endMinute) }
        spans += day.visits.map { ($0.startMinute, $0.endMinute) }
        spans.sort { $0 < $1 }
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.1 <= $1.0 })
        let meal = try #require(tour.mealBreak)
        let opens = meal.window.start.minutesFromMidnight
        let lastStart = meal.window.end.minutesFromMidnight - meal.minutes
        func isFree(_ from: Int) -> Bool {
          spans.allSatisfy { span in span.1 <= from || from + meal.minutes <= span.0 }
        }
        let hasBreak = (opens...lastStart).contains(where: isFree)
        #expect(hasBreak, "\(day.date)")
        if let told = day.meal {
          #expect(told.minutes == meal.minutes)
          #expect(isFree(told.start.minutesFromMidnight))
        }
      }
    }
  }

  @Test("keep kinds, musts, sets and fees, and spend nights where they may")
  func rules() throws {
    for (offering, activity, tour) in tours {
      let itinerary = try #require(offering.itinerary)
      let visited = try itinerary.visits.map { try #require(sites[$0.site]) }
      let ids = Set(visited.map(\.id))
      #expect(tour.mustVisit.allSatisfy(ids.contains))
      #expect(tour.neverTogether.allSatisfy { $0.count(where: ids.contains) <= 1 })
      for limit in tour.kinds {
        let count = visited.count { $0.kind == limit.kind }
        #expect(limit.min <= count && count <= limit.max ?? .max, "\(limit.kind)")
      }
      let people = try #require(activity.people).max
      let fees = visited.reduce(0) {
        $0 + $1.feePerGroup.dong + $1.feePerPerson.dong * people
      }
      #expect(itinerary.fees.dong == fees)
      #expect(fees <= tour.feeBudget?.dong ?? .max)
      #expect(itinerary.value == visited.reduce(0) { $0 + $1.value })
      for (night, place) in itinerary.nights.enumerated() {
        #expect(tour.lodgings(night: night + 1).contains { $0.place == place })
      }
    }
  }

  @Test("cost what their kilometres, nights, meals and fees come to, within the estimate")
  func price() throws {
    for (offering, activity, tour) in tours {
      let itinerary = try #require(offering.itinerary)
      let people = offering.participants.count
      let days = offering.days.count
      var dong = tour.coach.perDay.dong * days + tour.coach.perKm.dong * itinerary.km
      dong += (tour.meals?.perPersonDay.dong ?? 0) * people * days
      for (night, place) in itinerary.nights.enumerated() {
        let lodging = tour.lodgings(night: night + 1).first { $0.place == place }
        dong += try #require(lodging).perPerson.dong * people
      }
      for visit in itinerary.visits {
        let site = try #require(sites[visit.site])
        dong += site.feePerGroup.dong + site.feePerPerson.dong * people
      }
      let estimate = try #require(activity.estimate)
      for line in estimate where !line.isOfItinerary {
        let times = line.multiple(days: days, nights: days - 1, sessions: 2 * days)
        dong += times * line.unitCost.dong * (line.basis.isPerPerson ? people : 1)
      }
      let reserve = offering.costLines.filter { $0.item.en.hasPrefix("Reserve") }
      let lines = offering.costLines.reduce(0) { $0 + $1.amount.dong }
      #expect(lines == offering.cost.dong)
      #expect(lines - reserve.reduce(0) { $0 + $1.amount.dong } == dong)
      #expect(
        OfferingPrice(activity).total(people: 25)
          <= OfferingPrice(estimateOf: activity).total(people: 25)
      )
    }
  }

  @Test("say why every other site of the pool is left out, and what more would add")
  func explained() throws {
    for (offering, _, tour) in tours {
      let itinerary = try #require(offering.itinerary)
      let explanation = try #require(offering.explanation)
      let visited = Set(itinerary.visits.map(\.site))
      #expect(explanation.omissions.map(\.site) == tour.sites.filter { !visited.contains($0) })
      #expect(explanation.omissions.allSatisfy { !$0.reasons.isEmpty })
      #expect(explanation.gains.map(\.cause) == [.hour, .million])
      #expect(explanation.gains.allSatisfy { $0.points >= 0 })
      #expect(explanation.gains.contains { $0.points > 0 && !$0.added.isEmpty })
    }
  }

  /// The way between two points: a row of the table between places, else the road rule written out again.
  private func way(_ from: TourPoint, _ to: TourPoint, _ rule: RoadRule) throws -> RoadLeg {
    if case .place(let start) = from, case .place(let end) = to {
      let row = plan.programme.journeys.first {
        $0.from == start && $0.to == end || $0.from == end && $0.to == start
      }
      let journey = try #require(row)
      return RoadLeg(km: journey.km, minutes: journey.minutes)
    }
    let (one, other) = (try unitVector(from), try unitVector(to))
    let cosine = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    let circle = 6371 * acos(min(1, cosine))
    let km = Int((circle * Double(rule.detourPercent) / 100).rounded())
    let exact = Double(rule.boardingMinutes) + Double(km) * 60 / Double(rule.speedKmPerHour)
    return RoadLeg(km: km, minutes: Int((exact / 5 - 1e-9).rounded(.up)) * 5)
  }

  /// A point on the unit sphere.
  private func unitVector(_ point: TourPoint) throws -> [Double] {
    let degrees: (Double, Double)
    switch point {
    case .place(let id):
      let place = try #require(plan.programme.places.first { $0.id == id })
      degrees = (place.latitude, place.longitude)
    case .site(let id):
      let site = try #require(sites[id])
      degrees = (site.latitude, site.longitude)
    }
    let (north, east) = (degrees.0 * .pi / 180, degrees.1 * .pi / 180)
    return [cos(north) * cos(east), cos(north) * sin(east), sin(north)]
  }
}
