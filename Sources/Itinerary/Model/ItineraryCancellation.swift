import Synchronization

/// A switch that ends a search early; any thread may turn it, also that of a signal handler.
public final class ItineraryCancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes a switch that is off.
  public init() {}

  /// Asks the search to end with the best itinerary so far.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether the end has been asked for.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
