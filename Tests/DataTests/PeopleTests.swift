import Planning
import Testing

@Suite("The invented people and their requests")
struct PeopleTests {
  private let programme: Programme

  init() throws {
    programme = try SampleFolders.year.get()
  }

  @Test("are 600 of 220 organisations in 8 districts, and about 1,500")
  func counts() {
    #expect(programme.people.count == 600)
    #expect(programme.organisations.count == 220)
    #expect(Set(programme.organisations.map(\.district)).count == 8)
    #expect((1_400...1_600).contains(programme.requests.count))
  }

  @Test("ask for more seats than there are")
  func seats() {
    let seats = programme.withPeople.reduce(0) { $0 + ($1.people?.max ?? 0) * $1.values.count }
    #expect(programme.requests.count > seats)
  }

  @Test("ask for every activity more often than it has seats, and only where they may")
  func eligibility() throws {
    for activity in programme.withPeople where activity.enrolled.isEmpty {
      let rule = try #require(activity.people)
      let askers = programme.askers(of: activity)
      #expect(askers.count > rule.max, "\(activity.id)")
      for person in askers {
        #expect(rule.districts?.contains(person.home ?? "") ?? true, "\(person.id) \(activity.id)")
        #expect(
          rule.tags?.contains(where: person.tags.contains) ?? true,
          "\(person.id) \(activity.id)"
        )
      }
      for reserved in rule.reserved {
        let entitled = askers.filter {
          $0.tags.contains(reserved.tag) || reserved.tag == "woman" && $0.sex == .female
        }
        #expect(entitled.count >= reserved.seats, "\(activity.id) \(reserved.tag)")
      }
    }
  }

  @Test("share no name with a trainer or an official")
  func namesakes() {
    let own = Set(programme.people.map(\.name))
    let others = programme.resources.filter { $0.kind == .trainer || $0.kind == .coordinator }
    #expect(others.count == 19)
    let names = others.map { $0.name.replacing(" (mẫu)", with: "") }
    #expect(names.filter(own.contains) == [])
  }

  @Test("number their requests from 1 without gaps")
  func priorities() {
    let byPerson = Dictionary(grouping: programme.requests, by: \.person)
    for (person, requests) in byPerson {
      #expect(requests.map(\.priority).sorted() == Array(1...requests.count), "\(person)")
      #expect(Set(requests.map(\.activity)).count == requests.count, "\(person)")
    }
  }

  @Test("bear no number that can be called, no address that takes mail, and the mark of a sample")
  func marks() {
    #expect(programme.isSample)
    #expect(programme.organisations.allSatisfy { $0.name.hasSuffix("(mẫu)") })
    #expect(programme.resources.allSatisfy { $0.name.hasSuffix("(mẫu)") })
    let phones = programme.people.map(\.phone) + programme.resources.map(\.phone)
    #expect(phones.compactMap(\.self).allSatisfy { $0.hasPrefix("0000 ") })
    let mail = programme.people.map(\.email) + programme.resources.map(\.email)
    #expect(mail.compactMap(\.self).allSatisfy { $0.hasSuffix(".example") })
    #expect(Set(programme.people.map(\.name)).count == programme.people.count)
  }

  @Test("hold a network of 48 collaborators and a jury of 7 that is never busy")
  func roles() throws {
    #expect(programme.people.filter { $0.tags.contains("collaborator") }.count == 48)
    let jury = programme.people.filter { $0.tags.contains("jury") }
    #expect(jury.count == 7 && jury.allSatisfy(\.busy.isEmpty))
    let days = try #require(programme.activities.first { $0.id == "G5-01-jury" })
    #expect(Set(days.enrolled) == Set(jury.map(\.id)))
  }
}
