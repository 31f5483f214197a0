import Store
import Synchronization

/// How full the offerings are, counted anew only after something was changed.
final class SeatCounts: Sendable {
  private struct Counted {
    var change: Int
    var seats: [String: OfferingSeats]
  }

  private let store: PlanStore
  private let counted = Mutex<[String: Counted]>([:])

  init(_ store: PlanStore) { self.store = store }

  /// The offerings of a plan by id, with their windows and how full they are.
  func seats(of plan: String) throws -> [String: OfferingSeats] {
    let change = try store.lastChange(of: plan)
    if let kept = counted.withLock({ $0[plan] }), kept.change == change { return kept.seats }
    let seats = Dictionary(
      try store.offerings(of: plan).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    counted.withLock { $0[plan] = Counted(change: change, seats: seats) }
    return seats
  }
}
