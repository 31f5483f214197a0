import Planning
import Testing

@Suite("The list of candidates")
struct CandidatesTests {
  @Test("asks 3,000,000,000 đồng for 50 projects where 2,100,000,000 are there")
  func totals() throws {
    let candidates = try SampleFolders.candidates.get()
    #expect(Set(candidates.activities.map(\.project)).count == 50)
    #expect(candidates.askedByGroup().values.reduce(0, +) == 3_000_000_000)
    let whole = candidates.sources.first { $0.id == "province" }?.ceilings.first
    #expect(whole?.amount.dong == 2_100_000_000)
  }

  @Test("holds everything of the decision, of which only groups 5 and 8 must run")
  func choice() throws {
    let decided = try SampleFolders.year.get()
    let candidates = try SampleFolders.candidates.get()
    let listed = Set(candidates.activities.map(\.id))
    #expect(decided.activities.allSatisfy { listed.contains($0.id) })
    let obliged = Set(candidates.activities.filter { $0.minOfferings > 0 }.map(\.group))
    #expect(obliged == ["G5", "G8"])
    #expect(candidates.people == decided.people)
    #expect(candidates.organisations == decided.organisations)
    #expect(candidates.resources == decided.resources)
  }
}
