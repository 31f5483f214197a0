import PlanFolder
import Planning
import Testing

@Suite("Broken input")
struct BrokenInputTests {
  static let all =
    BrokenInput.activityParts + BrokenInput.activities + BrokenInput.programme
    + BrokenInput.tables + BrokenInput.tours

  @Test("gives exactly its located message", arguments: all)
  func message(_ input: BrokenInput) throws {
    let folder = try ExampleFolder()
    for edit in input.edits { try folder.replace(edit.old, by: edit.new, in: edit.file) }
    #expect(folder.lines() == input.lines)
  }

  @Test("is told in Vietnamese too, at the same places", arguments: all)
  func vietnamese(_ input: BrokenInput) throws {
    let folder = try ExampleFolder()
    for edit in input.edits { try folder.replace(edit.old, by: edit.new, in: edit.file) }
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.count == input.lines.count)
    for diagnostic in diagnostics {
      #expect(diagnostic.cause.vi != diagnostic.cause.en)
      #expect(diagnostic.mend.vi != diagnostic.mend.en)
    }
  }

  @Test("ten mistakes in seven files are all told at once, by place")
  func allAtOnce() throws {
    let folder = try ExampleFolder()
    try folder.replace("lead-days: 20", by: "lead-days: -1", in: "activities.yaml")
    try folder.replace(
      "{from: 2027-05-10, to: 2027-06-11}",
      by: "{from: 2027-06-11, to: 2027-05-10}",
      in: "activities.yaml"
    )
    try folder.replace("skill: energy", by: "skill: enrgy", in: "activities.yaml")
    try folder.replace("then: G2-01", by: "then: G2-10", in: "programme.yaml")
    try folder.replace("email: khuyencong@vi-du.example", by: "email: none", in: "programme.yaml")
    try folder.replace("1975,nữ", by: "75,nữ", in: "people.csv")
    try folder.replace("n12,G2-01", by: "n13,G2-01", in: "requests.csv")
    try folder.replace(",500000,", by: ",-500000,", in: "venues.csv")
    try folder.replace(
      "unit: establishment\n    binding: cap",
      by: "unit: establishment\n    binding: strong",
      in: "norms.yaml"
    )
    try folder.replace("18,35", by: "18,", in: "travel.csv")
    #expect(
      folder.lines() == [
        "activities.yaml:11:9: window ends before it starts (2027-06-11 to 2027-05-10); swap the dates",
        "activities.yaml:15:16: `lead-days` is -1; write a number from 0 to 3660",
        "activities.yaml:55:47: no trainer has the skill `enrgy`; did you mean `energy`?",
        "norms.yaml:34:14: `binding` cannot be \"strong\"; use one of: cap, guide",
        "people.csv:2:24: `birth_year` is 75; write a number from 1900 to 2100",
        "programme.yaml:21:10: `email`: \"none\" is not an address of mail; write it as name@office.example",
        "programme.yaml:76:26: there is no activity `G2-10`; did you mean `G2-01`?",
        "requests.csv:21:1: there is no person `n13`; did you mean `n03`?",
        "travel.csv:2:23: cell `minutes` is empty; fill it",
        "venues.csv:3:69: `cost_per_use` is negative (VND -500,000); write an amount from 0",
      ]
    )
  }

  @Test("reads in Vietnamese as an organiser speaks")
  func wording() throws {
    let folder = try ExampleFolder()
    try folder.replace("lead-days: 20", by: "lead-day: 20", in: "activities.yaml")
    try folder.replace(
      "{from: 2027-05-10, to: 2027-06-11}",
      by: "{from: 2027-06-11, to: 2027-05-10}",
      in: "activities.yaml"
    )
    try folder.replace(
      "unit-cost: 600000, norm",
      by: "unit-cost: 2600000, norm",
      in: "activities.yaml"
    )
    try folder.replace("n12,G2-01", by: "n13,G2-01", in: "requests.csv")
    #expect(
      folder.lines(.vi) == [
        "activities.yaml:11:9: khoảng ngày kết thúc trước khi bắt đầu (2027-06-11 đến 2027-05-10); đổi chỗ hai ngày",
        "activities.yaml:15:5: không có khóa `lead-day`; có phải là `lead-days`?",
        "activities.yaml:30:114: cảnh báo: đơn giá 2.600.000 đồng vượt định mức `training.lecturer` 2.000.000 đồng (TT 36/2018/TT-BTC); hạ đơn giá hoặc nêu lý do",
        "requests.csv:21:1: không có người `n13`; có phải là `n03`?",
      ]
    )
  }

  @Test("leaves a programme without what is in error, for further checks")
  func partial() throws {
    let folder = try ExampleFolder()
    try folder.replace(
      "{from: 2027-05-10, to: 2027-06-11}",
      by: "{from: 2027-06-11, to: 2027-05-10}",
      in: "activities.yaml"
    )
    try folder.replace("group: G3", by: "group: G9", in: "activities.yaml")
    let loaded = folder.read()
    #expect(loaded.hasErrors)
    let programme = try #require(loaded.programme)
    #expect(programme.activities.map(\.id) == ["G1-02", "G2-01", "G2-02"])
    #expect(programme.requests.allSatisfy { $0.activity != "G1-01" })
    #expect(programme.orders == [])
    let first = loaded.sources.location(of: Subject("requests", "0")["activity"])
    #expect(first.line == 10)
    #expect(first.column == 5)
  }

  @Test("in one line of an estimate hides nothing of the others")
  func neighbouringLines() throws {
    let folder = try ExampleFolder()
    try folder.replace("unit-cost: 50000}", by: "unit-cost: fifty}", in: "activities.yaml")
    try folder.replace(
      "unit-cost: 600000, norm",
      by: "unit-cost: 2600000, norm",
      in: "activities.yaml"
    )
    #expect(
      folder.lines() == [
        "activities.yaml:30:114: warning: unit cost VND 2,600,000 exceeds norm `training.lecturer` of VND 2,000,000 (TT 36/2018/TT-BTC); lower it or give the reason",
        "activities.yaml:31:92: `unit-cost`: \"fifty\" is not an amount of money; write whole đồng as 2100000000 or 2_100_000_000",
      ]
    )
  }

  @Test("of a whole file is bounded, and the rest counted")
  func bounded() throws {
    let folder = try ExampleFolder()
    let rows = (0..<5000).map { "x\($0),G1-01,1\n" }.joined()
    try folder.write("requests.csv", "person,activity,priority\n" + rows)
    let lines = folder.lines()
    #expect(lines.count == 201)
    #expect(
      lines.last
        == "requests.csv:202:1: 4800 more mistakes in this file; mend those above and check again"
    )
  }
}
