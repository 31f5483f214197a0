/// How much of a foreign calendar file is read before it is refused.
///
/// libical itself has no bounds: a file nested some ten thousand deep ends the process. So a file
/// is measured line by line, and only entries within the bounds are handed to it.
public struct ReadingLimits: Sendable, Hashable {
  /// The most octets of a file.
  public var fileOctets: Int
  /// The most octets of a content line, unfolded.
  public var lineOctets: Int
  /// The most components inside one another.
  public var nesting: Int
  /// The most entries of a file.
  public var entries: Int
  /// The most properties of an entry, its alarms included.
  public var propertiesPerEntry: Int
  /// The most octets of a property before its value; libical's time grows with their square.
  public var parameterOctets: Int
  /// The most parameters of a property.
  public var parametersPerProperty: Int
  /// The most problems that are told; reading goes on after them.
  public var problems: Int

  /// Makes bounds; by default far above what calendars of a province hold.
  public init(
    fileOctets: Int = 256 << 20,
    lineOctets: Int = 1 << 20,
    nesting: Int = 8,
    entries: Int = 500_000,
    propertiesPerEntry: Int = 10_000,
    parameterOctets: Int = 16 << 10,
    parametersPerProperty: Int = 64,
    problems: Int = 1_000
  ) {
    self.fileOctets = fileOctets
    self.lineOctets = lineOctets
    self.nesting = nesting
    self.entries = entries
    self.propertiesPerEntry = propertiesPerEntry
    self.parameterOctets = parameterOctets
    self.parametersPerProperty = parametersPerProperty
    self.problems = problems
  }

  /// The bounds that hold where none are given.
  public static let standard = ReadingLimits()
}
