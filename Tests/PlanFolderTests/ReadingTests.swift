import Almanac
import Foundation
import PlanFolder
import Planning
import Testing

@Suite("What a sound folder says")
struct ReadingTests {
  @Test("every part of an activity arrives")
  func activity() throws {
    let programme = try #require(try ExampleFolder().read().programme)
    let course = try #require(programme.activities.first)
    #expect(course.id == "G1-01")
    #expect(course.project == "G1-01")
    #expect(
      course.title
        == LocalizedText(vi: "Tập huấn quản trị cơ sở sản xuất", en: "Managing a workshop")
    )
    #expect(
      course.windows == [
        DateWindow(from: CivilDate(2027, 3, 15), to: CivilDate(2027, 4, 23)),
        DateWindow(from: CivilDate(2027, 5, 10), to: CivilDate(2027, 6, 11)),
      ]
    )
    #expect(course.pattern == .workingDays(count: 2, halves: [.morning, .afternoon]))
    #expect(course.leadDays == 20)
    #expect(course.preference == DayPreference(date: CivilDate(2027, 3, 29), pointsPerWeek: 2))
    #expect(course.minOfferings == 1)
    #expect(course.values == [300])
    #expect(
      course.people
        == PeopleRule(
          min: 5,
          max: 8,
          perOrganisation: 3,
          reserved: [ReservedSeats(tag: "woman", seats: 2)]
        )
    )
    #expect(course.needs.map(\.kind) == [.venue, .trainer, .coordinator])
    #expect(course.costs[0].unitCost == Money(600_000))
    #expect(course.costs[2].basis == .personDay)
    #expect(course.funding == [FundingShare(source: "province")])
    #expect(course.payments.map(\.share) == [Share(thousandths: 500), Share(thousandths: 500)])
    let fair = programme.activities[3]
    #expect(fair.costs[0].support == Share(thousandths: 800))
    let work = programme.activities[4]
    #expect(work.pattern.milestoneNames.map(\.vi) == ["Ký hợp đồng", "Lắp đặt máy", "Nghiệm thu"])
    #expect(
      work.funding[0]
        == FundingShare(
          source: "province",
          share: Share(thousandths: 500),
          cap: Money(90_000_000)
        )
    )
  }

  @Test("programme, periods, limits and tables arrive")
  func rest() throws {
    let programme = try #require(try ExampleFolder().read().programme)
    #expect(programme.firstDay == CivilDate(2027, 1, 1))
    #expect(programme.revision.minute == 480)
    #expect(programme.sources[0].ceilings[1].to == CivilDate(2027, 6, 30))
    #expect(programme.avoidedPeriods.map(\.nameEn).first == "Lunar New Year")
    #expect(programme.avoidedPeriods[0].includes(CivilDate(2027, 2, 6)))
    #expect(programme.avoidedPeriods[1].districts == ["mau-dong"])
    #expect(programme.avoidedPeriods[1].effect == .pointsPerSessionDay(2))
    #expect(programme.limits[0].isMonthly)
    #expect(
      programme.orders == [OrderRule(first: "G1-01", then: "G2-01", gapDays: 7, isRequired: false)]
    )
    #expect(
      programme.people[1].busy == [
        DateWindow(from: CivilDate(2027, 3, 15), to: CivilDate(2027, 3, 19))
      ]
    )
    #expect(programme.people[0].tags == ["rural", "invented"])
    #expect(programme.people[0].sex == .female)
    #expect(
      programme.resources.map(\.id) == [
        "hoi-truong", "nha-van-hoa", "gv-1", "gv-2", "xe-16", "cb-1", "cb-2",
      ]
    )
    #expect(programme.journeys.count == 6)
    #expect(!programme.holidays.isWorkingDay(CivilDate(2027, 4, 30)))
  }

  @Test("every subject knows its place")
  func places() throws {
    let folder = try ExampleFolder()
    let sources = folder.read().sources
    func place(_ subject: Subject) -> String {
      let location = sources.location(of: subject)
      let file = location.file.split(separator: "/").last ?? ""
      return "\(file):\(location.line):\(location.column)"
    }
    let course = Subject("activities", "G1-01")
    #expect(place(course) == "activities.yaml:4:5")
    #expect(place(course["windows"][1]["to"]) == "activities.yaml:11:32")
    #expect(place(course["costs"][0]["unit-cost"]) == "activities.yaml:30:114")
    #expect(place(Subject("people", "n02")["home"]) == "people.csv:3:44")
    #expect(place(Subject("requests", "0")["activity"]) == "requests.csv:2:5")
    #expect(place(Subject("venues", "hoi-truong")["busy"]) == "venues.csv:2:58")
    #expect(place(Subject("sources", "province")["ceilings"][1]) == "programme.yaml:51:9")
    #expect(place(Subject("orders")[0]["then"]) == "programme.yaml:76:26")
    #expect(place(Subject("programme")["year"]) == "programme.yaml:29:7")
    #expect(place(Subject("norms")[0]["amount"]) == "norms.yaml:7:13")
    #expect(place(Subject("nothing")) == "programme.yaml:1:1")
  }

  @Test("decomposed Vietnamese is composed in silence")
  func composition() throws {
    let folder = try ExampleFolder()
    let decomposed = "Nguyễn Thị Mẫu Một".decomposedStringWithCanonicalMapping
    try folder.replace("Nguyễn Thị Mẫu Một", by: decomposed, in: "people.csv")
    let loaded = folder.read()
    #expect(loaded.diagnostics == [])
    let name = try #require(loaded.programme?.people.first?.name)
    #expect(Array(name.unicodeScalars) == Array("Nguyễn Thị Mẫu Một".unicodeScalars))
  }

  @Test("a byte order mark, CRLF lines and semicolons of a spreadsheet are read")
  func spreadsheetExport() throws {
    let folder = try ExampleFolder()
    let table = try folder.contents("requests.csv")
      .replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "\n", with: "\r\n")
    try folder.write("requests.csv", "\u{FEFF}" + table)
    #expect(folder.lines() == [])
    #expect(folder.read().programme?.requests.count == 22)
  }
}
