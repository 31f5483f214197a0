/// The numbers of the certificates of a plan: given once, in order, and never again, whatever becomes of the marks.
public struct CertificateRegister: Hashable, Sendable {
  /// A number that was given.
  public struct Entry: Hashable, Sendable {
    /// The number, from 1.
    public let number: Int
    /// The offering's id.
    public let offering: String
    /// The person's id.
    public let person: String
  }

  /// A line of a register that cannot be read.
  public struct DamagedLine: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
  }

  /// The numbers, in the order in which they were given.
  public private(set) var entries: [Entry] = []

  private static let heading = "number,offering,person"

  /// Makes a register without numbers.
  public init() {}

  /// Reads a register; every line is a number, an offering and a person.
  ///
  /// - Throws: `DamagedLine` where a line is anything else, or gives a number or a person twice.
  public init(text: String) throws(DamagedLine) {
    for (position, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      if line == Self.heading { continue }
      let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      guard cells.count == 3, let number = Int(cells[0]), number > 0, !cells[1].isEmpty,
        !cells[2].isEmpty, !entries.contains(where: { $0.number == number }),
        self.number(of: String(cells[2]), in: String(cells[1])) == nil
      else { throw DamagedLine(line: position + 1) }
      entries.append(Entry(number: number, offering: String(cells[1]), person: String(cells[2])))
    }
  }

  /// The register as a file.
  public var text: String {
    let lines = entries.map { "\($0.number),\($0.offering),\($0.person)" }
    return ([Self.heading] + lines).joined(separator: "\n") + "\n"
  }

  /// The number of a person's certificate of an offering; nil: none was given.
  public func number(of person: String, in offering: String) -> Int? {
    entries.first { $0.person == person && $0.offering == offering }?.number
  }

  /// The person and offering of a number.
  public func entry(of number: Int) -> Entry? { entries.first { $0.number == number } }

  /// The number of a person's certificate of an offering, given now if none was.
  @discardableResult
  public mutating func giveNumber(to person: String, in offering: String) -> Int {
    if let number = number(of: person, in: offering) { return number }
    let number = (entries.map(\.number).max() ?? 0) + 1
    entries.append(Entry(number: number, offering: offering, person: person))
    return number
  }
}
