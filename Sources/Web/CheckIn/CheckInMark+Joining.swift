import Almanac
import Attendance
import Planning
import Store

/// Somebody who came without being on the list.
extension CheckInMark {
  /// Who is meant: somebody of the plan, by id or as the only one of the name, or somebody new.
  func newcomer() throws -> Result<Person, CheckInRefusal> {
    let (store, plan) = (visit.site.store, desk.plan.year.id)
    let written = (visit.form["join"] ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard !written.isEmpty, written.utf8.count <= 400 else { return .failure(.noName) }
    if let known = try store.record(of: written, of: plan, district: visit.ownDistrict) {
      return .success(known.person)
    }
    let birth = visit.form["birth"].flatMap { $0.isEmpty ? nil : $0 }
    let birthYear = birth.flatMap { Int($0) }
    if birth != nil, !(birthYear.map { (1900...visit.now.date.year).contains($0) } ?? false) {
      return .failure(.badYear)
    }
    let name = FoldedName(written)
    let alike = try store.people(
      of: plan,
      matching: written,
      district: visit.ownDistrict,
      offset: 0,
      limit: 50
    ).lines.filter { FoldedName($0.name) == name }
    let same = try alike.compactMap {
      try store.record(of: $0.id, of: plan, district: visit.ownDistrict)?.person
    }.filter { birthYear == nil || $0.birthYear == nil || $0.birthYear == birthYear }
    if !same.isEmpty { return .failure(.alike(same.map(\.id))) }
    guard written.contains(" "), let sex = Sex(rawValue: visit.form["sex"] ?? "") else {
      return .failure(.unknownNewcomer)
    }
    let organisation = visit.form["organisation"].flatMap { $0.isEmpty ? nil : $0 }
    if let organisation,
      try store.organisation(organisation, of: plan, district: visit.ownDistrict) == nil
    {
      return .failure(.noOrganisation)
    }
    let home = visit.ownDistrict ?? visit.form["district"].flatMap { $0.isEmpty ? nil : $0 }
    if let home, !desk.plan.year.allDistricts.contains(where: { $0.id == home }) {
      return .failure(.notUnderstood)
    }
    return .success(
      Person(
        // The mark is one of its kind, so that two doors never draw the same id.
        id: "new-" + id.filter { $0 != "-" }.prefix(10),
        name: written,
        birthYear: birthYear,
        sex: sex,
        organisation: organisation,
        home: home
      )
    )
  }

  /// Takes somebody in, and marks them as there.
  func joined() throws -> (Answer, [AttendanceFact]) {
    let person: Person
    switch try newcomer() {
    case .failure(let refusal): return (refused(refusal), [])
    case .success(let found): person = found
    }
    if desk.everybody.contains(person.id) { return (refused(.onTheList(person.id)), []) }
    let mark: AttendanceMark = desk.isLate(time) ? .late : .present
    let facts = [AttendanceFact.Content.joined(person), desk.mark(person.id, mark)].map {
      desk.fact($0, .hand, at: time, by: visit.mark.by)
    }
    let answer = Answer(
      id: id,
      outcome: .ok,
      person: person.id,
      mark: mark.rawValue,
      time: time.text,
      vi: "đã vào danh sách, \(mark.name.vi)",
      en: "is on the list now, \(mark.name.en)"
    )
    return (answer, facts)
  }
}
