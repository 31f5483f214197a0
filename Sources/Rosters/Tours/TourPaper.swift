import Almanac
public import Planning

/// A paper of a study tour as its reader sees it: the programme, the driver's sheet, or the list of seats and rooms.
public struct TourPaper: Hashable, Sendable {
  /// Which paper it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What happens when, with a map, on one page; names nobody.
    case programme
    /// The legs with times, places and kilometres, for the driver.
    case driver
    /// Who sits where and shares a room with whom.
    case rooms
  }

  /// A column of the table.
  struct Column: Hashable {
    /// The head.
    let title: String
    /// The part of the width, the parts of all columns adding up to 1.
    let part: Double
    /// Whether its cells are set to the right.
    var isRight = false
  }

  /// Rows under a heading.
  struct Block: Hashable {
    /// The heading; empty: none.
    let heading: String
    /// The cells of each row.
    let rows: [[String]]
  }

  /// Which paper it is.
  public let kind: Kind
  /// The offering's id.
  let offering: String
  let language: Language
  let letterhead: RosterLetterhead
  let title: String
  let subject: String
  let facts: [RosterFact]
  let columns: [Column]
  let blocks: [Block]
  let map: TourMap?
  let draftMark: String?
  let notice: String?
  let created: String

  /// The papers of all tours of a plan that have an itinerary, in the plan's order.
  ///
  /// - Throws: `RosterError.unknownActivity` or `.unknownPerson`.
  public static func all(of plan: Plan, language: Language) throws(RosterError) -> [TourPaper] {
    var papers: [TourPaper] = []
    for offering in plan.offerings {
      guard let itinerary = offering.itinerary else { continue }
      let words = TourWords(plan.programme, language)
      for kind in Kind.allCases {
        if kind == .rooms && offering.participants.isEmpty { continue }
        papers.append(try TourPaper(kind, offering, itinerary, in: plan, words))
      }
    }
    return papers
  }

  private init(
    _ kind: Kind,
    _ offering: Offering,
    _ itinerary: TourItinerary,
    in plan: Plan,
    _ words: TourWords
  ) throws(RosterError) {
    let programme = plan.programme
    guard let activity = programme.activities.first(where: { $0.id == offering.activity }) else {
      throw .unknownActivity(offering.activity)
    }
    let language = words.language
    self.kind = kind
    self.offering = offering.id
    self.language = language
    letterhead = RosterLetterhead(programme.agency, programme.revision.date, language)
    title = words.title(kind)
    subject = activity.title[language].tidied
    draftMark = programme.revision.status == .draft ? RosterWords.draftMark : nil
    notice = programme.isSample ? RosterWords.sampleNotice : nil
    let revision = programme.revision
    created = "\(revision.date.iso)T\(RosterWords.clock(revision.minute)):00+07:00"
    map = kind == .programme ? TourMap(itinerary, of: programme) : nil
    columns = words.columns(kind)
    var facts = [words.dates(offering)]
    switch kind {
    case .programme:
      facts.append(words.sums(itinerary, people: offering.participants.count))
      blocks = words.programme(itinerary)
    case .driver:
      facts +=
        words.resources(offering) + [words.sums(itinerary, people: nil)] + words.rests(itinerary)
      blocks = words.legs(itinerary)
    case .rooms:
      let people = try RosterForm.sortedPeople(of: offering, in: programme)
      let rooms = TourRooms(people)
      facts += words.resources(offering) + words.rooms(rooms, offering)
      blocks = [words.list(rooms)]
    }
    self.facts = facts
  }

  /// The name of a file for it: the offering's id and which paper it is; it never names a person.
  public func fileName(extension suffix: String) -> String {
    "\(PathText.safe(offering))-\(kind.rawValue).\(suffix)"
  }

  /// The table as comma-separated values (RFC 4180), headings of blocks left out.
  public func csv(byteOrderMark: Bool) -> [UInt8] {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    text += RosterCSV.line(columns.map(\.title))
    for row in blocks.flatMap(\.rows) { text += RosterCSV.line(row) }
    return Array(text.utf8)
  }
}
