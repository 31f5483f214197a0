/// Something wrong in a calendar file that was read, with its place.
public struct CalendarProblem: Sendable, Hashable, Codable {
  /// What is wrong.
  public enum Cause: Sendable, Hashable, Codable {
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
