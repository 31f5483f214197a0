/// Where in a file something stands.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// The file, relative to the plan folder or as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// Makes a location.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file, line and column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Something wrong or doubtful in the organiser's input, with its cause and its mend.
public struct Diagnostic: Hashable, Sendable {
  /// How much it weighs.
  public enum Severity: String, Sendable, Codable {
    /// Nothing can be planned before it is mended.
    case error
    /// A plan can be made, but someone should look.
    case warning
  }

  /// How much it weighs.
  public var severity: Severity
  /// A stable name of the kind of mistake, such as `window-reversed`.
  public var code: String
  /// Where it stands.
  public var location: SourceLocation
  /// What is wrong, with the values.
  public var cause: LocalizedText
  /// What to do about it.
  public var mend: LocalizedText

  /// Makes a diagnostic.
  public init(
    _ severity: Severity,
    _ code: String,
    at location: SourceLocation,
    cause: LocalizedText,
    mend: LocalizedText
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.cause = cause
    self.mend = mend
  }

  /// One line: `file:line:column: cause; mend`, warnings marked.
  public func line(_ language: Language) -> String {
    let mark: String
    switch (severity, language) {
    case (.error, _): mark = ""
    case (.warning, .vi): mark = "cảnh báo: "
    case (.warning, .en): mark = "warning: "
    }
    return "\(location.file):\(location.line):\(location.column): "
      + "\(mark)\(cause[language]); \(mend[language])"
  }
}

/// A place in the programme by names and positions, such as `activities/G1-01/windows/0/to`.
///
/// Checks of the domain speak of subjects; the reader of the plan folder knows where each one stands in a file.
public struct Subject: Hashable, Sendable, CustomStringConvertible {
  /// The steps from the whole to the part.
  public var steps: [String]

  /// Makes a subject of its steps.
  public init(_ steps: String...) {
    self.steps = steps
  }

  /// Makes a subject of its steps.
  public init(steps: [String]) {
    self.steps = steps
  }

  /// The part of this subject with a name.
  public subscript(_ step: String) -> Subject { Subject(steps: steps + [step]) }

  /// The element of this subject at a position from 0.
  public subscript(_ position: Int) -> Subject { Subject(steps: steps + [String(position)]) }

  /// The steps joined by slashes.
  public var description: String { steps.joined(separator: "/") }
}

/// Where each subject of a programme stands in its files.
public struct SourceMap: Sendable {
  private var locations: [Subject: SourceLocation] = [:]
  /// What stands for a subject that no file holds.
  public var fallback: SourceLocation

  /// Makes an empty map; `fallback` stands for everything unknown.
  public init(fallback: SourceLocation) {
    self.fallback = fallback
  }

  /// Notes where a subject stands.
  public mutating func note(_ subject: Subject, at location: SourceLocation) {
    locations[subject] = location
  }

  /// Where a subject, or else the nearest whole around it, stands.
  public func location(of subject: Subject) -> SourceLocation {
    var subject = subject
    while !subject.steps.isEmpty {
      if let found = locations[subject] { return found }
      subject.steps.removeLast()
    }
    return fallback
  }
}
