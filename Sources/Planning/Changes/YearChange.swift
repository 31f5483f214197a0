public import Almanac

/// One thing that changes a year, with why.
public struct YearEvent: Hashable, Sendable {
  /// What changes.
  public enum Kind: Hashable, Sendable {
    /// The money of a source.
    case budget(BudgetChange)
    /// A venue, trainer, vehicle or coordinator cannot be used in these windows; none: from the day of the change on.
    case unavailable(resource: String, windows: [DateWindow])
    /// A person cannot come in these windows.
    case absent(person: String, windows: [DateWindow])
    /// A person withdraws from an activity, or with none named from everything that has not begun.
    case withdrawn(person: String, activity: String?)
    /// Somebody new comes, with wishes.
    case joined(Person, requests: [PersonRequest])
    /// Somebody asks for one more activity.
    case requested(PersonRequest)
    /// An activity may only be held in these windows; a fair's days move with its window.
    case rescheduled(activity: String, windows: [DateWindow])
    /// An activity cannot be held any more.
    case dropped(activity: String)
    /// An offering was held: all of it stays.
    case held(offering: String)
    /// An offering is contracted: what is named stays.
    case contracted(offering: String, pins: [PinKind])
    /// An advance of an offering is paid: it must go on running.
    case paid(offering: String)
    /// An advance came back: the offering may be cancelled.
    case refunded(offering: String)
    /// An offering is to be held at other times, which become its pinned ones.
    case moved(offering: String, sessions: [SessionTime])
    /// There is one more venue, trainer, vehicle or coordinator.
    case added(ResourceProfile)
    /// No sessions on these weekdays, of all activities or of some kinds.
    case closed(weekdays: [Weekday], kinds: [ActivityKind]?)
    /// Other weights.
    case weights(WeightChange)
    /// Another value of offerings, or another number, of one activity.
    case offerings(activity: String, min: Int?, values: [Int]?)
  }

  /// What changes.
  public var kind: Kind
  /// Why, in the organiser's words.
  public var reason: LocalizedText?

  /// Makes an event.
  public init(_ kind: Kind, reason: LocalizedText? = nil) {
    self.kind = kind
    self.reason = reason
  }
}

/// How the money of a source changes.
public struct BudgetChange: Hashable, Sendable {
  /// By how much or to what.
  public enum Amount: Hashable, Sendable {
    /// By an amount, negative for a cut.
    case by(Money)
    /// By thousandths of what it is, negative for a cut.
    case byShare(Int)
    /// To an amount.
    case to(Money)

    /// What an amount becomes, at least nothing.
    public func applied(to money: Money) -> Money {
      switch self {
      case .by(let change): max(.zero, money.added(change))
      case .byShare(let thousandths):
        max(
          .zero,
          money + Money(money.dong / 1000 * thousandths + money.dong % 1000 * thousandths / 1000)
        )
      case .to(let amount): amount
      }
    }
  }

  /// Whose money.
  public var source: String
  /// By how much or to what the ceiling of the whole year changes.
  public var amount: Amount
  /// The groups of which the own ceilings change by as much too.
  public var groups: [String]
  /// Whether the source's other ceilings change in the same proportion.
  public var isSpread: Bool

  /// Makes a change.
  public init(source: String, amount: Amount, groups: [String] = [], isSpread: Bool = false) {
    self.source = source
    self.amount = amount
    self.groups = groups
    self.isSpread = isSpread
  }
}

/// Weights that take the place of those there are; nil leaves one as it is.
public struct WeightChange: Hashable, Sendable {
  /// Points of a request by priority.
  public var requestByPriority: [Int]?
  /// Points for each person who is served at all.
  public var firstBonus: Int?
  /// Points lost for each full 10 km from home.
  public var travelPer10Km: Int?
  /// Points lost for a published offering that is cancelled.
  public var cancel: Int?
  /// Points lost for one that is moved.
  public var move: Int?
  /// Points lost for each other resource.
  public var swap: Int?
  /// Points lost for each person sent away.
  public var release: Int?
  /// Points more of each request of somebody never served before.
  public var firstComers: Int?
  /// The most points more of a request of somebody of a part that was served less than others.
  public var spread: Int?

  /// Makes a change of nothing.
  public init() {}
}

/// What happens to a year on a day: the events of a change file.
public struct YearChange: Hashable, Sendable {
  /// What it is called.
  public var title: LocalizedText?
  /// The day before which everything is frozen; nil: nothing is.
  public var today: CivilDate?
  /// The revision that it is a change of; nil: the last.
  public var revision: Int?
  /// What happens, in order.
  public var events: [YearEvent]

  /// Makes a change.
  public init(
    title: LocalizedText? = nil,
    today: CivilDate? = nil,
    revision: Int? = nil,
    events: [YearEvent]
  ) {
    self.title = title
    self.today = today
    self.revision = revision
    self.events = events
  }
}
