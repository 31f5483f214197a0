public import Planning

/// What a replanned year changes, offering by offering, with why and who may decide it.
///
/// More money or a changed activity goes back to the approver; a place, a beneficiary or a date within the year does not.
public struct ReplanAccount: Sendable, Codable {
  /// Who may decide a change.
  public enum Decision: String, Sendable, Codable {
    /// Whoever approved the programme.
    case approver
    /// The unit that carries it out.
    case unit
  }

  /// What becomes of an offering.
  public enum Kind: String, Sendable, Codable {
    case cancelled, new, moved, swapped, released, joined
  }

  /// Where an offering stood or stands.
  public struct State: Sendable, Codable {
    /// Its sessions, as `2016-07-04T07:30-11:30`.
    public var sessions: [String]
    /// What it uses.
    public var resources: [String]
    /// How many people come.
    public var people: Int
    /// What limited sources pay of it, in whole đồng.
    public var money: Int
  }

  /// One offering that changes.
  public struct Change: Sendable, Codable {
    /// The offering's id.
    public var offering: String
    /// The activity's id.
    public var activity: String
    /// The activity's title.
    public var title: LocalizedText?
    /// What becomes of it.
    public var kinds: [Kind]
    /// What becomes of it, in words.
    public var what: LocalizedText
    /// Why, in words.
    public var why: LocalizedText
    /// As it was published.
    public var before: State?
    /// As it is now.
    public var after: State?
    /// The people who leave, by id.
    public var released: [String]
    /// The people who come, by id.
    public var joined: [String]
    /// The change points.
    public var points: Int
    /// Who may decide it.
    public var decision: Decision
    /// Why it must go back to the approver.
    public var approval: [LocalizedText]
    /// The positions, from 1, of the events that made it.
    public var events: [Int]
    /// Whether the events touch it only through other changes.
    public var isKnockOn: Bool
    /// The rules that staying as published would break beside the rest of the answer.
    public var broken: [LocalizedText]
    /// Points that the change brings, where staying would break nothing.
    public var gain: Int
  }

  /// An offering ahead of which something must stay.
  public struct Pinned: Sendable, Codable {
    /// The offering's id.
    public var offering: String
    /// What must stay.
    public var pins: [PinKind]
    /// Why.
    public var reason: LocalizedText?

    /// Makes one.
    public init(offering: String, pins: [PinKind], reason: LocalizedText?) {
      self.offering = offering
      self.pins = pins
      self.reason = reason
    }
  }

  /// An event with its text.
  public struct Event: Sendable, Codable {
    /// Its position, from 1.
    public var number: Int
    /// What happened.
    public var text: LocalizedText
    /// Why, as the change file says.
    public var reason: LocalizedText?
  }

  /// The day before which everything is frozen.
  public var today: String?
  /// The revision that is changed; nil: an answer given as a file.
  public var revision: Int?
  /// What happened.
  public var events: [Event]
  /// The changes: those for the approver first, each in the order of publication.
  public var changes: [Change]
  /// How many published offerings stay just as they are.
  public var unchanged: Int
  /// How many of all published offerings had begun.
  public var frozen: Int
  /// What is pinned of offerings that had not begun, as far as it is known.
  public var pinned: [Pinned]
  /// The shortfall.
  public var shortfall: Int
  /// The score, change points taken off.
  public var score: Int
  /// The change points.
  public var changePoints: Int
  /// The score of the published answer before anything happened; nil: not known.
  public var scoreBefore: Int?
  /// A score that no answer can exceed; nil: not known.
  public var bound: Int?
  /// How many people are served.
  public var served: Int
  /// How many the published answer served; nil: not known.
  public var servedBefore: Int?

  /// How many offerings change in more than people who come new.
  public var disturbed: Int { changes.count { $0.kinds != [.joined] } }
}
