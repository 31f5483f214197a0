/// The short codes of the rows of an offering's lists: six characters for each person, none twice.
public struct RowCodes: Sendable {
  /// How many characters a code has.
  public static let length = 6

  private let codes: [String: String]
  private let people: [String: String]

  /// Makes the codes of an offering's people; where two would share one, the later id gets another.
  public init(offering: String, people ids: some Sequence<String>, _ key: AttendanceKey) {
    var codes: [String: String] = [:]
    var people: [String: String] = [:]
    for id in Set(ids).sorted() {
      var turn = 0
      var code: String
      repeat {
        code = key.check(["row", offering, id, String(turn)], characters: Self.length)
        turn += 1
      } while people[code] != nil
      codes[id] = code
      people[code] = id
    }
    self.codes = codes
    self.people = people
  }

  /// The code of a person; nil for someone without one.
  public func code(of person: String) -> String? { codes[person] }

  /// The person with a code as someone typed it; nil for a code of nobody.
  public func person(typed code: String) -> String? {
    CodeText.normal(code).flatMap { people[$0] }
  }
}
