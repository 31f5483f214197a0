import Almanac
import Itinerary
import Planning

/// Says why a site is left out of an itinerary.
struct OmissionWords {
  let planner: TourPlanner
  let problem: ItineraryProblem

  func omission(_ found: ItineraryOmission) -> TourExplanation.Omission {
    let reasons = found.obstacles.map(reason)
    return TourExplanation.Omission(
      site: planner.sites[found.site].id,
      reasons: reasons.isEmpty ? [unwanted(found)] : reasons
    )
  }

  private func reason(_ obstacle: ItineraryOmission.Obstacle) -> LocalizedText {
    switch obstacle {
    case .closed:
      LocalizedText(
        vi: "đóng cửa suốt những ngày của chuyến đi",
        en: "it is closed on every day of the tour"
      )
    case .hours:
      LocalizedText(
        vi: "giờ mở cửa không khớp với các điểm còn lại vào ngày nào",
        en: "its opening hours fit between the other visits on no day"
      )
    case .returnsTooLate(let day, let ticks):
      LocalizedText(
        vi: "gần vừa nhất là ngày \(day + 1), khi đó về muộn \(ticks) phút",
        en: "day \(day + 1) comes nearest and would end \(ticks) minutes too late"
      )
    case .dayTooLong(let day, let ticks):
      LocalizedText(
        vi: "gần vừa nhất là ngày \(day + 1), khi đó dài quá \(ticks) phút",
        en: "day \(day + 1) comes nearest and would be \(ticks) minutes too long"
      )
    case .drivesTooLong(let day, let ticks):
      LocalizedText(
        vi: "gần vừa nhất là ngày \(day + 1), khi đó lái xe quá \(ticks) phút",
        en: "day \(day + 1) comes nearest, with \(ticks) minutes too many at the wheel"
      )
    case .money(let short):
      LocalizedText(
        vi: "phí các điểm còn thiếu \(Money(short).text(.vi))",
        en: "the money for fees lacks \(Money(short).text(.en))"
      )
    case .kindFull(let kind):
      LocalizedText(
        vi: "đã đủ số điểm loại \(SiteKind.allCases[kind].name.vi.lowercased())",
        en: "there are as many of its kind (\(SiteKind.allCases[kind].rawValue)) as allowed"
      )
    case .neverWith(let site):
      LocalizedText(
        vi: "không đi cùng \(planner.sites[site].name.vi)",
        en: "it may not be visited together with \(planner.sites[site].name.en)"
      )
    }
  }

  /// The site fits in and is left out all the same: it is worth nothing.
  private func unwanted(_ found: ItineraryOmission) -> LocalizedText {
    LocalizedText(
      vi: "còn chỗ cho điểm này nhưng điểm số là \(problem.sites[found.site].value)",
      en: "it would fit in but is worth \(problem.sites[found.site].value) points"
    )
  }
}
