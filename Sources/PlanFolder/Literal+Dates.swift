import Almanac
import Planning

/// Dates, windows of dates and times of the day.
extension Literal {
  /// A date `YYYY-MM-DD` that exists, in the years 1900 … 2199.
  func date() -> CivilDate? {
    let written = text.trimmed
    guard let date = CivilDate(iso: written) else {
      report(Literal.hasFormOfDate(written) ? .noSuchDate(name, written) : .notDate(name, written))
      return nil
    }
    guard Literal.years.contains(date.year) else {
      report(.yearOutOfRange(name, written, Literal.years))
      return nil
    }
    return date
  }

  /// The years in which dates may lie.
  private static let years = 1900...2199

  /// Whether a text is ten characters of the form `0000-00-00`.
  static func hasFormOfDate(_ written: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return written.utf8.count == 10
      && written.utf8.enumerated().allSatisfy { position, byte in
        position == 4 || position == 7 ? byte == UInt8(ascii: "-") : digits.contains(byte)
      }
  }

  /// A span of the day `HH:MM-HH:MM`, its start before its end.
  func daySpan() -> ClockSpan? {
    guard let span = ClockSpan(text.trimmed) else {
      report(.notDaySpan(name, text.trimmed))
      return nil
    }
    return span
  }

  /// A local moment `YYYY-MM-DDTHH:MM`.
  func moment() -> (date: CivilDate, minute: Int)? {
    let parts = text.trimmed.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CivilDate(iso: parts[0]),
      let minute = ClockTime(parts[1])?.minutesFromMidnight, minute < 1440
    else {
      report(.notMoment(name, text.trimmed))
      return nil
    }
    return (date, minute)
  }

  /// The windows of a table's cell: `2016-03-01..2016-03-05;2016-06-10`.
  func windows() -> [DateWindow]? {
    var windows: [DateWindow] = []
    var isSound = true
    for element in elements() {
      let ends = element.text.split(separator: ".", omittingEmptySubsequences: false)
      let isRange = ends.count == 3 && ends[1].isEmpty
      guard isRange || ends.count == 1 else {
        element.report(.notWindow(name, element.text))
        isSound = false
        continue
      }
      let from = element.replacing(String(ends[0])).date()
      let to = isRange ? element.replacing(String(ends[2])).date() : from
      guard let from, let to else {
        isSound = false
        continue
      }
      guard from <= to else {
        element.report(.windowReversed(from, to))
        isSound = false
        continue
      }
      windows.append(DateWindow(from: from, to: to))
    }
    return isSound ? windows : nil
  }

  /// The elements of a cell that are separated by `;` or `|`, each at its own column.
  func elements() -> [Literal] {
    var result: [Literal] = []
    var offset = 0
    for part in text.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == ";" || $0 == "|" }
    ) {
      let blanks = part.prefix { $0.isWhitespace }.count
      if !part.trimmed.isEmpty {
        var place = location
        place.column += elementOffset.map { $0 + offset + blanks } ?? 0
        result.append(
          Literal(
            text: part.trimmed,
            isQuoted: isQuoted,
            name: name,
            subject: subject[result.count],
            location: place,
            findings: findings
          )
        )
      }
      offset += part.count + 1
    }
    return result
  }

  private func replacing(_ text: String) -> Literal {
    Literal(
      text: text,
      isQuoted: isQuoted,
      name: name,
      subject: subject,
      location: location,
      findings: findings
    )
  }
}

extension YAMLValue {
  /// A window `{from: …, to: …}`, both ends included.
  func window() -> DateWindow? {
    guard let map = mapping(["from", "to"]) else { return nil }
    let from = map.required("from")?.literal()?.date()
    let to = map.required("to")?.literal()?.date()
    guard let from, let to else { return nil }
    guard from <= to else {
      findings.report(.windowReversed(from, to), at: location)
      // What was meant is plain enough for the checks to go on with.
      return DateWindow(from: to, to: from)
    }
    return DateWindow(from: from, to: to)
  }

  /// A text in both languages: `{vi: …, en: …}` or one text for both.
  func localizedText() -> LocalizedText? {
    guard isMapping else { return literal()?.string().map { LocalizedText($0) } }
    guard let map = mapping(["vi", "en"]) else { return nil }
    let vi = map.required("vi")?.literal()?.string()
    let en = map.required("en")?.literal()?.string()
    guard let vi, let en else { return nil }
    return LocalizedText(vi: vi, en: en)
  }

  /// A list of which every element is sound; nil where one is not.
  func list<Element>(of read: (YAMLValue) -> Element?) -> [Element]? {
    guard let values = list() else { return nil }
    let elements = values.compactMap(read)
    return elements.count == values.count ? elements : nil
  }

  /// A list of ids.
  func identifiers() -> [String]? {
    list { $0.literal()?.identifier() }
  }
}
