import CSodium
import Foundation

/// A password as Argon2id keeps it, by libsodium: 64 MB and two passes for each try.
public struct PasswordHash: Sendable {
  /// The text that libsodium checks against; parameters and salt are part of it.
  public let text: String

  /// Fewer characters are refused.
  public static let fewestCharacters = 10
  /// More octets are refused.
  public static let mostOctets = 1_024

  /// Whether a password is neither too short nor too long.
  public static func isAllowed(_ password: String) -> Bool {
    password.count >= fewestCharacters && password.utf8.count <= mostOctets
  }

  /// Hashes a password; nil where libsodium cannot have the memory.
  public init?(of password: String) {
    guard sodium_init() >= 0 else { return nil }
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let status = crypto_pwhash_str(
      &text,
      password,
      UInt64(password.utf8.count),
      UInt64(crypto_pwhash_opslimit_interactive()),
      crypto_pwhash_memlimit_interactive()
    )
    guard status == 0 else { return nil }
    self.text = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  }

  /// Takes a hash that was kept.
  public init(kept text: String) { self.text = text }

  /// Whether a password is the one; it takes as long either way.
  public func isOf(_ password: String) -> Bool {
    guard sodium_init() >= 0, password.utf8.count <= Self.mostOctets else { return false }
    return crypto_pwhash_str_verify(text, password, UInt64(password.utf8.count)) == 0
  }
}
