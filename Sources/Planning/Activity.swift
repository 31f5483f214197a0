public import Almanac

/// The kinds of activity.
public enum ActivityKind: String, Sendable, CaseIterable, Codable {
  /// Tập huấn.
  case course
  /// Hội thảo.
  case workshop
  /// Tham quan học tập.
  case tour
  /// Hội chợ triển lãm.
  case fair
  /// Bình chọn.
  case contest
  /// Họp, hội nghị.
  case meeting
  /// Works without participants: machinery, treatment, packaging, guides, media, allowances.
  case work

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .course: LocalizedText(vi: "Tập huấn", en: "Course")
    case .workshop: LocalizedText(vi: "Hội thảo", en: "Workshop")
    case .tour: LocalizedText(vi: "Tham quan học tập", en: "Study tour")
    case .fair: LocalizedText(vi: "Hội chợ", en: "Fair")
    case .contest: LocalizedText(vi: "Bình chọn", en: "Contest")
    case .meeting: LocalizedText(vi: "Hội nghị", en: "Meeting")
    case .work: LocalizedText(vi: "Hỗ trợ, tư vấn, tài liệu", en: "Funded work")
    }
  }
}

/// Something that the money may be given for.
public struct Activity: Sendable, Equatable {
  /// The id, such as `G1-01`; it stays for ever.
  public var id: String
  /// The project (đề án) of the decision that it is part of; several activities may carry out one.
  public var project: String
  /// The group it belongs to.
  public var group: String
  /// What kind it is.
  public var kind: ActivityKind
  /// Its title.
  public var title: LocalizedText
  /// What a reader of calendars and reports should know.
  public var note: LocalizedText?
  /// How sure its figures and dates are.
  public var mark: Norm.Mark
  /// Between which days all its sessions lie; any one window will do.
  public var windows: [DateWindow]
  /// How its sessions lie.
  public var pattern: SessionPattern
  /// Days on which none of its sessions may lie.
  public var blackouts: [DateWindow]
  /// The fewest days between the decision and the first session.
  public var leadDays: Int
  /// The day near which it should start, with the points lost for each week away from it.
  public var preference: DayPreference?
  /// How many offerings there should be at least.
  public var minOfferings: Int
  /// Points of the 1st, 2nd, … offering; their number is the most offerings.
  public var values: [Int]
  /// Who may come; nil for works.
  public var people: PeopleRule?
  /// The place where it happens; nil: where its venue is.
  public var place: String?
  /// What it uses.
  public var needs: [ResourceNeed]
  /// What it costs, line by line.
  public var costs: [CostLine]
  /// The norm of support that limits the first funding line, such as `support.machinery`.
  public var support: String?
  /// Who pays, in order; the last takes the rest.
  public var funding: [FundingShare]
  /// When it is paid; the last takes the rest.
  public var payments: [PaymentTerm]
  /// People who must attend, by id; only where there is at most one offering.
  public var enrolled: [String]
  /// What its itinerary is chosen from; nil: it has no itinerary.
  public var tour: StudyTour?
  /// The estimate that was approved, where `costs` are those of an itinerary; nil: `costs` are the estimate.
  public var estimate: [CostLine]?

  /// Makes an activity.
  public init(
    id: String,
    project: String,
    group: String,
    kind: ActivityKind,
    title: LocalizedText,
    note: LocalizedText? = nil,
    mark: Norm.Mark = .assumed,
    windows: [DateWindow],
    pattern: SessionPattern,
    blackouts: [DateWindow] = [],
    leadDays: Int = 0,
    preference: DayPreference? = nil,
    minOfferings: Int = 0,
    values: [Int],
    people: PeopleRule? = nil,
    place: String? = nil,
    needs: [ResourceNeed] = [],
    costs: [CostLine] = [],
    support: String? = nil,
    funding: [FundingShare],
    payments: [PaymentTerm],
    enrolled: [String] = [],
    tour: StudyTour? = nil,
    estimate: [CostLine]? = nil
  ) {
    self.id = id
    self.project = project
    self.group = group
    self.kind = kind
    self.title = title
    self.note = note
    self.mark = mark
    self.windows = windows
    self.pattern = pattern
    self.blackouts = blackouts
    self.leadDays = leadDays
    self.preference = preference
    self.minOfferings = minOfferings
    self.values = values
    self.people = people
    self.place = place
    self.needs = needs
    self.costs = costs
    self.support = support
    self.funding = funding
    self.payments = payments
    self.enrolled = enrolled
    self.tour = tour
    self.estimate = estimate
  }
}

/// A range of days, both ends included.
public struct DateWindow: Hashable, Sendable, Codable {
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate

  /// Makes a window; the caller keeps `from` at or before `to`.
  public init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  /// Whether the day lies in it.
  public func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }
}

/// A day near which an activity should start.
public struct DayPreference: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// Points lost for each full week away from it.
  public var pointsPerWeek: Int

  /// Makes a preference.
  public init(date: CivilDate, pointsPerWeek: Int) {
    self.date = date
    self.pointsPerWeek = pointsPerWeek
  }
}

/// Who may come to an offering.
public struct PeopleRule: Hashable, Sendable {
  /// The fewest.
  public var min: Int
  /// The most.
  public var max: Int
  /// The most from one organisation.
  public var perOrganisation: Int?
  /// Seats kept for people with a tag: tag and number.
  public var reserved: [ReservedSeats]
  /// The districts (place ids) whose people may ask; nil: all.
  public var districts: [String]?
  /// The tags of which a person needs at least one to ask; nil: none.
  public var tags: [String]?

  /// Makes a rule.
  public init(
    min: Int,
    max: Int,
    perOrganisation: Int? = nil,
    reserved: [ReservedSeats] = [],
    districts: [String]? = nil,
    tags: [String]? = nil
  ) {
    self.min = min
    self.max = max
    self.perOrganisation = perOrganisation
    self.reserved = reserved
    self.districts = districts
    self.tags = tags
  }
}

/// Seats kept for people with a tag.
public struct ReservedSeats: Hashable, Sendable {
  /// The tag, such as `woman`.
  public var tag: String
  /// How many.
  public var seats: Int

  /// Makes a reservation.
  public init(tag: String, seats: Int) {
    self.tag = tag
    self.seats = seats
  }
}

/// Something that an offering uses: exactly one of the resources that fit.
public struct ResourceNeed: Hashable, Sendable {
  /// What for, such as `trainer`.
  public var role: String
  /// The kind of resource.
  public var kind: ResourceKind
  /// The skill it must have; nil: none.
  public var skill: String?
  /// The places it must stand at; nil: anywhere.
  public var places: [String]?
  /// The resources to choose from, by id; nil: all that fit.
  public var ids: [String]?
  /// Points lost by choosing a resource, by id.
  public var penalties: [String: Int]

  /// Makes a need.
  public init(
    role: String,
    kind: ResourceKind,
    skill: String? = nil,
    places: [String]? = nil,
    ids: [String]? = nil,
    penalties: [String: Int] = [:]
  ) {
    self.role = role
    self.kind = kind
    self.skill = skill
    self.places = places
    self.ids = ids
    self.penalties = penalties
  }
}
