import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Stands between a connection and the site: closes what is too slow, too much or too many.
///
/// It sees heads once they are complete, so that one which comes octet by octet is no progress.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ConnectionLimits
  private let counts: ConnectionCounts
  private let figures: ServerFigures
  private var address: String?

  /// Whether the body of a request is still coming.
  private var isReading = false
  /// Requests whose answer is not complete.
  private var unanswered = 0
  private var isRefused = false
  private var bodyOctets = 0
  private var bodyBegan = NIODeadline.now()
  /// Octets of a body that came after its answer was complete.
  private var discarded = 0
  private var patience: Scheduled<Void>?
  private var stall: Scheduled<Void>?

  init(_ limits: ConnectionLimits, _ counts: ConnectionCounts, _ figures: ServerFigures) {
    self.limits = limits
    self.counts = counts
    self.figures = figures
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let address = context.remoteAddress?.ipAddress ?? "?"
    if counts.enter(address) { self.address = address } else { isRefused = true }
    wait(limits.head, context) { _ in .slow }
    if context.channel.isActive { refuse(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  func channelActive(context: ChannelHandlerContext) {
    refuse(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isRefused { return }
    switch unwrapInboundIn(data) {
    case .head:
      isReading = true
      unanswered += 1
      (bodyOctets, discarded) = (0, 0)
      bodyBegan = .now()
      wait(limits.bodyGrace, context) { $0.isBodyTooSlow ? .slow : nil }
    case .body(let bytes):
      bodyOctets += bytes.readableBytes
      if unanswered == 0 {
        discarded += bytes.readableBytes
        if discarded > limits.discarding.octets { return close(context, for: .tooLarge) }
      }
    case .end:
      isReading = false
      patience?.cancel()
      patience = nil
      if unanswered == 0 { wait(limits.head, context) { _ in .slow } }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      SecurityHeaders.complete(&head.headerFields)
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      unanswered = max(0, unanswered - 1)
      if unanswered == 0 {
        if isReading {
          wait(limits.discarding.time, context) { _ in .tooLarge }
        } else {
          wait(limits.head, context) { _ in .slow }
        }
      }
      context.write(data, promise: promise)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stall?.cancel()
    stall = nil
    if !context.channel.isWritable {
      stall = after(limits.stalledAnswer, context) { guardian, context in
        guardian.close(context, for: .slow)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent {
      // Streams of events see to their own end; whoever takes nothing of it is cut off as others are.
      counts.end()
      _ = after(limits.ending, context) { _, context in context.close(promise: nil) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard case HTTPParserError.headerOverflow = error, unanswered == 0, !isRefused else {
      return context.fireErrorCaught(error)
    }
    figures.note(.tooLarge)
    answer(.requestHeaderFieldsTooLarge, context)
  }

  private var isBodyTooSlow: Bool {
    let elapsed = NIODeadline.now() - bodyBegan
    return isReading
      && bodyOctets < Int(elapsed.nanoseconds / 1_000_000) * limits.leastBodyRate / 1_000
  }

  /// Looks after some time whether to close, and again after each second where not.
  private func wait(
    _ time: TimeAmount,
    _ context: ChannelHandlerContext,
    _ reason: @escaping (ConnectionGuard) -> ServerFigures.Refusal?
  ) {
    patience?.cancel()
    patience = after(time, context) { guardian, context in
      if let reason = reason(guardian) {
        guardian.close(context, for: reason)
      } else {
        guardian.wait(.seconds(1), context, reason)
      }
    }
  }

  private func after(
    _ time: TimeAmount,
    _ context: ChannelHandlerContext,
    _ work: @escaping (ConnectionGuard, ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    let bound = NIOLoopBound(
      (guardian: self, context: context, work: work),
      eventLoop: context.eventLoop
    )
    return context.eventLoop.scheduleTask(in: time) {
      let (guardian, context, work) = bound.value
      if context.channel.isActive || guardian.address != nil { work(guardian, context) }
    }
  }

  private func close(_ context: ChannelHandlerContext, for reason: ServerFigures.Refusal) {
    figures.note(reason)
    context.close(promise: nil)
  }

  /// Answers a connection that is one too many before anything is read.
  private func refuse(_ context: ChannelHandlerContext) {
    guard isRefused else { return }
    figures.note(.connections)
    answer(.serviceUnavailable, context)
  }

  private func answer(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
    isRefused = true
    var fields: HTTPFields = [.connection: "close", .contentLength: "0", .retryAfter: "30"]
    SecurityHeaders.complete(&fields)
    let head = HTTPResponse(status: status, headerFields: fields)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(promise: nil)
  }

  private func leave() {
    patience?.cancel()
    stall?.cancel()
    (patience, stall) = (nil, nil)
    if let address { counts.leave(address) }
    address = nil
  }
}
