/// The code on a person's badge, with its keyed check; it names nobody but by id.
///
/// `LTP1:<programme>:<person>:<check>`, the check being 10 characters (50 bits).
public enum BadgeCode {
  private static let mark = "LTP1"
  private static let checkLength = 10

  /// The code of a person as it is printed.
  public static func text(person: String, programme: String, _ key: AttendanceKey) -> String {
    let fields = [mark, programme, person]
    return (fields + [key.check(fields, characters: checkLength)]).joined(separator: ":")
  }

  /// The id of the person whose badge was read.
  ///
  /// - Throws: ``CodeFault``.
  public static func person(
    _ text: String,
    programme: String,
    _ key: AttendanceKey
  ) throws(CodeFault) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0] == mark, !parts[2].isEmpty else { throw .unreadable }
    guard parts[1] == programme else { throw .otherProgramme(parts[1]) }
    guard let check = CodeText.normal(parts[3]), check.utf8.count == checkLength,
      key.confirms(check, of: Array(parts[0...2]))
    else { throw .forged }
    return parts[2]
  }
}
