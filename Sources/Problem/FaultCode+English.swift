extension FaultCode {
  /// The cause and the mend in English; `values` are what the notes beside each code say.
  func englishWords(
    _ values: [String],
    earlier: TextPosition?
  ) -> (cause: String, mend: String) {
    func value(_ position: Int) -> String {
      position < values.count ? values[position] : ""
    }
    let before = earlier.map { " (first on line \($0.line), column \($0.column))" } ?? ""
    switch self {
    case .unreadableFile:  // the system's reason
      return ("the file cannot be read (\(value(0)))", "check its name and the right to read it")
    case .tooLarge:
      return ("the file is larger than 1 GiB", "split the year into smaller problems")
    case .empty:
      return ("the file holds nothing", "write a table of keys")
    case .byteOrderMark:
      return ("the file begins with a byte order mark", "save it as UTF-8 without one")
    case .notUTF8:  // the byte
      return ("byte \(value(0)) is not UTF-8 here", "save the file as UTF-8")
    case .unexpected:  // what is expected, what is there
      return ("\(value(0)) is expected, not \(value(1))", "correct the JSON here")
    case .truncated:  // what is expected
      return ("the file ends where \(value(0)) is expected", "restore the rest of the file")
    case .tooDeep:  // the greatest depth
      return ("brackets stand more than \(value(0)) deep in each other", "remove the nesting")
    case .controlCharacter:  // the character
      return ("control character \(value(0)) stands in a text", "write it as an escape")
    case .badEscape:
      return ("a backslash begins no known escape", "write \\\\ for a backslash itself")
    case .loneSurrogate:  // the escape
      return (
        "\(value(0)) is half of a surrogate pair", "write both halves, or the character itself"
      )
    case .notInteger:  // the number
      return ("\(value(0)) has a fraction or an exponent", "write a whole number by its digits")
    case .numberTooLarge:  // the number
      return ("\(value(0)) is 2^53 or more in size", "write a smaller number")
    case .repeatedKey:  // the key
      return ("the key “\(value(0))” stands twice\(before)", "remove one of the two")
    case .missingKey:  // the key, the form
      return ("the key “\(value(0))” is missing", "add it with \(value(1))")
    case .wrongForm:  // the form, what is there
      return ("\(value(0)) is expected, not \(value(1))", "write \(value(0))")
    case .wrongFormat:  // the format, what is there
      return ("the format is “\(value(1))”", "give a file of format “\(value(0))”")
    case .otherProblem:  // the problem, what is there
      return ("it answers “\(value(1))”, not “\(value(0))”", "give the problem it was made for")
    default:
      return englishContentWords(value, before: before)
    }
  }

  /// The words of the mistakes that concern what the values mean.
  private func englishContentWords(
    _ value: (Int) -> String,
    before: String
  ) -> (cause: String, mend: String) {
    switch self {
    case .repeatedId:  // the noun, the id
      return ("\(value(0)) “\(value(1))” stands twice\(before)", "remove or rename one of the two")
    case .unknownId:  // the noun, the id
      return ("no \(value(0)) “\(value(1))” is defined", "define it or name another \(value(0))")
    case .notSquare:  // the noun, how many there are, how many places
      return (
        "there are \(value(1)) \(value(0)) for \(value(2)) places",
        "give one row and one column for each place, in their order"
      )
    case .badSessions:  // the reason
      return (value(0), "give one or more sessions, in order and disjoint, within the days")
    case .emptyList:  // the noun
      return ("there is no line of \(value(0))", "add at least one")
    case .unknownAnchor:  // what is there
      return ("“\(value(0))” is no anchor", "write “start” or “end”")
    case .boundLastLine:  // the key
      return (
        "the last line of funding has “\(value(0))”", "remove it: the last line pays the rest"
      )
    case .severalOfferings:  // the number of offerings
      return (
        "people are enrolled, but it may have \(value(0)) offerings",
        "give it at most one value or enrol nobody"
      )
    case .weightNotPositive:  // the weight
      return ("the weight \(value(0)) is not above 0", "write 1 or more, or remove the request")
    case .unknownPin:  // what is there
      return (
        "“\(value(0))” is no pin", "write “run”, “placement”, “resources” or “participants”"
      )
    case .needsMismatch:  // the resources, the activity, its needs
      return (
        "there are \(value(0)) resources, but “\(value(1))” has \(value(2)) needs",
        "give one resource for each need"
      )
    default:
      return ("the file breaks the format", "correct it")
    }
  }
}
