import Almanac
import Foundation
import PlanFolder
import Planning
import Testing

@Suite("The example folder")
struct TemplateTests {
  @Test("passes without a single diagnostic in both languages", arguments: Language.allCases)
  func passes(_ language: Language) throws {
    let folder = try ExampleFolder()
    for file in PlanFolderTemplate.files(language) { try folder.write(file.path, file.contents) }
    let loaded = folder.read()
    #expect(loaded.diagnostics.map { $0.line(.en) } == [])
    let programme = try #require(loaded.programme)
    #expect(programme.groups.map(\.id) == ["G1", "G2", "G3"])
    #expect(programme.activities.map(\.kind) == [.course, .workshop, .tour, .fair, .work])
    #expect(programme.people.count == 12)
    #expect(programme.isSample)
  }

  @Test("has no mark of the other language left")
  func languages() {
    for file in PlanFolderTemplate.files(.en) + PlanFolderTemplate.files(.vi) {
      #expect(!file.contents.contains { "«»¦".contains($0) }, "\(file.path)")
    }
    let programmes = Language.allCases.map { language in
      PlanFolderTemplate.files(language).first { $0.path == "programme.yaml" }?.contents
    }
    #expect(programmes[0]?.contains("# Cả năm.") == true)
    #expect(programmes[1]?.contains("# The whole year.") == true)
  }

  @Test("has enough eligible requests for every offering that must run")
  func demand() throws {
    let programme = try #require(try ExampleFolder().read().programme)
    let people = Dictionary(uniqueKeysWithValues: programme.people.map { ($0.id, $0) })
    for activity in programme.activities {
      guard let rule = activity.people else { continue }
      let asking = programme.requests.filter { $0.activity == activity.id }
        .compactMap { people[$0.person] }.filter(rule.admits)
      #expect(asking.count >= rule.min, "\(activity.id)")
    }
  }

  @Test("is not written over anything")
  func refusal() throws {
    let folder = try ExampleFolder()
    #expect(throws: PlanFolderTemplate.Refusal.notEmpty) {
      try PlanFolderTemplate.write(to: folder.directory, language: .vi)
    }
    #expect(throws: PlanFolderTemplate.Refusal.notEmpty) {
      try PlanFolderTemplate.write(to: folder.path("people.csv"), language: .vi)
    }
    let empty = folder.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    let written = try PlanFolderTemplate.write(to: empty, language: .vi)
    let there = try FileManager.default.contentsOfDirectory(atPath: empty).sorted()
    #expect(there == written.sorted())
  }
}
