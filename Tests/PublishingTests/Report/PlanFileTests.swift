import Foundation
import Planning
@testable import Publishing
import SampleYear
import Testing

@Suite("plan.json")
struct PlanFileTests {
  private let facts = PlanFacts(
    SmallYear.plan,
    run: RunFacts(seed: 7, steps: 20_000, scoreBound: 2_500)
  )

  @Test("what is written is read again without loss")
  func roundTrip() throws {
    #expect(try PlanFacts(json: facts.json()) == facts)
    let named = PlanFacts(SmallYear.plan, includePeople: true)
    #expect(try PlanFacts(json: named.json()) == named)
  }

  @Test("the same plan gives the same bytes, with a newline at the end")
  func sameBytes() throws {
    let first = try PlanFacts(SmallYear.plan).json()
    #expect(try PlanFacts(SmallYear.plan).json() == first)
    #expect(first.last == UInt8(ascii: "\n"))
    #expect(first.first == UInt8(ascii: "{"))
  }

  @Test("amounts are whole numbers and dates ISO 8601; no number has a fraction or exponent")
  func plainNumbers() throws {
    let object = try JSONSerialization.jsonObject(with: Data(facts.json()))
    let root = try #require(object as? [String: Any])
    #expect(root["format"] as? String == "lichtrinh-plan-facts/1")
    let text = String(decoding: try facts.json(), as: UTF8.self)
    #expect(text.contains("\"spent\" : 167010000"))
    #expect(text.contains("\"firstDay\" : \"2016-03-21\""))
    #expect(text.firstMatch(of: /: -?[0-9]+[.eE]/) == nil)
  }

  @Test("participants stand by id; no name, telephone number or address of a person is in it")
  func noPersonalData() throws {
    let text = String(decoding: try facts.json(), as: UTF8.self)
    #expect(text.contains("\"p001\""))
    for person in SmallYear.programme.people {
      #expect(!text.contains(person.name))
      if let phone = person.phone { #expect(!text.contains(phone)) }
      if let email = person.email { #expect(!text.contains(email)) }
    }
    for resource in SmallYear.programme.resources {
      if let phone = resource.phone { #expect(!text.contains(phone)) }
      if let email = resource.email { #expect(!text.contains(email)) }
    }
  }

  @Test("names come in only when asked for")
  func names() throws {
    #expect(facts.people == nil)
    let people = try #require(PlanFacts(SmallYear.plan, includePeople: true).people)
    #expect(people.map(\.name) == SmallYear.programme.people.map(\.name))
  }

  @Test("text is written in NFC")
  func normalised() throws {
    var plan = SmallYear.plan
    plan.programme.title = LocalizedText("Vĩnh Long".decomposedStringWithCanonicalMapping)
    let text = String(decoding: try PlanFacts(plan).json(), as: UTF8.self)
    #expect(
      text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    )
  }

  @Test(
    "what is no such file is refused",
    arguments: ["", "{}", "[]", "null", "{\"format\":\"lichtrinh-plan-facts/1\"}", "\u{FEFF}x"]
  )
  func refused(text: String) {
    #expect(throws: DecodingError.self) { try PlanFacts(json: Array(text.utf8)) }
  }

  @Test("a file of another form is refused by its name")
  func otherFormat() throws {
    let text = String(decoding: try facts.json(), as: UTF8.self)
      .replacingOccurrences(of: "lichtrinh-plan-facts/1", with: "lichtrinh-plan-facts/2")
    #expect(throws: DecodingError.self) { try PlanFacts(json: Array(text.utf8)) }
  }
}
