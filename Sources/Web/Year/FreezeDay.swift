import Almanac
import Attendance
import Planning

/// The day before which a new plan leaves everything as it is: today, in the year planned; before and after it the
/// year's first day.
struct FreezeDay {
  let date: CivilDate

  init(_ programme: Programme, _ visit: Visit) {
    let today = visit.now.date
    let isInside = programme.firstDay <= today && today <= programme.lastDay
    date = isInside ? today : programme.firstDay
  }

  /// `YYYY-MM-DD`.
  var text: String { date.iso }
}
