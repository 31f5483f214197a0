public import Attendance

/// The code on a certificate, with its keyed check.
///
/// `LTC1:<programme>:<number>:<offering>:<person>:<check>`, the check being 16 characters (80 bits). Who
/// verifies it is told the name that the office has, to be compared with the one on the paper.
public struct CertificateCode: Hashable, Sendable {
  /// The programme's id.
  public let programme: String
  /// The number in the register.
  public let number: Int
  /// The offering's id.
  public let offering: String
  /// The person's id.
  public let person: String

  private static let mark = "LTC1"
  private static let checkLength = 16

  /// Makes a code.
  public init(programme: String, number: Int, offering: String, person: String) {
    self.programme = programme
    self.number = number
    self.offering = offering
    self.person = person
  }

  private var fields: [String] { [Self.mark, programme, String(number), offering, person] }

  /// The code as it is printed.
  public func text(_ key: AttendanceKey) -> String {
    (fields + [key.check(fields, characters: Self.checkLength)]).joined(separator: ":")
  }

  /// Reads a code and confirms it.
  ///
  /// - Throws: `CodeFault`.
  public init(_ text: String, programme: String, _ key: AttendanceKey) throws(CodeFault) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == Self.mark, let number = Int(parts[2]) else {
      throw .unreadable
    }
    guard parts[1] == programme else { throw .otherProgramme(parts[1]) }
    self.init(programme: programme, number: number, offering: parts[3], person: parts[4])
    guard parts[5].utf8.count == Self.checkLength, key.confirms(parts[5], of: fields) else {
      throw .forged
    }
  }
}
