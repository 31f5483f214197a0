import CCurl

/// A web server that was not reached, or that gave an answer that makes no sense.
public struct WebFailure: Error, Sendable, Equatable {
  /// What went wrong.
  public let reason: String
}

/// Requests to a web server over libcurl.
final class WebServer {
  struct Answer {
    var status: Int
    var entityTag: String?
    var body: [UInt8]
  }

  private let address: ServerAddress
  private let transfer = Transfer()

  init(_ address: ServerAddress) { self.address = address }

  /// Sends a request and takes its answer, whatever its status.
  func request(
    _ method: String,
    _ url: String,
    headers: [String] = [],
    body: [UInt8]? = nil
  ) throws(WebFailure) -> Answer {
    transfer.restart()
    transfer.set(CURLOPT_URL, url)
    transfer.set(CURLOPT_PROTOCOLS_STR, "http,https")
    if let user = address.user {
      // Basic sends the password itself: only where nobody can listen.
      let isSafe = address.isEncrypted || address.isLocal
      let digest = ccurl_auth_digest
      transfer.set(CURLOPT_HTTPAUTH, isSafe ? digest | ccurl_auth_basic : digest)
      transfer.set(CURLOPT_USERNAME, user)
      transfer.set(CURLOPT_PASSWORD, address.password ?? "")
    }
    let lines = headers + ["Expect:"]
    let fields = [(option: CURLOPT_HTTPHEADER, lines: lines)]
    transfer.set(CURLOPT_CUSTOMREQUEST, method)
    let outcome =
      body.map { transfer.perform(posting: $0, lists: fields) } ?? transfer.perform(lists: fields)
    guard outcome.result == CURLE_OK else {
      throw WebFailure(reason: "\(method) \(url): \(outcome.reason)")
    }
    let tag = outcome.headers.last { $0.lowercased().hasPrefix("etag:") }
    return Answer(
      status: outcome.code,
      entityTag: tag.map { String($0.dropFirst("etag:".count).drop { $0 == " " }) },
      body: outcome.body
    )
  }
}
