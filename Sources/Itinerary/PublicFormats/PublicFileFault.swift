/// A mistake in a file of a public collection, with its place, cause and mend.
public struct PublicFileFault: Error, Sendable, Equatable {
  /// A stable name of the kind of mistake, such as `window-reversed`.
  public var code: String
  /// The line, from 1.
  public var line: Int
  /// The column in bytes, from 1.
  public var column: Int
  /// What is wrong, with the values.
  public var cause: BilingualText
  /// What to do about it.
  public var mend: BilingualText

  init(
    _ code: String,
    at position: (line: Int, column: Int),
    vi: (cause: String, mend: String),
    en: (cause: String, mend: String)
  ) {
    self.code = code
    line = position.line
    column = position.column
    cause = BilingualText(vi: vi.cause, en: en.cause)
    mend = BilingualText(vi: vi.mend, en: en.mend)
  }
}

extension PublicFileFault {
  static func empty() -> PublicFileFault {
    PublicFileFault(
      "empty-file",
      at: (1, 1),
      vi: ("tệp không có dòng nào", "cho một tệp TOPTW hoặc MCTOPMTW"),
      en: ("the file has no lines", "give a TOPTW or MCTOPMTW file")
    )
  }

  static func notNumber(_ token: NumberLine.Token) -> PublicFileFault {
    PublicFileFault(
      "not-a-number",
      at: token.position,
      vi: ("\"\(token.shown)\" không phải là số", "viết một số thập phân như 12 hay 12.5"),
      en: ("\"\(token.shown)\" is not a number", "write a decimal number such as 12 or 12.5")
    )
  }

  static func outOfRange(_ token: NumberLine.Token, _ range: ClosedRange<Int>) -> PublicFileFault {
    PublicFileFault(
      "number-out-of-range",
      at: token.position,
      vi: (
        "\(token.shown) nằm ngoài khoảng \(range.lowerBound) … \(range.upperBound)",
        "cho một số trong khoảng đó"
      ),
      en: (
        "\(token.shown) is not within \(range.lowerBound) … \(range.upperBound)",
        "give a number within these bounds"
      )
    )
  }

  static func notWhole(_ token: NumberLine.Token) -> PublicFileFault {
    PublicFileFault(
      "not-whole",
      at: token.position,
      vi: ("\(token.shown) không phải là số nguyên", "viết một số nguyên"),
      en: ("\(token.shown) is not a whole number", "write a whole number")
    )
  }

  static func tooShort(_ line: NumberLine, wanted: Int) -> PublicFileFault {
    PublicFileFault(
      "line-too-short",
      at: line.end,
      vi: ("dòng có \(line.tokens.count) số, cần ít nhất \(wanted)", "bổ sung các số còn thiếu"),
      en: (
        "the line has \(line.tokens.count) numbers, at least \(wanted) are needed",
        "add the missing numbers"
      )
    )
  }

  static func reversedWindow(_ opens: NumberLine.Token, _ closes: NumberLine.Token)
    -> PublicFileFault
  {
    PublicFileFault(
      "window-reversed",
      at: closes.position,
      vi: (
        "khung giờ đóng lúc \(closes.shown), trước khi mở lúc \(opens.shown)",
        "cho giờ đóng không sớm hơn giờ mở"
      ),
      en: (
        "the window closes at \(closes.shown), before it opens at \(opens.shown)",
        "let it close no earlier than it opens"
      )
    )
  }

  static func repeatedId(_ token: NumberLine.Token) -> PublicFileFault {
    PublicFileFault(
      "repeated-id",
      at: token.position,
      vi: ("điểm \(token.shown) đã có ở dòng trước", "cho mỗi điểm một số riêng"),
      en: (
        "point \(token.shown) stands on an earlier line already", "give each point its own number"
      )
    )
  }

  static func missingDepot(line: Int) -> PublicFileFault {
    PublicFileFault(
      "missing-depot",
      at: (line, 1),
      vi: ("không có điểm 0, nơi đi và về", "cho dòng của điểm 0 trước các điểm khác"),
      en: ("there is no point 0, the start and end", "give the line of point 0 before the others")
    )
  }

  static func tooFewPoints(_ found: Int, _ token: NumberLine.Token) -> PublicFileFault {
    PublicFileFault(
      "too-few-points",
      at: token.position,
      vi: ("dòng đầu nói \(token.shown) điểm, tệp có \(found)", "kiểm tra xem tệp có bị cắt không"),
      en: (
        "the first line speaks of \(token.shown) points, the file has \(found)",
        "see whether the file is cut short"
      )
    )
  }

  static func tooManyPoints(_ most: Int, line: Int) -> PublicFileFault {
    PublicFileFault(
      "too-many-points",
      at: (line, 1),
      vi: ("tệp có hơn \(most) điểm", "cho một tệp nhỏ hơn"),
      en: ("the file has more than \(most) points", "give a smaller file")
    )
  }

  static func toursMissing() -> PublicFileFault {
    PublicFileFault(
      "tours-missing",
      at: (1, 1),
      vi: ("tệp TOPTW không cho số chuyến", "cho số chuyến, 1 … \(PublicTourFile.mostTours)"),
      en: (
        "a TOPTW file does not give the number of tours",
        "give the number of tours, 1 … \(PublicTourFile.mostTours)"
      )
    )
  }
}
