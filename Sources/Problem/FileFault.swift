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
  /// What is wrong, with the values at fault, in English.
  public let cause: String
  /// What to do about it, in English.
  public let mend: String
  /// What is wrong, with the values at fault, in Vietnamese.
  public let vietnameseCause: String
  /// What to do about it, in Vietnamese.
  public let vietnameseMend: String

  /// A mistake put into words; `values` are those that its code asks for.
  init(
    code: FaultCode,
    position: TextPosition?,
    path: String,
    values: [FaultTerm],
    earlier: TextPosition? = nil
  ) {
    let shown = values.map(\.shown)
    self.code = code
    line = position?.line
    column = position?.column
    self.path = path
    (cause, mend) = code.englishWords(shown.map(\.english), earlier: earlier)
    (vietnameseCause, vietnameseMend) =
      code.vietnameseWords(shown.map(\.vietnamese), earlier: earlier)
  }

  /// The mistake on one line in English: `file:line:column: path: cause; mend`.
  public func text(file: String) -> String {
    "\(place(in: file))\(cause); \(mend)"
  }

  /// The mistake on one line in Vietnamese: `file:line:column: path: cause; mend`.
  public func vietnameseText(file: String) -> String {
    "\(place(in: file))\(vietnameseCause); \(vietnameseMend)"
  }

  private func place(in file: String) -> String {
    var text = visible(file)
    if let line, let column {
      text += ":\(line):\(column)"
    }
    text += ": "
    if !path.isEmpty {
      let isLong = path.count > 160
      text += isLong ? "\(path.prefix(80))…\(path.suffix(79)): " : "\(path): "
    }
    return text
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

  /// One line in English for each mistake, and a last one that counts those left out.
  public func lines(file: String) -> [String] {
    var lines = faults.map { $0.text(file: file) }
    if omitted > 0 {
      lines.append("\(visible(file)): … and \(omitted) more")
    }
    return lines
  }

  /// One line in Vietnamese for each mistake, and a last one that counts those left out.
  public func vietnameseLines(file: String) -> [String] {
    var lines = faults.map { $0.vietnameseText(file: file) }
    if omitted > 0 {
      lines.append("\(visible(file)): … và \(omitted) lỗi khác")
    }
    return lines
  }

  /// The whole refusal on a single line in English: the first mistake and the number of others.
  public func line(file: String) -> String {
    guard let first = faults.first else { return "\(visible(file)): unreadable" }
    return first.text(file: file) + (others > 0 ? " (and \(others) more)" : "")
  }

  /// The whole refusal on a single line in Vietnamese: the first mistake and the number of others.
  public func vietnameseLine(file: String) -> String {
    guard let first = faults.first else { return "\(visible(file)): không đọc được" }
    return first.vietnameseText(file: file) + (others > 0 ? " (và \(others) lỗi khác)" : "")
  }

  /// How many mistakes stand beside the first.
  private var others: Int { faults.count - 1 + omitted }
}
