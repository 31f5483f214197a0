import Compiler
import PlanFolder
import Planning
import Testing

@Suite("The plan folders that ship")
struct FolderTests {
  @Test(
    "are read and compiled without a single diagnostic",
    arguments: ["vinh-long-2016", "vinh-long-2016-candidates"]
  )
  func sound(name: String) throws {
    let loaded = SampleFolders.read(name)
    #expect(loaded.diagnostics.map { $0.line(.en) } == [])
    let programme = try #require(loaded.programme)
    let compilation = ProgrammeCompiler.compile(programme, sources: loaded.sources)
    #expect(compilation.diagnostics.map { $0.line(.en) } == [])
    #expect(compilation.compiled != nil)
  }

  @Test("know the way between any two places, at no more than 60 km an hour by road")
  func distances() throws {
    let programme = try SampleFolders.year.get()
    let places = programme.places.count
    #expect(programme.journeys.count == places * (places - 1) / 2)
    let byRoad = programme.journeys.filter { $0.km <= 600 }
    #expect(byRoad.allSatisfy { $0.km <= $0.minutes })
    let toTheCity = programme.journeys.first { $0.from == "855" && $0.to == "tp-hcm" }
    #expect(toTheCity?.km == 135)
  }
}
