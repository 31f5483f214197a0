import Planning
import SampleYear
import Testing

@testable import Rosters

@Suite("The papers of a study tour")
struct TourPaperTests {
  private func person(_ id: String, _ sex: Sex, _ organisation: String?) -> Person {
    Person(id: id, name: id, sex: sex, organisation: organisation)
  }

  @Test("rooms are shared by two of one sex, first within an organisation, and an odd one is alone")
  func rooms() {
    let rooms = TourRooms([
      person("w1", .female, "x"), person("m1", .male, "x"), person("w2", .female, "y"),
      person("w3", .female, "x"), person("m2", .male, "y"),
    ])
    // Colleagues sit together: x first, then y.
    #expect(rooms.entries.map(\.person.id) == ["w1", "m1", "w3", "w2", "m2"])
    #expect(rooms.entries.map(\.seat) == [1, 2, 3, 4, 5])
    #expect(rooms.entries.map(\.room) == [1, 1, 1, 2, 1])
    #expect(rooms.entries.map(\.isAlone) == [false, false, false, true, false])
    #expect(rooms.rooms(.female) == 2)
    #expect(rooms.rooms(.male) == 1)
    #expect(rooms.count(.female) == 3)
  }

  @Test("are there for tours with an itinerary alone: programme, driver's sheet, seats and rooms")
  func kinds() throws {
    #expect(try TourPaper.all(of: SmallYear.plan, language: .vi).isEmpty)
    let papers = try TourPaper.all(of: SmallYear.touredPlan, language: .vi)
    #expect(
      papers.map { $0.fileName(extension: "pdf") } == [
        "G2-01-1-programme.pdf", "G2-01-1-driver.pdf", "G2-01-1-rooms.pdf",
      ]
    )
  }

  @Test("the driver's sheet has every leg with its times, places and kilometres")
  func driver() throws {
    let papers = try TourPaper.all(of: SmallYear.touredPlan, language: .en)
    let sheet = try #require(papers.first { $0.kind == .driver })
    #expect(
      sheet.blocks.flatMap(\.rows) == [
        ["08:00", "Mẫu city", "08:30", "Sample pottery", "24"],
        ["11:00", "Sample pottery", "11:30", cityOfLodging, "20"],
        ["08:00", cityOfLodging, "08:20", "Sample mill", "15"],
        ["09:20", "Sample mill", "09:40", cityOfLodging, "15"],
        ["10:00", cityOfLodging, "10:50", "Mẫu city", "33"],
      ]
    )
    #expect(sheet.blocks.count == 4)
  }

  @Test("the driver's sheet names the legs of more than four hours, on which the driver must rest")
  func rests() throws {
    var plan = SmallYear.touredPlan
    let long = try #require(plan.offerings.firstIndex { $0.itinerary != nil })
    func labels() throws -> [String] {
      try TourPaper.all(of: plan, language: .en).first { $0.kind == .driver }?.facts
        .filter { $0.label.hasPrefix("Rest") }.map(\.text) ?? []
    }
    #expect(try labels() == [])
    plan.offerings[long].itinerary?.days[3].legs[0].endMinute = 600 + 241
    #expect(try labels() == ["\(cityOfLodging) → Mẫu city"])
  }

  private var cityOfLodging: String {
    SmallYear.programme.places.first { $0.id == "can-tho" }?.name.en ?? ""
  }

  @Test("the list of seats counts all, and its CSV has a row for each")
  func list() throws {
    let papers = try TourPaper.all(of: SmallYear.touredPlan, language: .vi)
    let list = try #require(papers.first { $0.kind == .rooms })
    #expect(list.blocks.flatMap(\.rows).count == 14)
    #expect(list.facts.contains { $0.text.hasPrefix("14/") })
    let lines = String(decoding: list.csv(byteOrderMark: false), as: UTF8.self)
    #expect(lines.split(separator: "\r\n").count == 15)
  }

  @Test(
    "the programme names nobody and stands on one page",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func onePage() throws {
    let plan = SmallYear.touredPlan
    let papers = try TourPaper.all(of: plan, language: .vi)
    let programme = try #require(papers.first { $0.kind == .programme })
    let bytes = try TourPaperPDF.render(programme)
    #expect(try TourPaperPDF.render(programme) == bytes)
    let pages = try ReadPage.pages(of: bytes)
    #expect(pages.count == 1)
    #expect(pages[0].text.contains("1. Làng gốm Mẫu"))
    #expect(pages[0].text.contains("11:30–12:30 Nghỉ trưa"))
    for person in plan.programme.people { #expect(!pages[0].text.contains(person.name)) }
  }
}
