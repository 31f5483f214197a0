import Almanac
import Planning

/// What heads a report: the programme, its office and its decision.
struct ProgrammeFacts: Hashable, Sendable, Codable {
  /// The programme's id.
  var id: String
  /// Its title.
  var title: LocalizedText
  /// Whether people, organisations and requests are invented.
  var isSample: Bool
  /// What a reader must know of the data.
  var notice: LocalizedText?
  /// The office.
  var agency: Agency
  /// The decision that approves it.
  var decision: Decision
  /// The recorded state of the plan.
  var revision: Revision
  /// The first day planned.
  var firstDay: CivilDate
  /// The last day planned.
  var lastDay: CivilDate
  /// The IANA time zone of all dates and times.
  var timeZone: String
  /// Whose money there is.
  var sources: [SourceFacts]

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
struct SourceFacts: Hashable, Sendable, Codable {
  /// The id.
  var id: String
  /// Its name.
  var name: LocalizedText
  /// Whether it is the State's money.
  var isState: Bool
}
