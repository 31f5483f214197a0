extension CivilDate: CustomStringConvertible {
  /// Reads `YYYY-MM-DD` (ISO 8601, extended form, years 0001 to 9999); nil for anything else,
  /// impossible dates such as 2015-02-29 included.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `YYYY-MM-DD`, which `init(iso:)` reads back.
  public var iso: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date as Vietnamese forms write it: `dd/MM/yyyy`.
  public var dayMonthYear: String {
    let (year, month, day) = parts
    return "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))"
  }

  /// Day and month as Vietnamese forms write them: `dd/MM`.
  public var dayMonth: String {
    let (_, month, day) = parts
    return "\(padded(day, 2))/\(padded(month, 2))"
  }

  /// The date in basic form as iCalendar writes it (RFC 5545, 3.3.4): `YYYYMMDD`.
  public var basicISO: String {
    let (year, month, day) = parts
    return padded(year, 4) + padded(month, 2) + padded(day, 2)
  }

  /// The same as `iso`.
  public var description: String { iso }
}

/// A number with leading zeros up to the width; a negative one keeps its sign in front.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}

/// The number that ASCII digits write; nil for anything else and for no digits.
func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
