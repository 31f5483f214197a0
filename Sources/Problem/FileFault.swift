/// One mistake in a problem or solution file, where it stands and how to mend it.
public struct FileFault: Sendable, Equatable {
  /// What kind of mistake it is.
  public let code: FaultCode
  /// The line, from 1; nil where the mistake is the file as a whole.
  public let line: Int?
  /// The column in characters (Unicode scalars) of the line, from 1; nil as `line`.
  public let column: Int?
  /// Where in the structure, as `activities[3].funding[0].source`; empty for the outermost value.
  public let path: String
  /// What is wrong, with the values at fault.
  public let cause: String
  /// What to do about it.
  public let mend: String

  /// Makes a fault.
  public init(
    code: FaultCode,
    line: Int?,
    column: Int?,
    path: String,
    cause: String,
    mend: String
  ) {
    self.code = code
    self.line = line
    self.column = column
    self.path = path
    self.cause = cause
    self.mend = mend
  }

  /// The mistake on one line: `file:line:column: path: cause; mend`.
  public func text(file: String) -> String {
    var text = visible(file)
    if let line, let column {
      text += ":\(line):\(column)"
    }
    text += ": "
    if !path.isEmpty {
      text += "\(path): "
    }
    return text + "\(cause); \(mend)"
  }
}

/// Every mistake found in a file that is therefore no problem or no solution.
public struct FileFaults: Error, Sendable, Equatable {
  /// The mistakes in the order of the file, the first 200 of them.
  public let faults: [FileFault]
  /// How many more there are.
  public let omitted: Int

  /// Makes a list of faults.
  public init(faults: [FileFault], omitted: Int = 0) {
    self.faults = faults
    self.omitted = omitted
  }

  /// One line for each mistake, and a last one that counts those left out.
  public func lines(file: String) -> [String] {
    var lines = faults.map { $0.text(file: file) }
    if omitted > 0 {
      lines.append("\(visible(file)): … and \(omitted) more")
    }
    return lines
  }

  /// The whole refusal on a single line: the first mistake and the number of others.
  public func line(file: String) -> String {
    guard let first = faults.first else { return "\(visible(file)): unreadable" }
    let others = faults.count - 1 + omitted
    return first.text(file: file) + (others > 0 ? " (and \(others) more)" : "")
  }
}

/// The kinds of mistakes in problem and solution files; the raw values are stable.
public enum FaultCode: String, Sendable, CaseIterable {
  /// The file cannot be opened or read.
  case unreadableFile = "unreadable-file"
  /// The file is larger than 1 GiB.
  case tooLarge = "too-large"
  /// The file holds nothing.
  case empty
  /// The file begins with a byte order mark.
  case byteOrderMark = "byte-order-mark"
  /// A byte belongs to no UTF-8 character.
  case notUTF8 = "not-utf8"
  /// Something else stands where JSON wants a value, a key, a comma, a colon or an end.
  case unexpected
  /// The file ends before the outermost value does.
  case truncated
  /// Lists and tables stand in each other more than 512 deep.
  case tooDeep = "too-deep"
  /// A control character stands in a text.
  case controlCharacter = "control-character"
  /// A backslash begins no known escape.
  case badEscape = "bad-escape"
  /// A `\u` escape is half of a surrogate pair without the other half.
  case loneSurrogate = "lone-surrogate"
  /// A number has a fraction or an exponent.
  case notInteger = "not-integer"
  /// A number is 2^53 or more in size.
  case numberTooLarge = "number-too-large"
  /// A key stands twice in a table.
  case repeatedKey = "repeated-key"
  /// A key that must be there is missing.
  case missingKey = "missing-key"
  /// A value has another form than its key asks for.
  case wrongForm = "wrong-form"
  /// `format` names another format.
  case wrongFormat = "wrong-format"
  /// The solution answers another problem.
  case otherProblem = "other-problem"
  /// An id, a candidate, a request, an enrolment or a participant stands twice.
  case repeatedId = "repeated-id"
  /// An id is used that nothing defines.
  case unknownId = "unknown-id"
  /// A travel table has not one row and one column for each place.
  case notSquare = "not-square"
  /// Sessions are absent, out of order, not disjoint or outside the days.
  case badSessions = "bad-sessions"
  /// An activity has no line of funding or of payments.
  case emptyList = "empty-list"
  /// An anchor is neither `start` nor `end`.
  case unknownAnchor = "unknown-anchor"
  /// The last line of funding has a share or a cap.
  case boundLastLine = "bound-last-line"
  /// Someone is enrolled in an activity that may have several offerings.
  case severalOfferings = "several-offerings"
  /// The weight of a request is not above 0.
  case weightNotPositive = "weight-not-positive"
  /// A pin is none of `run`, `placement`, `resources`, `participants`.
  case unknownPin = "unknown-pin"
  /// A published offering has not one resource for each need of its activity.
  case needsMismatch = "needs-mismatch"
}

/// The text on one line and within bounds: control characters as escapes, long ones cut.
package func visible(_ text: String, longest: Int = 200) -> String {
  var shown = ""
  var length = 0
  for scalar in text.unicodeScalars {
    if length == longest {
      return shown + "…"
    }
    length += 1
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format:
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
