import Almanac
import Planning

/// Opening hours of a week: `mon-fri 07:30-11:30 13:30-17:00; sat 07:30-11:30`.
extension Literal {
  /// Opening hours: parts separated by `;`, each with days and then its windows; days not named are closed.
  ///
  /// Days are `mon` … `sun` or `T2` … `T7`, `CN`, ranges of them, several with commas between, or `daily`.
  func openingHours() -> OpeningHours? {
    var hours = OpeningHours()
    var named: Set<Weekday> = []
    var isSound = true
    for part in elements() {
      let words = part.words(areLocated: elementOffset != nil)
      guard let days = words.first?.weekdays(), let windows = windows(of: words, in: part) else {
        isSound = false
        continue
      }
      for day in days {
        if !named.insert(day).inserted {
          words[0].report(.weekdayTwice(day))
          isSound = false
          break
        } else if !hours.set(windows, on: day) {
          words[1].report(.windowsMeet(windows))
          isSound = false
          break
        }
      }
    }
    guard isSound else { return nil }
    guard !hours.isEmpty else {
      report(.neverOpen(name))
      return nil
    }
    return hours
  }

  private func windows(of words: [Literal], in part: Literal) -> [ClockSpan]? {
    guard words.count > 1 else {
      part.report(.dayWithoutHours(part.text))
      return nil
    }
    let windows = words.dropFirst().map { $0.openWindow() }
    let sound = windows.compactMap(\.self)
    return sound.count == windows.count ? sound : nil
  }

  /// A window, told apart from one that closes before it opens.
  private func openWindow() -> ClockSpan? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    if ends.count == 2, let opens = ClockTime(ends[0]), let closes = ClockTime(ends[1]),
      closes <= opens
    {
      report(.closesBeforeItOpens(opens, closes))
      return nil
    }
    return daySpan()
  }

  /// The words of a text with their places.
  private func words(areLocated: Bool) -> [Literal] {
    var words: [Literal] = []
    var offset = 0
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !word.isEmpty {
        var place = location
        if areLocated { place.column += offset }
        words.append(
          Literal(
            text: String(word),
            isQuoted: isQuoted,
            name: name,
            subject: subject,
            location: place,
            findings: findings
          )
        )
      }
      offset += word.count + 1
    }
    return words
  }

  /// Days of the week as `mon-fri`, `sat,sun`, `T2-T6`, `CN`, `daily`.
  private func weekdays() -> [Weekday]? {
    if text.lowercased() == "daily" { return Weekday.allCases }
    var days: [Weekday] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = item.split(separator: "-", omittingEmptySubsequences: false)
      let named = ends.map { Literal.weekday(of: String($0)) }
      guard ends.count <= 2, let first = named.first ?? nil, let last = named.last ?? nil,
        first <= last
      else {
        report(.notWeekdays(name, text))
        return nil
      }
      days += Weekday.allCases.filter { first <= $0 && $0 <= last }
    }
    return days
  }

  private static func weekday(of word: String) -> Weekday? {
    let word = word.lowercased()
    return Weekday.allCases.first {
      $0.shortNameEn.lowercased() == word || $0.shortNameVi.lowercased() == word
    }
  }
}

extension Mistake {
  static func notWeekdays(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-weekday",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là thứ trong tuần",
        "viết như T2-T6, T7, CN, mon-fri, sat hoặc daily, rồi đến giờ"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" names no days of the week",
        "write mon-fri, sat, T2-T6, CN or daily, and then the times"
      )
    )
  }

  static func weekdayTwice(_ day: Weekday) -> Mistake {
    Mistake(
      "weekday-twice",
      vi: ("\(day.nameVi) có giờ mở cửa hai lần", "viết mọi khoảng giờ của một ngày liền nhau"),
      en: ("\(day.nameEn) has opening hours twice", "write all windows of a day in one part")
    )
  }

  static func dayWithoutHours(_ written: String) -> Mistake {
    Mistake(
      "no-hours",
      vi: (
        "\"\(shown(written))\" không có giờ mở cửa",
        "viết như `T2-T6 07:30-11:30 13:30-17:00`, hoặc bỏ những ngày đóng cửa"
      ),
      en: (
        "\"\(shown(written))\" has no opening hours",
        "write `mon-fri 07:30-11:30 13:30-17:00`, or leave out days that are closed"
      )
    )
  }

  static func closesBeforeItOpens(_ opens: ClockTime, _ closes: ClockTime) -> Mistake {
    Mistake(
      "hours-reversed",
      vi: (
        "đóng cửa (\(closes)) không sau giờ mở cửa (\(opens))",
        "đổi chỗ hai giờ; khoảng giờ qua nửa đêm thì tách làm hai"
      ),
      en: (
        "it closes (\(closes)) no later than it opens (\(opens))",
        "swap the times; split a window over midnight in two"
      )
    )
  }

  static func windowsMeet(_ windows: [ClockSpan]) -> Mistake {
    let list = windows.map(\.description).joined(separator: " ")
    return Mistake(
      "hours-overlap",
      vi: (
        "các khoảng giờ \(list) chồng lên nhau hoặc sai thứ tự",
        "xếp theo thứ tự và gộp những khoảng liền nhau"
      ),
      en: (
        "the windows \(list) meet or are out of order", "put them in order and join those that meet"
      )
    )
  }

  static func neverOpen(_ name: String) -> Mistake {
    Mistake(
      "never-open",
      vi: ("`\(name)` không có ngày nào mở cửa", "viết như `T2-T6 07:30-11:30 13:30-17:00`"),
      en: ("`\(name)` has no day on which it is open", "write `mon-fri 07:30-11:30 13:30-17:00`")
    )
  }
}
