/// Addresses that a visitor may ask to be sent on to.
enum LocalPath {
  /// A path of this site; nil for everything else.
  ///
  /// `//host` and `/\\host` lead elsewhere, and control characters would end the header that bears the address.
  static func of(_ text: String) -> String? {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && $0 != "\\"
    }
    return isPlain && text.hasPrefix("/") && !text.hasPrefix("//") ? text : nil
  }
}
