/// Why an itinerary is as it is: what it leaves out, and what a little more would add.
public struct TourExplanation: Hashable, Sendable {
  /// A site of the pool that is not visited.
  public struct Omission: Hashable, Sendable {
    /// The site's id.
    public var site: String
    /// What keeps it out, the other visits staying as they are; never empty.
    public var reasons: [LocalizedText]

    /// Makes an omission.
    public init(site: String, reasons: [LocalizedText]) {
      self.site = site
      self.reasons = reasons
    }
  }

  /// What more time or money would add.
  public struct Gain: Hashable, Sendable {
    /// More of what.
    public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
      /// Every day may end one hour later, with one hour more at the wheel.
      case hour
      /// The visits may cost 1,000,000 đồng more together.
      case million
    }

    /// More of what.
    public var cause: Cause
    /// The points that it would add, at least 0.
    public var points: Int
    /// The sites that would come in, ids in the pool's order.
    public var added: [String]
    /// The sites that would go out, ids in the pool's order.
    public var removed: [String]

    /// Makes a gain.
    public init(cause: Cause, points: Int, added: [String], removed: [String]) {
      self.cause = cause
      self.points = points
      self.added = added
      self.removed = removed
    }
  }

  /// What is left out, in the pool's order.
  public var omissions: [Omission]
  /// What more would add.
  public var gains: [Gain]

  /// Makes an explanation.
  public init(omissions: [Omission], gains: [Gain]) {
    self.omissions = omissions
    self.gains = gains
  }
}
