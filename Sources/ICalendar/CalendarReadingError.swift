import Foundation

/// Why a calendar file was refused as a whole.
public enum CalendarReadingError: Error, Sendable, Hashable, Codable {
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
  /// The file cannot be opened or is none; the system's error number.
  case unreadable(number: Int32)
  /// The process that read the file was ended by a signal; its number.
  case readerCrashed(signal: Int32)
  /// The process that read the file ended without an answer; its exit code.
  case readerFailed(code: Int32)
  /// The process that read the file took longer than is waited for; so many seconds.
  case readerTooSlow(seconds: Int)
}

extension CalendarReadingError {
  /// The line where the bound was met; 1 for the file as a whole.
  public var line: Int {
    switch self {
    case .lineTooLong(let line, _), .nestedTooDeep(let line, _), .tooManyEntries(let line, _): line
    case .faulty(let problems): problems.first?.line ?? 1
    default: 1
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
    case .unreadable(ENOENT): "không có tệp này"
    case .unreadable(EACCES): "không có quyền đọc"
    case .unreadable(EISDIR), .unreadable(EINVAL): "đây không phải là tệp thường"
    case .unreadable(let number): String(cString: strerror(number))
    case .readerCrashed(let signal): "tiến trình đọc lịch bị tín hiệu \(signal) kết thúc"
    case .readerFailed(let code): "tiến trình đọc lịch kết thúc với mã \(code)"
    case .readerTooSlow(let seconds): "đọc quá \(seconds) giây nên đã dừng"
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
    case .unreadable(EISDIR), .unreadable(EINVAL): "not a regular file"
    case .unreadable(let number): String(cString: strerror(number))
    case .readerCrashed(let signal):
      "the process that reads calendars was ended by signal \(signal)"
    case .readerFailed(let code): "the process that reads calendars ended with code \(code)"
    case .readerTooSlow(let seconds): "reading took more than \(seconds) seconds and was stopped"
    }
  }
}
