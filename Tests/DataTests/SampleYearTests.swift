import Foundation
import Planning
import Testing

@Suite("The sample year of 2016")
struct SampleYearTests {
  private let programme: Programme

  init() throws {
    programme = try SampleFolders.year.get()
  }

  @Test("has the decision's 11 groups and 37 projects")
  func groupsAndProjects() {
    #expect(programme.groups.map(\.id) == (1...11).map { "G\($0)" })
    #expect(Set(programme.activities.map(\.project)).count == 37)
    #expect(Set(programme.activities.map(\.group)) == Set(programme.groups.map(\.id)))
    #expect(programme.activities.allSatisfy { $0.minOfferings == $0.values.count })
  }

  @Test("asks exactly 2,100,000,000 đồng of the province at the greatest headcounts")
  func total() {
    #expect(programme.askedByGroup().values.reduce(0, +) == 2_100_000_000)
  }

  @Test("gives each group exactly what it asks")
  func groupCeilings() throws {
    let province = try #require(programme.sources.first { $0.id == "province" })
    let asked = programme.askedByGroup()
    for group in programme.groups {
      let ceiling = province.ceilings.first { $0.groups == [group.id] }
      #expect(ceiling?.amount.dong == asked[group.id], "\(group.id)")
    }
    let whole = province.ceilings.first { $0.groups == nil && $0.from == nil && $0.to == nil }
    #expect(whole?.amount.dong == 2_100_000_000)
  }

  @Test(
    "asks for every project what the facts of the year state",
    .enabled(
      if: FileManager.default.fileExists(
        atPath: SampleFolders.facts.path(percentEncoded: false)
      ),
      "needs the facts of the year beside the package"
    )
  )
  func facts() throws {
    let asked = programme.activities.reduce(into: [String: Int]()) {
      $0[$1.project, default: 0] += $1.askedOfProvince
    }
    var stated: [String: Int] = [:]
    var project = ""
    for line in try String(contentsOf: SampleFolders.facts, encoding: .utf8).split(separator: "\n")
    {
      if line.hasPrefix("- id: ") { project = String(line.dropFirst(6)) }
      if line.hasPrefix("  total: "), !project.isEmpty {
        stated[project] = Int(line.dropFirst(9))
      }
    }
    #expect(stated.count == 37)
    #expect(asked == stated)
  }

  @Test("pays at most 70 % before the end of anything but an allowance")
  func advances() {
    for activity in programme.activities where activity.payments.count > 1 {
      let early = activity.payments.dropLast().reduce(0) { $0 + $1.share.thousandths }
      #expect(early <= 700, "\(activity.id)")
      #expect(activity.payments.last?.anchor == .end, "\(activity.id)")
    }
  }

  @Test("holds files, jury and award before the fair that shows the winners")
  func selection() {
    let steps = programme.orders.filter(\.isRequired).map { [$0.first, $0.then] }
    #expect(
      steps == [
        ["G5-01-filing", "G5-01-jury"], ["G5-01-jury", "G5-01-award"], ["G5-01-award", "G4-03"],
      ]
    )
  }
}
