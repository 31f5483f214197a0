import Almanac
import Foundation
import Planning

/// The line of JSON by which a fact stands in the journal.
extension AttendanceFact {
  /// Why a line of the journal is none.
  public enum LineFault: Error, Hashable, Sendable {
    /// It is no JSON object of the journal's keys.
    case damaged
    /// It was written by a later version of the journal.
    case unknownKind(String)
  }

  /// The fact as one line of JSON with its keys in order, without the line's end.
  ///
  /// Sessions are counted from 1 there, as people count them.
  public func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Record(self)), as: UTF8.self)
  }

  /// Reads a line.
  public init(line: some Collection<UInt8>) throws(LineFault) {
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(line))
    } catch {
      throw .damaged
    }
    self = try record.asFact()
  }

  private struct Record: Codable {
    var at: RecordedTime
    var by: String
    var day: CivilDate?
    var fact: String
    var joined: PersonRecord?
    var mark: AttendanceMark?
    var note: String?
    var offering: String
    var person: String?
    var revision: Int
    var session: Int?
    var substitute: Substitute?
    var way: AttendanceWay

    init(_ fact: AttendanceFact) {
      at = fact.time
      by = fact.recorder
      offering = fact.offering
      revision = fact.revision
      way = fact.way
      switch fact.content {
      case .mark(let mark):
        self.fact = "mark"
        person = mark.person
        session = mark.session + 1
        day = mark.day
        self.mark = mark.mark
        substitute = mark.substitute
        note = mark.note
      case .cleared(let person, let session, let day):
        self.fact = "cleared"
        self.person = person
        self.session = session + 1
        self.day = day
      case .joined(let person):
        self.fact = "joined"
        joined = PersonRecord(person)
      }
    }

    func asFact() throws(LineFault) -> AttendanceFact {
      AttendanceFact(
        offering: offering,
        revision: revision,
        time: at,
        recorder: by,
        way: way,
        content: try content()
      )
    }

    private func content() throws(LineFault) -> Content {
      switch fact {
      case "mark":
        guard let person, let session, session > 0, let day, let mark,
          (mark == .substituted) == (substitute != nil)
        else { throw .damaged }
        return .mark(
          SessionMark(
            person: person,
            session: session - 1,
            day: day,
            mark: mark,
            substitute: substitute,
            note: note
          )
        )
      case "cleared":
        guard let person, let session, session > 0, let day else { throw .damaged }
        return .cleared(person: person, session: session - 1, day: day)
      case "joined":
        guard let joined else { throw .damaged }
        return .joined(joined.person)
      default: throw .unknownKind(fact)
      }
    }
  }

  /// What is kept of a person who joined.
  private struct PersonRecord: Codable {
    var id: String
    var name: String
    var birthYear: Int?
    var sex: Sex
    var organisation: String?
    var position: String?
    /// The district; lines of earlier versions do not have it.
    var home: String?
    var address: String?
    var phone: String?

    init(_ person: Person) {
      id = person.id
      name = person.name
      birthYear = person.birthYear
      sex = person.sex
      organisation = person.organisation
      position = person.position
      home = person.home
      address = person.address
      phone = person.phone
    }

    var person: Person {
      Person(
        id: id,
        name: name,
        birthYear: birthYear,
        sex: sex,
        organisation: organisation,
        position: position,
        home: home,
        address: address,
        phone: phone
      )
    }
  }
}
