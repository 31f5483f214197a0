/// Names of files made of ids.
public enum PathText {
  /// The id with everything but ASCII letters, digits, `-` and `_` written as `=XX` by octet of its UTF-8.
  ///
  /// No two ids have the same name, and no name means anything in a path.
  public static func safe(_ id: String) -> String {
    var text = ""
    for octet in id.utf8 {
      let character = Character(UnicodeScalar(octet))
      if octet < 0x80, character.isLetter || character.isNumber || "-_".contains(character) {
        text.append(character)
      } else {
        let digits = String(octet, radix: 16, uppercase: true)
        text += "=" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
