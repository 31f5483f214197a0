import Foundation

/// Text as a part of an address.
enum AddressText {
  private static let plain = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
  )

  /// A text as one part of a path or as a value after `?`, with everything else as `%` and its octets.
  static func part(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
