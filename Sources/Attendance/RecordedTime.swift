public import Almanac

/// The moment at which something was recorded, to the second, in Vietnam's time (UTC+7).
public struct RecordedTime: Hashable, Sendable, Comparable {
  /// Seconds of local time since the beginning of 1970.
  public let localSeconds: Int

  private static let offset = "+07:00"
  private static let offsetSeconds = 7 * 3600

  /// The moment so many seconds after the beginning of 1970 in universal time.
  public init(secondsSince1970 seconds: Int) {
    localSeconds = seconds + Self.offsetSeconds
  }

  /// The moment so many seconds later, or earlier where they are negative.
  public func advanced(bySeconds seconds: Int) -> RecordedTime {
    RecordedTime(secondsSince1970: localSeconds - Self.offsetSeconds + seconds)
  }

  /// The local date.
  public var date: CivilDate {
    CivilDate(dayNumber: Int((Double(localSeconds) / 86_400).rounded(.down)))
  }

  /// The minute of that day, 0 … 1439.
  public var minute: Int { (localSeconds - date.dayNumber * 86_400) / 60 }

  /// Reads `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`, with or without `+07:00`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let local = text.hasSuffix(Self.offset) ? String(text.dropLast(6)) : String(text)
    let parts = local.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, [5, 8].contains(parts[1].utf8.count),
      let date = CivilDate(iso: parts[0]),
      let clock = ClockTime(parts[1].prefix(5))
    else { return nil }
    var second = 0
    if parts[1].utf8.count == 8 {
      guard parts[1].dropFirst(5).first == ":", let read = Int(parts[1].suffix(2)),
        (0..<60).contains(read), parts[1].suffix(2).utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      second = read
    }
    localSeconds = date.dayNumber * 86_400 + clock.minutesFromMidnight * 60 + second
  }

  /// The time as `YYYY-MM-DDTHH:MM:SS+07:00`, which `init(_:)` reads back.
  public var text: String { "\(date.iso)T\(clock)\(Self.offset)" }

  /// The time of the day as `HH:MM:SS`.
  public var clock: String {
    let second = localSeconds - date.dayNumber * 86_400 - minute * 60
    let hours = ClockTime(minutesFromMidnight: minute)?.description ?? ""
    return hours + (second < 10 ? ":0" : ":") + String(second)
  }

  /// Orders moments.
  public static func < (left: RecordedTime, right: RecordedTime) -> Bool {
    left.localSeconds < right.localSeconds
  }
}

extension RecordedTime: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = RecordedTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "no time YYYY-MM-DDTHH:MM:SS+07:00"
      )
    }
    self = time
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
