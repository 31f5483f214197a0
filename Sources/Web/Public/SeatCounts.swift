import Attendance
import Store
import Synchronization

/// How full the offerings are, counted anew only after something was changed.
final class SeatCounts: Sendable {
  /// The offerings of a plan as they were counted.
  struct Year: Sendable {
    /// The store's change that it was counted after.
    var change: Int
    /// Another number for other seats or windows.
    var count: Int
    /// The offerings by id, with their windows and how full they are.
    var seats: [String: OfferingSeats]
    /// When windows open and close, in order.
    var turns: [String]

    /// How many windows have opened or closed.
    func turns(until now: RecordedTime) -> Int {
      let moment = now.text
      return turns.count { $0 <= moment }
    }
  }

  private struct Counted {
    var change: Int
    var seats: OfferingSeats?
  }

  private struct Known {
    var counts = 0
    var years: [String: Year] = [:]
    var offerings: [String: [String: Counted]] = [:]
  }

  private let store: PlanStore
  private let known = Mutex(Known())

  init(_ store: PlanStore) { self.store = store }

  /// The offerings of a plan by id, with their windows and how full they are.
  func seats(of plan: String) throws -> [String: OfferingSeats] { try year(of: plan).seats }

  /// The offerings of a plan.
  func year(of plan: String) throws -> Year {
    let change = try store.lastChange(of: plan)
    if let year = known.withLock({ $0.years[plan] }), year.change == change { return year }
    let seats = Dictionary(
      try store.offerings(of: plan).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return known.withLock { known in
      if var year = known.years[plan], year.seats == seats {
        year.change = max(year.change, change)
        known.years[plan] = year
        return year
      }
      known.counts += 1
      let turns = seats.values.flatMap { one in
        RegistrationWindow.turns(one)
      }
      let year = Year(change: change, count: known.counts, seats: seats, turns: turns.sorted())
      known.years[plan] = year
      return year
    }
  }

  /// An offering of a plan in force; nil: the store knows none of the id.
  func seats(in offering: PublicOffering, of plan: String) throws -> OfferingSeats? {
    guard offering.people != nil else { return nil }
    let change = try store.lastChange(of: plan)
    let kept = known.withLock { $0.offerings[plan]?[offering.id] }
    if let kept, kept.change == change { return kept.seats }
    let seats = try store.offering(offering.id, of: plan)
    known.withLock {
      $0.offerings[plan, default: [:]][offering.id] = Counted(change: change, seats: seats)
    }
    return seats
  }
}
