import Almanac
import Planning
import Problem

extension ProgrammeCompiler {
  /// Minutes and kilometres between all places; a missing journey between places in use is an error.
  mutating func travelTables() -> (minutes: [[Int]], km: [[Int]]) {
    let count = programme.places.count
    let empty = [Int](repeating: -1, count: count)
    var minutes = [[Int]](repeating: empty, count: count)
    var km = minutes
    for place in 0..<count {
      minutes[place][place] = 0
      km[place][place] = 0
    }
    for journey in programme.journeys {
      guard let from = placeIndex[journey.from]?.position,
        let to = placeIndex[journey.to]?.position,
        from != to
      else { continue }
      minutes[from][to] = journey.minutes
      km[from][to] = journey.km
    }
    for journey in programme.journeys {
      guard let from = placeIndex[journey.from]?.position,
        let to = placeIndex[journey.to]?.position,
        minutes[to][from] < 0
      else { continue }
      minutes[to][from] = journey.minutes
      km[to][from] = journey.km
    }
    checkJourneys(minutes)
    return (minutes.map { $0.map { max(0, $0) } }, km.map { $0.map { max(0, $0) } })
  }

  /// A journey is needed between the places of activities, and from homes to them.
  private mutating func checkJourneys(_ minutes: [[Int]]) {
    let sites = sites()
    let homes = Set(programme.people.compactMap(\.home)).compactMap { placeIndex[$0]?.position }
    let missing = sites.union(homes).sorted().flatMap { from in
      sites.sorted().filter { to in
        minutes[from][to] < 0 && (from < to || !sites.contains(from))
      }.map { to in
        "\(programme.places[from].id)–\(programme.places[to].id)"
      }
    }
    guard !missing.isEmpty else { return }
    let list =
      missing.prefix(10).joined(separator: ", ")
      + (missing.count > 10 ? " … (\(missing.count))" : "")
    findings.note(
      .error,
      "journey-missing",
      Subject("journeys"),
      cause: LocalizedText(
        vi: "thiếu quãng đường và thời gian đi giữa các nơi: \(list)",
        en: "no journey is given between these places: \(list)"
      ),
      mend: LocalizedText(
        vi: "thêm các dòng này vào bảng đường đi",
        en: "add these rows to the travel table"
      )
    )
  }

  /// Where activities may happen: at their own place, or at that of what fills their first need.
  private func sites() -> Set<Int> {
    var sites: Set<Int> = []
    for activity in programme.activities {
      let places =
        activity.place.map { [$0] }
        ?? activity.needs.first.map { programme.resources.filter($0.fits).compactMap(\.place) }
      sites.formUnion((places ?? []).compactMap { placeIndex[$0]?.position })
    }
    return sites
  }

  /// A venue, trainer, vehicle or coordinator; its most sessions count as the longest half days, so that none is lost.
  func resource(_ profile: ResourceProfile) -> Resource {
    let longest = HalfDay.allCases.compactMap { programme.sessionTimes[$0]?.minutes }.max() ?? 0
    return Resource(
      id: profile.id,
      kind: profile.kind.rawValue,
      seats: profile.seats,
      units: profile.units,
      place: profile.place.flatMap { placeIndex[$0] },
      travels: profile.kind != .venue,
      busy: clock.spans(profile.busy, profile.busyTimes),
      maxMinutes: profile.maxSessions.map { $0 * longest },
      costPerUse: profile.costPerUse.dong,
      costPerSession: profile.costPerSession.dong
    )
  }

  func participant(_ person: Person) -> Participant {
    Participant(
      id: person.id,
      organisation: person.organisation.flatMap { organisationIndex[$0] },
      home: person.home.flatMap { placeIndex[$0] },
      tags: person.allTags,
      busy: clock.spans(person.busy, person.busyTimes),
      maxActivities: person.maxActivities
    )
  }
}
