import Attendance
import Synchronization

/// How many requests each client has left: a bucket for each that fills again within a minute.
final class RateLimits: Sendable {
  private struct Bucket {
    var left: Double
    var second: Int
  }

  private let buckets = Mutex<[String: Bucket]>([:])
  /// From where accounts were signed in to, by login and address.
  private let homes = Mutex<Set<String>>([])
  private let options: WebOptions
  /// More clients than that are not remembered at once.
  private static let mostBuckets = 50_000

  init(_ options: WebOptions) { self.options = options }

  /// Takes one request of a client's address.
  func demandRoom(for client: String) throws(WebFault) {
    let now = options.now().localSeconds
    try take("all " + client, perMinute: options.requestsPerMinute, at: now)
  }

  /// Takes one try to sign in, of an address and with a login.
  ///
  /// Tries with a login are counted from wherever, but not from an address from which it was signed in to: whoever knows
  /// a login, and has many addresses, does not keep its owner out.
  func demandSignIn(_ visit: Visit, login: String) throws(WebFault) {
    let second = visit.now.localSeconds
    try take("sign-in " + visit.client, perMinute: options.signInsPerMinute, at: second)
    let isHome = homes.withLock { $0.contains(Self.home(visit, login)) }
    if !isHome {
      try take("login " + login, perMinute: options.signInsPerMinuteOfLogin, at: second)
    }
  }

  /// Remembers from where an account was signed in to.
  func noteSignIn(_ visit: Visit, login: String) {
    homes.withLock { homes in
      if homes.count >= Self.mostBuckets { homes = [] }
      homes.insert(Self.home(visit, login))
    }
  }

  private static func home(_ visit: Visit, _ login: String) -> String {
    login + " " + visit.client
  }

  /// Takes one request of a stranger to be known.
  func demandAsking(_ visit: Visit) throws(WebFault) {
    try take("ask " + visit.client, perMinute: 6, at: visit.now.localSeconds)
  }

  private func take(_ key: String, perMinute: Int, at second: Int) throws(WebFault) {
    let most = Double(perMinute)
    let wait: Int? = buckets.withLock { buckets in
      if buckets.count >= Self.mostBuckets {
        buckets = buckets.filter { second - $0.value.second < 60 }
        // Whoever fills the memory with addresses empties it for all.
        if buckets.count >= Self.mostBuckets { buckets = [:] }
      }
      var bucket = buckets[key] ?? Bucket(left: most, second: second)
      bucket.left = min(most, bucket.left + Double(second - bucket.second) * most / 60)
      bucket.second = second
      defer { buckets[key] = bucket }
      guard bucket.left >= 1 else {
        return max(1, Int(((1 - bucket.left) * 60 / most).rounded(.up)))
      }
      bucket.left -= 1
      return nil
    }
    if let wait { throw .tooMany(seconds: wait) }
  }
}
