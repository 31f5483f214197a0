import Attendance
import CSodium
import NIOCore

/// A calendar as it is served: its octets, the same ones compressed, and what tells a reader whether they are new.
struct CachedFeed: Sendable {
  /// The octets.
  let plain: ByteBuffer
  /// The octets in the gzip form; nil where that is no smaller.
  let gzip: ByteBuffer?
  /// The strong tag of the octets, in quotes.
  let tag: String
  /// The strong tag of the compressed octets.
  let gzipTag: String
  /// When the calendar came to be as it is.
  let modified: RecordedTime

  init(_ bytes: [UInt8], modified: RecordedTime) {
    let compressed = Gzip.compressed(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
    plain = ByteBuffer(bytes: bytes)
    gzip = compressed.map { ByteBuffer(bytes: $0) }
    var digest = [UInt8](repeating: 0, count: 16)
    crypto_generichash(&digest, digest.count, bytes, UInt64(bytes.count), nil, 0)
    let digits = Array("0123456789abcdef")
    let name = digest.map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
    tag = "\"\(name)\""
    gzipTag = "\"\(name)-gzip\""
    self.modified = modified
  }
}
