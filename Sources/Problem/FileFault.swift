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
      let isLong = path.count > 160
      text += isLong ? "\(path.prefix(80))…\(path.suffix(79)): " : "\(path): "
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
