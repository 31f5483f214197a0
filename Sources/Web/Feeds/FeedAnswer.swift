import HTTPTypes
import Hummingbird

/// Answers a request for a calendar as RFC 9110 has it: whole, or that nothing is new, compressed or not.
struct FeedAnswer {
  let feed: CachedFeed
  /// Whether whoever has the address may keep it for others too.
  let isPublic: Bool
  /// The name under which a browser saves it; nil: it is shown to a program.
  let fileName: String?

  /// Seconds for which a reader need not ask again.
  private static let freshSeconds = 300

  func response(to headers: HTTPFields) -> Response {
    let isCompressed = feed.gzip != nil && AcceptedCoding.admitsGzip(headers[.acceptEncoding])
    let tag = isCompressed ? feed.gzipTag : feed.tag
    var fields: HTTPFields = [
      .eTag: tag,
      .lastModified: HTTPDate.text(feed.modified),
      .vary: "Accept-Encoding",
      .cacheControl: (isPublic ? "public" : "private") + ", max-age=\(Self.freshSeconds)",
    ]
    if isKnown(headers) { return Response(status: .notModified, headers: fields) }
    fields[.contentType] = "text/calendar; charset=utf-8"
    if isCompressed { fields[.contentEncoding] = "gzip" }
    if let fileName { fields[.contentDisposition] = "attachment; filename=\"\(fileName)\"" }
    if !isPublic, let name = HTTPField.Name("X-Robots-Tag") { fields[name] = "noindex" }
    let body = isCompressed ? feed.gzip ?? feed.plain : feed.plain
    return Response(status: .ok, headers: fields, body: .init(byteBuffer: body))
  }

  /// Whether the reader has it already; a tag decides before a date does.
  private func isKnown(_ headers: HTTPFields) -> Bool {
    if let tags = headers[.ifNoneMatch] {
      return tags.split(separator: ",").contains { part in
        let given = part.filter { $0 != " " }
        let tag = given.hasPrefix("W/") ? String(given.dropFirst(2)) : given
        return tag == "*" || tag == feed.tag || tag == feed.gzipTag
      }
    }
    guard let since = headers[.ifModifiedSince].flatMap(HTTPDate.time) else { return false }
    return feed.modified <= since
  }
}

/// `Accept-Encoding`, as RFC 9110 has it.
enum AcceptedCoding {
  /// Whether gzip is wanted at all.
  static func admitsGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    var others = false
    for part in header.split(separator: ",").prefix(20) {
      let sides = part.lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
      let weight =
        sides.dropFirst().first { $0.hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) } ?? 1
      if ["gzip", "x-gzip"].contains(sides.first) { return weight > 0 }
      if sides.first == "*" { others = weight > 0 }
    }
    return others
  }
}
