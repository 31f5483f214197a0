import CSodium
import Foundation

/// Secrets drawn by libsodium, as text.
enum SecretText {
  /// Draws 160 bits: 32 characters of RFC 4648's base 32 in small letters; nil where libsodium is not ready.
  static func draw() -> String? {
    guard sodium_init() >= 0 else { return nil }
    var octets = [UInt8](repeating: 0, count: 20)
    randombytes_buf(&octets, octets.count)
    return text(octets)
  }

  /// What is kept of a secret.
  static func digest(_ secret: String) -> Data {
    Data(ContentDigest.of(Array(secret.utf8)))
  }

  /// Octets, a multiple of five, as characters of five bits each.
  static func text(_ octets: [UInt8]) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var characters: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 5) {
      let bits = octets[start..<start + 5].reduce(0) { $0 << 8 | Int($1) }
      for shift in stride(from: 35, through: 0, by: -5) {
        characters.append(alphabet[bits >> shift & 31])
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
