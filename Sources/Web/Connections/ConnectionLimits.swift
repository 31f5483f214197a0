import NIOCore

/// How long a client may take for what, so that slow ones do not hold connections that others need.
struct ConnectionLimits: Sendable {
  /// From the opening, or from the end of the last answer, until a request's head is complete.
  var head: TimeAmount
  /// After so long a body has to come at the least rate.
  var bodyGrace: TimeAmount
  /// Octets of a body a second, counted from its head, after the grace.
  var leastBodyRate: Int
  /// For so long nothing of an answer has to be taken.
  var stalledAnswer: TimeAmount
  /// For so long, and so many octets, what is left of a refused body is thrown away before the connection is closed.
  var discarding: (time: TimeAmount, octets: Int)
  /// Requests under way may take so long once the server is told to end.
  var ending: TimeAmount

  init(_ options: WebOptions) {
    head = .seconds(Int64(options.idleSeconds))
    bodyGrace = .seconds(Int64(options.bodyGraceSeconds))
    leastBodyRate = options.leastBodyRate
    stalledAnswer = .seconds(Int64(options.idleSeconds))
    discarding = (.seconds(2), 1 << 20)
    ending = .seconds(Int64(options.endingSeconds))
  }
}
