import Foundation

/// The address of a server, with the user and password that it asks for.
public struct ServerAddress: Sendable, Equatable {
  /// The address without user and password.
  public let url: String
  /// The user; nil: the server asks for none.
  public let user: String?
  /// The password.
  public let password: String?
  /// Whether the server is this machine, so that nobody listens on the way.
  public let isLocal: Bool
  /// Whether the address itself demands encryption, as `https` and `smtps` do.
  public let isEncrypted: Bool

  /// Takes an address of one of some schemes; nil where it is none, or where it bears a password itself.
  ///
  /// Passwords come from the environment, since every user of a machine can read command lines.
  public init?(_ text: String, schemes: [String], user: String?, password: String?) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      schemes.contains(scheme), let host = parts.host, !host.isEmpty, parts.password == nil,
      parts.user == nil, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    url = text
    self.user = user
    self.password = password
    isLocal = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host.lowercased())
    isEncrypted = scheme.hasSuffix("s")
  }
}
