public import Almanac

/// What a stop of a study tour is.
public enum SiteKind: String, Sendable, CaseIterable, Codable {
  /// A village of craft workers (làng nghề).
  case craftVillage = "craft-village"
  /// A firm or workshop that shows its production.
  case enterprise
  /// An industrial park or cluster.
  case industrialPark = "industrial-park"
  /// A co-operative.
  case cooperative
  /// A market or shopping street.
  case market
  /// A fair, exhibition or showroom.
  case fair
  /// An institute, school or technical centre.
  case institute
  /// A museum, monument or landscape.
  case heritage

  /// The name that readers see.
  public var name: LocalizedText {
    switch self {
    case .craftVillage: LocalizedText(vi: "Làng nghề", en: "Craft village")
    case .enterprise: LocalizedText(vi: "Doanh nghiệp, cơ sở", en: "Enterprise")
    case .industrialPark: LocalizedText(vi: "Khu, cụm công nghiệp", en: "Industrial park")
    case .cooperative: LocalizedText(vi: "Hợp tác xã", en: "Co-operative")
    case .market: LocalizedText(vi: "Chợ", en: "Market")
    case .fair: LocalizedText(vi: "Hội chợ, trưng bày", en: "Fair, exhibition")
    case .institute: LocalizedText(vi: "Viện, trường, trung tâm", en: "Institute, centre")
    case .heritage: LocalizedText(vi: "Di tích, bảo tàng", en: "Museum, monument")
    }
  }
}

/// A stop that study tours may visit.
public struct Site: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The name.
  public var name: LocalizedText
  /// What it is.
  public var kind: SiteKind
  /// The id of the place that it belongs to.
  public var place: String
  /// Degrees north, −90…90.
  public var latitude: Double
  /// Degrees east, −180…180.
  public var longitude: Double
  /// When it receives groups.
  public var hours: OpeningHours
  /// Days on which it receives nobody, whatever the weekday.
  public var closed: [DateWindow]
  /// Minutes that a visit takes, at least 1.
  public var visitMinutes: Int
  /// What each visitor pays.
  public var feePerPerson: Money
  /// What the group pays: reception, guide, a gift to the hosts.
  public var feePerGroup: Money
  /// Points of a visit, in the plan's unit.
  public var value: Int
  /// Where the facts are from.
  public var source: String?
  /// How sure they are.
  public var mark: Norm.Mark

  /// Makes a site.
  public init(
    id: String,
    name: LocalizedText,
    kind: SiteKind,
    place: String,
    latitude: Double,
    longitude: Double,
    hours: OpeningHours,
    closed: [DateWindow] = [],
    visitMinutes: Int,
    feePerPerson: Money = .zero,
    feePerGroup: Money = .zero,
    value: Int,
    source: String? = nil,
    mark: Norm.Mark = .assumed
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.place = place
    self.latitude = latitude
    self.longitude = longitude
    self.hours = hours
    self.closed = closed
    self.visitMinutes = visitMinutes
    self.feePerPerson = feePerPerson
    self.feePerGroup = feePerGroup
    self.value = value
    self.source = source
    self.mark = mark
  }

  /// The windows in which it receives groups on a day, in order and apart; none where it is closed.
  public func windows(on date: CivilDate) -> [ClockSpan] {
    closed.contains { $0.contains(date) } ? [] : hours[date.weekday]
  }

  /// What a group of so many pays.
  public func fee(people: Int) -> Money {
    feePerGroup.added(feePerPerson.multiplied(by: people))
  }
}
