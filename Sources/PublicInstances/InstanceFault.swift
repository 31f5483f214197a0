/// One mistake in the file of a public instance, or in an answer to it, and how to mend it.
public struct InstanceFault: Sendable, Equatable {
  /// The line, from 1; nil where the mistake is not in the file's text.
  public let line: Int?
  /// The column in characters (Unicode scalars) of the line, from 1; nil as `line`.
  public let column: Int?
  /// What is wrong, with the values at fault, in English.
  public let cause: String
  /// What to do about it, in English.
  public let mend: String
  /// What is wrong, with the values at fault, in Vietnamese.
  public let vietnameseCause: String
  /// What to do about it, in Vietnamese.
  public let vietnameseMend: String

  init(_ kind: InstanceFaultKind, line: Int? = nil, column: Int? = nil) {
    self.line = line
    self.column = column
    (cause, mend) = kind.english
    (vietnameseCause, vietnameseMend) = kind.vietnamese
  }

  /// The mistake on one line in English: `file:line:column: cause; mend`.
  public func text(file: String) -> String {
    "\(place(in: file)): \(cause); \(mend)"
  }

  /// The mistake on one line in Vietnamese: `file:line:column: cause; mend`.
  public func vietnameseText(file: String) -> String {
    "\(place(in: file)): \(vietnameseCause); \(vietnameseMend)"
  }

  private func place(in file: String) -> String {
    guard let line, let column else { return file }
    return "\(file):\(line):\(column)"
  }
}

/// Every mistake for which a file is no instance, or a solution no answer to one.
public struct InstanceFaults: Error, Sendable, Equatable {
  /// The mistakes in order, the first 200 of them.
  public let faults: [InstanceFault]
  /// How many more there are.
  public let omitted: Int

  /// More are only counted.
  static let mostShown = 200

  init(_ kinds: [InstanceFaultKind]) {
    faults = kinds.prefix(Self.mostShown).map { InstanceFault($0) }
    omitted = kinds.count - faults.count
  }

  /// Locates the mistakes in the bytes in which they stand.
  init(_ raw: [RawInstanceFault], in bytes: [UInt8]) {
    let ordered = raw.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    var shown: [InstanceFault] = []
    var at = 0
    var line = 1
    var column = 1
    for (_, fault) in ordered.prefix(Self.mostShown) {
      while at < min(fault.offset, bytes.count) {
        if bytes[at] == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if at + 1 == bytes.count || bytes[at + 1] & 0xC0 != 0x80 {
          column += 1
        }
        at += 1
      }
      shown.append(InstanceFault(fault.kind, line: line, column: column))
    }
    faults = shown
    omitted = raw.count - shown.count
  }

  /// One line in English for each mistake, and a last one that counts those left out.
  public func lines(file: String) -> [String] {
    let lines = faults.map { $0.text(file: file) }
    return omitted > 0 ? lines + ["\(file): … and \(omitted) more"] : lines
  }

  /// One line in Vietnamese for each mistake, and a last one that counts those left out.
  public func vietnameseLines(file: String) -> [String] {
    let lines = faults.map { $0.vietnameseText(file: file) }
    return omitted > 0 ? lines + ["\(file): … và \(omitted) lỗi khác"] : lines
  }
}

/// A mistake as the reader notes it, before its line and column are worked out.
struct RawInstanceFault {
  var offset: Int
  var kind: InstanceFaultKind
}
