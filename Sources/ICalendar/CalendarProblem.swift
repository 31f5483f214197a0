/// Something wrong in a calendar file that was read, with its place.
public struct CalendarProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    /// A line is no property.
    case malformedLine
    /// A component ends where another is open; both names.
    case unexpectedEnd(found: String, expected: String?)
    /// A component has no end; its name.
    case unclosed(String)
    /// A property is missing; its name.
    case missing(String)
    /// A property's value cannot be understood; its name.
    case badValue(String)
    /// The end lies before the start.
    case endBeforeStart
    /// A property is not taken into account; its name.
    case unsupported(String)
    /// The entry has more properties than are read.
    case tooManyProperties
  }

  /// The line of the file, counted from 1, where the property or the entry begins.
  public let line: Int
  /// What is wrong.
  public let cause: Cause
  /// Whether the entry was left out because of it.
  public let isEntrySkipped: Bool

  /// Makes a problem.
  public init(line: Int, cause: Cause, isEntrySkipped: Bool) {
    self.line = line
    self.cause = cause
    self.isEntrySkipped = isEntrySkipped
  }

  /// What is wrong, in Vietnamese, without the line.
  public var vietnameseText: String {
    let text =
      switch cause {
      case .malformedLine: "dòng không phải là một thuộc tính"
      case .unexpectedEnd(let found, nil): "END:\(found) không có BEGIN"
      case .unexpectedEnd(let found, .some(let expected)):
        "END:\(found) đứng ở chỗ của END:\(expected)"
      case .unclosed(let name): "BEGIN:\(name) không có END"
      case .missing(let name): "thiếu \(name)"
      case .badValue(let name): "giá trị của \(name) không hiểu được"
      case .endBeforeStart: "kết thúc trước khi bắt đầu"
      case .unsupported(let name): "\(name) không được tính đến"
      case .tooManyProperties: "quá nhiều thuộc tính"
      }
    return isEntrySkipped ? text + "; bỏ qua mục này" : text
  }

  /// What is wrong, in English, without the line.
  public var englishText: String {
    let text =
      switch cause {
      case .malformedLine: "the line is no property"
      case .unexpectedEnd(let found, nil): "END:\(found) without a BEGIN"
      case .unexpectedEnd(let found, .some(let expected)):
        "END:\(found) where END:\(expected) should be"
      case .unclosed(let name): "BEGIN:\(name) without an END"
      case .missing(let name): "\(name) is missing"
      case .badValue(let name): "the value of \(name) cannot be understood"
      case .endBeforeStart: "it ends before it starts"
      case .unsupported(let name): "\(name) is not taken into account"
      case .tooManyProperties: "too many properties"
      }
    return isEntrySkipped ? text + "; the entry is skipped" : text
  }
}

/// Why a calendar file was refused as a whole.
public enum CalendarReadingError: Error, Sendable, Hashable {
  /// The file has more octets than are read; its size and the bound.
  case fileTooLarge(octets: Int, limit: Int)
  /// A content line has more octets than are read.
  case lineTooLong(line: Int, limit: Int)
  /// Components are nested deeper than is read.
  case nestedTooDeep(line: Int, limit: Int)
  /// The file has more entries than are read.
  case tooManyEntries(line: Int, limit: Int)
  /// The file holds no calendar and no entry.
  case notACalendar
  /// One calendar was expected; how many there are.
  case notOneCalendar(count: Int)
  /// A file without problems was expected; all problems, at least one.
  case faulty([CalendarProblem])
}

extension CalendarReadingError {
  /// The line where the bound was met; 1 for the file as a whole.
  public var line: Int {
    switch self {
    case .lineTooLong(let line, _), .nestedTooDeep(let line, _), .tooManyEntries(let line, _): line
    case .faulty(let problems): problems.first?.line ?? 1
    case .fileTooLarge, .notACalendar, .notOneCalendar: 1
    }
  }

  /// Why, in Vietnamese.
  public var vietnameseText: String {
    switch self {
    case .fileTooLarge(let octets, let limit): "\(octets) byte, chỉ đọc đến \(limit)"
    case .lineTooLong(_, let limit): "dòng dài hơn \(limit) byte"
    case .nestedTooDeep(_, let limit): "các thành phần lồng nhau quá \(limit) lớp"
    case .tooManyEntries(_, let limit): "nhiều hơn \(limit) mục"
    case .notACalendar: "không phải là lịch"
    case .notOneCalendar(let count): "\(count) lịch trong một tệp"
    case .faulty(let problems): problems.first?.vietnameseText ?? ""
    }
  }

  /// Why, in English.
  public var englishText: String {
    switch self {
    case .fileTooLarge(let octets, let limit): "\(octets) bytes, at most \(limit) are read"
    case .lineTooLong(_, let limit): "a line of more than \(limit) bytes"
    case .nestedTooDeep(_, let limit): "components inside one another more than \(limit) deep"
    case .tooManyEntries(_, let limit): "more than \(limit) entries"
    case .notACalendar: "it is no calendar"
    case .notOneCalendar(let count): "\(count) calendars in one file"
    case .faulty(let problems): problems.first?.englishText ?? ""
    }
  }
}
