import CSodium

/// What proves that whoever makes the first account has seen the server start.
struct StartCode: Sendable {
  /// Eight characters, drawn anew at each start.
  let text: String

  init() {
    let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
    text = String((0..<8).map { _ in alphabet[Int(randombytes_uniform(UInt32(alphabet.count)))] })
  }

  /// Whether a text is the code.
  func isRight(_ given: String) -> Bool {
    given.utf8.count == text.utf8.count
      && sodium_memcmp(Array(given.utf8), Array(text.utf8), text.utf8.count) == 0
  }
}
