import NIOCore

/// A page that was rendered once, with gaps where the form token of whoever looks at it stands.
struct KeptPage: Sendable {
  /// What stands before, between and after the gaps.
  private let parts: [[UInt8]]
  /// How many octets it has without the tokens.
  let size: Int

  /// - Parameters:
  ///   - html: the page.
  ///   - gap: what stands in it where a token belongs.
  init(_ html: String, gap: String) {
    parts = Array(html.utf8).split(separator: Array(gap.utf8), omittingEmptySubsequences: false)
      .map { Array($0) }
    size = parts.reduce(0) { $0 + $1.count }
  }

  /// The page of a visitor.
  func octets(_ formToken: String) -> ByteBuffer {
    let gaps = (parts.count - 1) * formToken.utf8.count
    var buffer = ByteBufferAllocator().buffer(capacity: size + gaps)
    for (position, part) in parts.enumerated() {
      if position > 0 { buffer.writeString(formToken) }
      buffer.writeBytes(part)
    }
    return buffer
  }
}
