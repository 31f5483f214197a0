public import Attendance

/// What a scanner's picture shows in one box.
public struct BoxReading: Hashable, Sendable {
  /// What it was decided to be.
  public enum Verdict: String, Sendable {
    /// Someone signed.
    case signed
    /// Nobody did.
    case empty
    /// A person must look.
    case undecided
  }

  /// Whose box it is, for which session, and where.
  public var box: SheetLayout.Box
  /// What it was decided to be.
  public var verdict: Verdict
  /// How sure that is, 0.5 … 1; of an undecided box, below the threshold.
  public var confidence: Double
  /// The ink that belongs to the box, in square millimetres.
  public var inkSquareMillimetres: Double
}

/// How boxes are told apart.
public struct ReadingThreshold: Hashable, Sendable {
  /// Boxes read with less confidence than this are left to a person, 0.5 … 1.
  public var confidence: Double

  /// Makes a threshold.
  public init(confidence: Double = 0.9) {
    self.confidence = confidence
  }

  /// At so much ink in a box, in square millimetres, empty and signed are equally likely: a dot of a pen has
  /// 0.2, a small tick 2, initials 4 and more.
  static let evenInk = 0.6
  /// How fast confidence grows with the logarithm of the ink.
  static let steepness = 3.2
}
