import Almanac
import Chance
import Planning

/// A seeded source of small programmes.
struct SmallGenerator {
  private var numbers: SeededNumbers

  /// Starts from a seed.
  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func isLucky(_ percent: Int) -> Bool { pick(1...100) <= percent }

  /// A window of up to 60 days that begins in 2016; an odd one may lie anywhere in 1901 … 2199.
  private mutating func window(isOdd: Bool) -> DateWindow {
    let from = CivilDate(2016, 1, 1).adding(days: isOdd ? pick(-42_000...66_000) : pick(0...365))
    return DateWindow(from: from, to: from.adding(days: isOdd ? pick(0...900) : pick(0...60)))
  }

  private mutating func halves(isOdd: Bool) -> [HalfDay] {
    let halves = HalfDay.allCases.filter { _ in isLucky(60) }
    if isOdd { return (halves + halves).shuffled(using: &numbers) }
    return halves.isEmpty ? [.morning] : halves
  }

  /// A pattern of any kind; odd ones have counts of nothing or of years.
  mutating func pattern(isOdd: Bool) -> SessionPattern {
    let odd = [-1, 0, 1, 400, 1_000_000_000]
    let count = isOdd ? odd[pick(0...4)] : pick(1...8)
    let kind = pick(0...7)
    switch kind {
    case 0: return .workingDays(count: count, halves: halves(isOdd: isOdd))
    case 1: return .calendarDays(count: count, halves: halves(isOdd: isOdd))
    case 2: return .halfDays(count: count, halves: halves(isOdd: isOdd))
    case 3:
      let weekdays = Weekday.allCases.filter { _ in isLucky(50) }
      return .weekly(
        count: isOdd ? count : min(count, 4),
        weekdays: weekdays,
        halves: halves(isOdd: isOdd)
      )
    case 4: return .evenings(count: count)
    case 5:
      let dates = (0..<pick(isOdd ? 0...3 : 1...3)).map { _ in
        CivilDate(2016, 1, 1).adding(days: isOdd ? pick(-400...800) : pick(0...365))
      }
      return .fixedDates(dates, halves: halves(isOdd: isOdd))
    case 6:
      let offsets = (0..<pick(isOdd ? 0...4 : 1...4)).map { _ in
        isOdd ? pick(-1_000_000_000...1_000_000_000) : pick(0...60)
      }
      let fromNothing = isOdd ? offsets : [0] + offsets.sorted()
      return .milestones(
        fromNothing.map { Milestone(name: LocalizedText("m"), offsetDays: $0) }
      )
    default:
      return .monthly(
        day: isOdd ? pick(-5...1_000_000_000) : pick(1...31),
        Milestone(name: LocalizedText("m"), offsetDays: 0)
      )
    }
  }

  private mutating func activity(_ id: String, isOdd: Bool) -> Activity {
    var activity = TinyYear.activity(pattern(isOdd: isOdd))
    activity.id = id
    activity.windows = (0..<pick(isOdd ? 0...3 : 1...3)).map { _ in
      window(isOdd: isOdd && isLucky(50))
    }
    activity.blackouts = (0..<pick(0...1)).map { _ in window(isOdd: isOdd) }
    activity.leadDays = isOdd ? pick(-1_000_000...1_000_000) : pick(0...60)
    if isLucky(40) {
      activity.preference = DayPreference(
        date: window(isOdd: isOdd).from,
        pointsPerWeek: pick(0...3)
      )
    }
    if isOdd {
      activity.values = (0..<pick(0...2)).map { _ in pick(0...9) }
      activity.people = isLucky(50) ? PeopleRule(min: pick(0...3), max: pick(0...1_000_000)) : nil
      activity.costs = CostLine.Basis.allCases.filter { _ in isLucky(30) }.map { basis in
        CostLine(
          item: LocalizedText("item"),
          quantity: isLucky(20) ? 1_000_000_000 : pick(0...9),
          basis: basis,
          unitCost: isLucky(20) ? .largest : Money(pick(0...9_000_000)),
          support: Share(thousandths: pick(0...1000)),
          mark: .assumed
        )
      }
      activity.funding = [
        FundingShare(
          source: "province",
          share: isLucky(50) ? Share(thousandths: pick(0...1000)) : nil,
          cap: isLucky(50) ? Money(pick(0...90_000_000)) : nil,
          capPerPerson: isLucky(30) ? Money(pick(0...9_000_000)) : nil
        ), FundingShare(source: "own"),
      ]
    }
    return activity
  }

  /// A programme of 2016 with up to four activities, its days to avoid, and in odd ones limits and ceilings out of place.
  mutating func programme(isOdd: Bool) -> Programme {
    var programme = TinyYear.programme()
    programme.activities = (0...pick(0...3)).map { activity("A\($0)", isOdd: isOdd) }
    programme.avoidedPeriods = (0..<pick(0...3)).map { _ in
      let window = window(isOdd: isOdd)
      return AvoidedPeriod(
        nameVi: "m",
        nameEn: "m",
        rule: .dates(window.from...window.to),
        effect: isLucky(40) ? .forbidden : .pointsPerSessionDay(pick(0...9))
      )
    }
    if isOdd {
      let window = window(isOdd: true)
      programme.limits = [
        LimitRule(
          activities: ["nothing"],
          from: window.from,
          to: window.to,
          isMonthly: isLucky(50)
        ),
        LimitRule(groups: [], min: 2, max: 1),
      ]
      programme.sources[0].ceilings = [
        CeilingRule(amount: .largest, from: window.from, to: window.to, groups: [])
      ]
      programme.orders = [OrderRule(first: "A0", then: "A0", gapDays: 3660, isRequired: true)]
      if isLucky(20) { programme.weights.requestByPriority = [] }
      if isLucky(10) { programme.lastDay = programme.firstDay.adding(days: pick(-2...3)) }
    }
    return programme
  }
}
