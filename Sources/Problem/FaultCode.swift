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
