import Itinerary

/// The itinerary as programs read it; times in minutes of the day, or in the public file's unit.
struct TourReport: Encodable {
  /// A day.
  struct Day: Encodable {
    var name: String
    var start: String
    var end: String
    var departure: Double
    var arrival: Double
    var mealStart: Double?
    var driving: Double
    var metres: Int
    var visits: [Visit]
  }

  /// A visit.
  struct Visit: Encodable {
    var site: String
    var name: String
    var arrival: Double
    var start: Double
    var departure: Double
    var value: Double
    var fee: Double
  }

  var title: String
  var isLawful: Bool
  var breaches: [String]
  var value: Double
  var fees: Double
  var lodgingCost: Double
  var driving: Double
  var metres: Int
  var days: [Day]
  var steps: Int
  var stoppedBy: String

  /// The report on what a search found.
  init(_ task: TourTask, _ result: ItineraryResult) {
    let plan = result.plan
    let problem = task.problem
    func time(_ ticks: Int) -> Double { Double(ticks) / Double(problem.ticksPerMinute) }
    func value(_ value: Int) -> Double { Double(value) / Double(task.valueScale) }
    func money(_ amount: Int) -> Double { Double(amount) / Double(task.moneyScale) }
    title = task.title
    isLawful = result.breaches.isEmpty
    breaches = TourText(task, result).breaches
    self.value = value(plan.value)
    fees = money(plan.fees)
    lodgingCost = money(plan.lodgingCost)
    driving = time(plan.drivingTicks)
    metres = plan.metres
    steps = result.steps
    stoppedBy = result.stoppedBy.rawValue
    days = plan.days.enumerated().map { index, day in
      Day(
        name: task.dayNames[index],
        start: task.placeNames[day.startPlace] ?? "",
        end: task.placeNames[day.endPlace] ?? "",
        departure: time(day.departure),
        arrival: time(day.arrival),
        mealStart: day.mealStart.map(time),
        driving: time(day.drivingTicks),
        metres: day.metres,
        visits: day.visits.map { visit in
          Visit(
            site: task.siteIds[visit.site],
            name: task.siteNames[visit.site],
            arrival: time(visit.arrival),
            start: time(visit.start),
            departure: time(visit.departure),
            value: value(problem.sites[visit.site].value),
            fee: money(problem.sites[visit.site].fee)
          )
        }
      )
    }
  }

  /// The ids of the sites, one line a day.
  var routeLines: String {
    days.map { $0.visits.map(\.site).joined(separator: " ") + "\n" }.joined()
  }
}
