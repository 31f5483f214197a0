import Almanac
public import Planning

extension SmallYear {
  /// The year's plan with an itinerary of its study tour of 16 to 19 June: out on the first day, a visit on the first and
  /// on the second, none on the third, home on the fourth.
  public static let touredPlan: Plan = {
    var toured = plan
    toured.programme.sites = [
      site("pottery", "Làng gốm Mẫu", "Sample pottery", at: (10.1, 105.9)),
      site("mill", "Nhà máy Mẫu", "Sample mill", at: (10.0, 105.7)),
    ]
    for index in toured.offerings.indices where toured.offerings[index].id == "G2-01-1" {
      toured.offerings[index].itinerary = itinerary
      toured.offerings[index].explanation = TourExplanation(
        omissions: [],
        gains: [
          TourExplanation.Gain(cause: .hour, points: 4, added: ["mill"], removed: []),
          TourExplanation.Gain(cause: .million, points: 0, added: [], removed: []),
        ]
      )
    }
    return toured
  }()

  private static func site(
    _ id: String,
    _ vi: String,
    _ en: String,
    at point: (latitude: Double, longitude: Double)
  ) -> Site {
    Site(
      id: id,
      name: LocalizedText(vi: vi, en: en),
      kind: .enterprise,
      place: "can-tho",
      latitude: point.latitude,
      longitude: point.longitude,
      hours: OpeningHours(),
      visitMinutes: 60,
      value: 10
    )
  }

  private static let itinerary: TourItinerary = {
    let home = TourPoint.place("855")
    let lodging = TourPoint.place("can-tho")
    func leg(_ from: TourPoint, _ to: TourPoint, _ start: Int, _ end: Int, _ km: Int)
      -> TourItinerary.Leg
    {
      TourItinerary.Leg(from: from, to: to, startMinute: start, endMinute: end, km: km)
    }
    func visit(_ id: String, _ number: Int, _ start: Int) -> TourItinerary.Visit {
      TourItinerary.Visit(site: id, number: number, startMinute: start, endMinute: start + 60)
    }
    func day(
      _ day: Int,
      _ legs: [TourItinerary.Leg],
      _ visits: [TourItinerary.Visit] = [],
      meal: ClockSpan? = nil
    ) -> TourItinerary.Day {
      TourItinerary.Day(date: CivilDate(2016, 6, day), legs: legs, visits: visits, meal: meal)
    }
    return TourItinerary(
      days: [
        day(
          16,
          [
            leg(home, .site("pottery"), 480, 510, 24), leg(.site("pottery"), lodging, 660, 690, 20),
          ],
          [visit("pottery", 1, 510)],
          meal: ClockSpan("11:30-12:30")
        ),
        day(
          17,
          [
            leg(lodging, .site("mill"), 480, 500, 15), leg(.site("mill"), lodging, 560, 580, 15),
          ],
          [visit("mill", 2, 500)]
        ),
        day(18, []),
        day(19, [leg(lodging, home, 600, 650, 33)]),
      ],
      nights: ["can-tho", "can-tho", "can-tho"],
      value: 20,
      fees: .zero
    )
  }()
}
