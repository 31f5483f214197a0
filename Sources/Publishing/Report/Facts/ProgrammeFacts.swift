public import Almanac
public import Planning

/// What heads a report: the programme, its office and its decision.
public struct ProgrammeFacts: Hashable, Sendable, Codable {
  /// The programme's id.
  public var id: String
  /// Its title.
  public var title: LocalizedText
  /// Whether people, organisations and requests are invented.
  public var isSample: Bool
  /// What a reader must know of the data.
  public var notice: LocalizedText?
  /// The office.
  public var agency: Agency
  /// The decision that approves it.
  public var decision: Decision
  /// The recorded state of the plan.
  public var revision: Revision
  /// The first day planned.
  public var firstDay: CivilDate
  /// The last day planned.
  public var lastDay: CivilDate
  /// The IANA time zone of all dates and times.
  public var timeZone: String
  /// Whose money there is.
  public var sources: [SourceFacts]

  init(_ programme: Programme) {
    id = programme.id
    title = programme.title
    isSample = programme.isSample
    notice = programme.notice
    agency = programme.agency
    decision = programme.decision
    revision = programme.revision
    firstDay = programme.firstDay
    lastDay = programme.lastDay
    timeZone = programme.timeZone
    sources = programme.sources.map {
      SourceFacts(id: $0.id, name: $0.name, isState: $0.isState)
    }
  }
}

/// Whose money pays.
public struct SourceFacts: Hashable, Sendable, Codable {
  /// The id.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// Whether it is the State's money.
  public var isState: Bool
}
