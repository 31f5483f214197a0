import ICalendar
import Planning
import SampleYear
import Testing

@testable import Publishing

@Suite("A study tour with an itinerary")
struct TourCalendarTests {
  private let plan = SmallYear.touredPlan

  @Test(
    "has a transparent event over the whole and a timed one for each visit and leg, related to it"
  )
  func events() throws {
    let drafts = PlanCalendars(plan, language: .vi).publishedDrafts()
    let events = try #require(drafts.first { $0.path == "offerings/G2-01-1.ics" }).file.events
    let domain = plan.programme.domain
    #expect(
      events.map(\.uid)
        == [
          "G2-01-1-s0", "G2-01-1-leg-pottery", "G2-01-1-visit-pottery", "G2-01-1-leg-end-1",
          "G2-01-1-leg-mill", "G2-01-1-visit-mill", "G2-01-1-leg-end-2", "G2-01-1-leg-end-4",
        ].map { "\($0)@\(domain)" }
    )
    #expect(events[0].isTransparent)
    #expect(events.dropFirst().allSatisfy { $0.parentUID == events[0].uid && !$0.isTransparent })
    #expect(events[1].summary == "Đi xe: TP. Mẫu → Làng gốm Mẫu (24 km)")
    #expect(events[2].summary == "Điểm 1/2: Làng gốm Mẫu")
    #expect(events[2].position == GeoPosition(latitude: 10.1, longitude: 105.9))
    #expect(events[2].description?.hasPrefix("Ngày 1/4\n") == true)
    let start = try #require(CalendarDateTime(year: 2016, month: 6, day: 16, hour: 8, minute: 30))
    let end = try #require(CalendarDateTime(year: 2016, month: 6, day: 16, hour: 9, minute: 30))
    #expect(events[2].time == .timed(start: start, end: end, zone: .hoChiMinh))
  }

  @Test("is written to files that libical takes", arguments: Language.allCases)
  func written(_ language: Language) throws {
    let files = try PlanCalendars(plan, language: language).published()
    let own = try #require(files.first { $0.path == "offerings/G2-01-1.ics" })
    let text = String(decoding: own.bytes, as: UTF8.self)
    #expect(text.split(separator: "BEGIN:VEVENT").count == 9)
  }

  @Test(
    "has a section of the report with its map, its days and what more would add",
    arguments: Language.allCases
  )
  func section(_ language: Language) throws {
    let html = ReportPage(PlanFacts(plan)).html(language)
    let page = try ParsedPage(html)
    #expect(page.count(of: "h2") == 11)
    #expect(page.values(of: "class").contains("tour-map"))
    #expect(page.values(of: "class").count { $0 == "stop" } == 2)
    let name = language == .vi ? "Làng gốm Mẫu" : "Sample pottery"
    #expect(html.contains("1. \(name)"))
    #expect(html.contains(language == .vi ? "+4 điểm số" : "+4 points"))
    let plain = ReportPage(PlanFacts(SmallYear.plan)).html(language)
    #expect(!plain.contains("id=\"tours\""))
  }

  @Test("has a map to scale, whose signs do not cover one another")
  func map() throws {
    let itinerary = try #require(plan.offerings.compactMap(\.itinerary).first)
    let map = try #require(TourMap(itinerary, of: plan.programme))
    #expect(map.points.map(\.id) == ["855", "can-tho", "pottery", "mill"])
    #expect(map.ways == [[0, 2, 1], [1, 3, 1], [], [1, 0]])
    let layout = try #require(
      TourMapLayout(map, width: 640, mostHeight: 560, margin: 46, signRadius: 8)
    )
    for one in map.points.indices {
      for other in map.points.indices where one < other {
        let (p, q) = (map.points[one], map.points[other])
        let km = RoadRule.greatCircleKm(
          from: (p.latitude, p.longitude),
          to: (q.latitude, q.longitude)
        )
        let (a, b) = (layout.spots[one], layout.spots[other])
        let drawn = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
        #expect(abs(drawn / layout.unitsPerKm - km) < km / 100)
        let (s, t) = (layout.signs[one], layout.signs[other])
        #expect((s.x - t.x) * (s.x - t.x) + (s.y - t.y) * (s.y - t.y) >= 15.9 * 15.9)
      }
    }
    #expect(Double(layout.barKm) * layout.unitsPerKm <= 128)
  }
}
