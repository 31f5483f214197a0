import Almanac
import PlanFolder
import Planning
import Testing

@Suite("Study tours of a folder")
struct TourTests {
  @Test("arrive with their sites, hours, nights and prices")
  func arrives() throws {
    let programme = try #require(try ExampleFolder().read().programme)
    let activity = try #require(programme.activities.first { $0.id == "G2-01" })
    let tour = try #require(activity.tour)
    #expect(activity.costs.map(\.isOfItinerary) == [true, true])
    #expect(tour.home == "thanh-pho")
    #expect(tour.sites.count == 6)
    #expect(tour.mustVisit == ["lang-dan-mau"])
    #expect(tour.neverTogether == [["cho-mau", "hoi-cho-mau"]])
    #expect(tour.kinds == [SiteKindLimit(kind: .enterprise, min: 1, max: 2)])
    #expect(tour.earliestStart == ClockTime(6, 30))
    #expect(tour.latestReturn == ClockTime(18, 0))
    #expect(tour.longestDrivingMinutes == 300)
    #expect(tour.mealBreak?.window == ClockSpan("11:00-13:30"))
    #expect(tour.lodgings(night: 1).map(\.place) == ["ban"])
    #expect(tour.coach == CoachRate(perDay: Money(2_000_000), perKm: Money(12_000)))
    #expect(tour.meals == PersonRate(perPersonDay: Money(150_000)))
    #expect(tour.feeBudget == Money(1_500_000))
    #expect(tour.road == RoadRule(detourPercent: 130, speedKmPerHour: 40, boardingMinutes: 10))
    let workshop = try #require(programme.sites.first { $0.id == "xuong-mau" })
    #expect(workshop.hours[.friday].map(\.description) == ["08:00-11:00", "13:30-16:00"])
    #expect(workshop.hours[.saturday].map(\.description) == ["08:00-11:00"])
    #expect(workshop.hours[.sunday].isEmpty)
    let park = try #require(programme.sites.first { $0.id == "kcn-mau" })
    #expect(park.windows(on: CivilDate(2027, 9, 13)).isEmpty)
    #expect(park.windows(on: CivilDate(2027, 9, 20)).count == 2)
    let showroom = try #require(programme.sites.first { $0.id == "hoi-cho-mau" })
    #expect(showroom.fee(people: 8) == Money(160_000))
  }

  @Test("read the same days in Vietnamese and in English")
  func weekdays() throws {
    let folder = try ExampleFolder()
    let english = try #require(folder.read().programme).sites
    for file in PlanFolderTemplate.files(.vi) where file.path == "sites.csv" {
      try folder.write(file.path, file.contents)
    }
    #expect(try folder.contents("sites.csv").contains("T2-T7 07:30-11:30"))
    #expect(try #require(folder.read().programme).sites.map(\.hours) == english.map(\.hours))
  }

  @Test("may have their sites in a workbook, of which mistakes are located by row and column")
  func workbook() throws {
    let columns = ["id", "name_vi", "kind", "place", "latitude", "longitude", "hours", "minutes"]
    let cells = ["a", "Làng A", "craft-village", "ban", "10.06", "105.75", "T2 8:00-7:00", "60"]
    let texts = columns + ["value", "9"] + cells
    let folder = try ExampleFolder()
    try folder.remove("sites.csv")
    try folder.remove("tours.yaml")
    func row(_ number: Int, _ positions: [Int]) -> String {
      "<row r=\"\(number)\">" + positions.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
    }
    let sheet = row(1, Array(0..<9)) + row(2, Array(10..<18) + [9])
    try folder.write(
      "sites.xlsx",
      bytes: StoredZip.workbook(sheet: sheet, texts: texts, formats: [0]).bytes
    )
    #expect(
      folder.lines() == [
        "sites.xlsx:2:7: it closes (07:00) no later than it opens (08:00); swap the times; split a window over midnight in two"
      ]
    )
  }

  @Test("may be absent, and then no activity has a tour")
  func absent() throws {
    let folder = try ExampleFolder()
    try folder.remove("tours.yaml")
    try folder.remove("sites.csv")
    #expect(folder.lines() == [])
    let programme = try #require(folder.read().programme)
    #expect(programme.activities.allSatisfy { $0.tour == nil })
    #expect(programme.sites.isEmpty)
  }

  @Test("without their sites say so once")
  func withoutSites() throws {
    let folder = try ExampleFolder()
    try folder.remove("sites.csv")
    #expect(
      folder.lines() == [
        "sites.csv:1:1: sites.csv is missing, and tours.yaml:30 needs it; add it; `lichtrinh new` makes an example of it"
      ]
    )
  }

  @Test("reckon roads by their rule: 1 degree of latitude is 111.19 km as the crow flies")
  func roads() {
    let rule = RoadRule(detourPercent: 130, speedKmPerHour: 45, boardingMinutes: 10)
    // 144.55 km by road; 10 + 193.3 minutes, rounded up to five.
    #expect(rule.leg(from: (10, 105), to: (11, 105)) == RoadLeg(km: 145, minutes: 205))
    #expect(rule.leg(from: (11, 105), to: (10, 105)) == RoadLeg(km: 145, minutes: 205))
    #expect(rule.leg(from: (10, 105), to: (10, 105)) == RoadLeg(km: 0, minutes: 0))
  }
}
