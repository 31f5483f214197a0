/// What JSON wants at a place.
extension FaultTerm {
  static let commaOrBrace = FaultTerm("a comma or }", "dấu phẩy hoặc }")
  static let commaOrBracket = FaultTerm("a comma or ]", "dấu phẩy hoặc ]")
  static let colon = FaultTerm("a colon", "dấu hai chấm")
  static let value = FaultTerm("a value", "một giá trị")
  static let key = FaultTerm("a key", "một khóa")
  static let quotedKey = FaultTerm("a key in quotation marks", "một khóa trong dấu nháy kép")
  static let digit = FaultTerm("a digit", "một chữ số")
  static let endOfText = FaultTerm("the end of a text", "dấu kết thúc văn bản")
  static let restOfEscape = FaultTerm("the rest of an escape", "phần còn lại của dãy thoát")
  static let restOfCharacter = FaultTerm("the rest of a character", "phần còn lại của ký tự")
  static let endOfFile = FaultTerm("the end of the file", "chỗ hết tệp")
}

/// Why sessions cannot be held; minutes count from the problem's first day.
extension FaultTerm {
  static let noSession = FaultTerm("there is no session", "không có buổi nào")

  static func beforeFirstDay(_ minute: Int) -> FaultTerm {
    FaultTerm("minute \(minute) is before the first day", "phút \(minute) ở trước ngày đầu tiên")
  }

  static func afterLastDay(_ minute: Int, _ end: Int) -> FaultTerm {
    FaultTerm(
      "minute \(minute) is after the last day's end, \(end)",
      "phút \(minute) ở sau lúc hết ngày cuối cùng, \(end)"
    )
  }

  static func sessionTooEarly(_ minute: Int, _ end: Int) -> FaultTerm {
    FaultTerm(
      "a session starts at minute \(minute), before the one before it ends at \(end)",
      "một buổi bắt đầu ở phút \(minute), trước khi buổi liền trước kết thúc ở \(end)"
    )
  }
}
