import Almanac
import Planning

/// Days that touch on which sessions are forbidden or cost points.
struct AvoidedDaysFacts: Hashable, Sendable, Codable {
  /// The first day.
  var from: CivilDate
  /// The last day.
  var to: CivilDate
  /// What is then, such as a harvest.
  var name: LocalizedText
  /// Whether no session may be held.
  var isForbidden: Bool
  /// The districts that it concerns, in the order of the programme's places; empty: all.
  var districts: [PlaceFacts]

  /// The days of the year that belong to a period, as runs, by first day, then in the given order.
  static func all(
    _ programme: Programme,
    in year: ClosedRange<CivilDate>
  ) -> [AvoidedDaysFacts] {
    let runs = programme.avoidedPeriods.enumerated().flatMap { position, period in
      let days = year.filter { period.includes($0) }
      let districts = programme.places.filter { period.districts.contains($0.id) }
      return DateWindow.runs(of: days).map { run in
        (
          position,
          AvoidedDaysFacts(
            from: run.from,
            to: run.to,
            name: LocalizedText(vi: period.nameVi, en: period.nameEn),
            isForbidden: period.effect == .forbidden,
            districts: districts.map { PlaceFacts(id: $0.id, name: $0.name) }
          )
        )
      }
    }
    return runs.sorted { ($0.1.from, $0.0) < ($1.1.from, $1.0) }.map(\.1)
  }
}
