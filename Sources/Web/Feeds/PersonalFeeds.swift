import Attendance
import Planning
import Publishing
import Store
import Synchronization

/// The calendars of people, each written when it is asked for and kept while nothing of it changes.
final class PersonalFeeds: Sendable {
  private struct Key: Hashable {
    var plan: String
    var person: String
    var language: Language
  }

  private struct Kept {
    var revision: Int
    var seats: [String]
    var token: String
    var feed: CachedFeed
  }

  private let store: PlanStore
  private let kept = Mutex<[Key: Kept]>([:])
  /// So many are kept; then all are let go.
  private static let most = 4_000

  init(_ store: PlanStore) { self.store = store }

  /// The calendar behind a token; nil: the token is of nobody, or no longer.
  func feed(
    of token: String,
    in plan: PublicPlan,
    _ language: Language
  ) throws -> CachedFeed? {
    guard let holder = try store.holder(of: token, purpose: PlanStore.feedPurpose),
      holder.plan == plan.year.id, let calendars = plan.feeds[language]?.calendars
    else { return nil }
    let registrations = try store.registrations(of: holder.person, in: holder.plan)
    let seats = registrations.filter { $0.registration.status == .seated }
      .map(\.registration.offering)
    let key = Key(plan: holder.plan, person: holder.person, language: language)
    if let known = kept.withLock({ $0[key] }), known.revision == plan.decided.number,
      known.seats == seats, known.token == token
    {
      return known.feed
    }
    let file = try calendars.personal(of: holder.person, in: Set(seats), name: token)
    let modified = (registrations.map(\.time) + [plan.decided.time]).max() ?? plan.decided.time
    let feed = CachedFeed(file.bytes, modified: modified)
    kept.withLock { kept in
      if kept.count >= Self.most { kept.removeAll() }
      kept[key] = Kept(
        revision: plan.decided.number,
        seats: seats,
        token: token,
        feed: feed
      )
    }
    return feed
  }
}
