public import Planning

/// How far a person's registration has come.
public enum RegistrationStatus: String, Sendable, CaseIterable, Codable {
  /// Có chỗ: has a seat.
  case seated
  /// Được mời nhận chỗ: a seat is held until it is accepted or the time is over.
  case offered
  /// Chờ: stands in the waiting list.
  case waiting
  /// Đã rút: took the registration back, or was taken off the plan.
  case withdrawn
  /// Hết hạn: did not accept an offer in time.
  case lapsed

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .seated: LocalizedText(vi: "có chỗ", en: "seated")
    case .offered: LocalizedText(vi: "được mời nhận chỗ", en: "offered a seat")
    case .waiting: LocalizedText(vi: "chờ", en: "waiting")
    case .withdrawn: LocalizedText(vi: "đã rút", en: "withdrawn")
    case .lapsed: LocalizedText(vi: "hết hạn nhận chỗ", en: "offer lapsed")
    }
  }

  /// Whether the person has a seat, be it held only.
  public var holdsSeat: Bool { self == .seated || self == .offered }
}

/// A person's registration for an offering.
public struct Registration: Hashable, Sendable, Codable {
  /// The offering's id.
  public var offering: String
  /// The person's id.
  public var person: String
  /// How far it has come.
  public var status: RegistrationStatus
  /// The number of the seat, from 1; nil without one.
  public var seat: Int?
  /// The turn in which it came; those who wait are served by it.
  public var turn: Int
  /// Until when an offer can be accepted, `YYYY-MM-DDTHH:MM:SS+07:00`.
  public var offeredUntil: String?
  /// The place in the waiting list, from 1; nil for who does not wait.
  public var waitingPlace: Int?
}

/// A registration that was taken back, and to whom its seat went.
public struct Withdrawal: Hashable, Sendable, Codable {
  /// The registration as it is now.
  public var registration: Registration
  /// The registrations of those to whom seats were offered, in order.
  public var offered: [Registration]
}

/// An offering with its window and how full it is.
public struct OfferingSeats: Hashable, Sendable, Codable {
  /// The id.
  public var id: String
  /// The activity's id.
  public var activity: String
  /// When it starts.
  public var startsAt: String
  /// How many seats there are.
  public var seats: Int
  /// How many are taken.
  public var seated: Int
  /// How many are held for those to whom they were offered.
  public var offered: Int
  /// How many wait.
  public var waiting: Int
  /// From when people register; nil: not at all.
  public var opensAt: String?
  /// Until when.
  public var closesAt: String?
}
