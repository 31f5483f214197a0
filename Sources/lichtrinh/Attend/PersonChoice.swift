import ArgumentParser
import Attendance
import Planning

/// Finds a person of an offering by id, row code or name.
enum PersonChoice {
  /// The person; ends the command where nobody or several are meant.
  ///
  /// The offering's trainers can be named by id too.
  static func person(
    _ written: String,
    in offering: Offering,
    of plan: Plan,
    _ key: AttendanceKey
  ) throws -> Person {
    let ids = Set(offering.participants)
    let listed = plan.programme.people.filter { ids.contains($0.id) }
    if let found = listed.first(where: { $0.id == written }) { return found }
    if let trainer = trainer(written, in: offering, of: plan) { return trainer }
    let codes = RowCodes(offering: offering.id, people: offering.participants, key)
    if let id = codes.person(typed: written), let found = listed.first(where: { $0.id == id }) {
      return found
    }
    let name = FoldedName(written)
    let same = listed.filter { FoldedName($0.name) == name }
    if same.count == 1 { return same[0] }
    if same.count > 1 {
      let list = same.map { "\($0.id) (\($0.birthYear.map(String.init) ?? "?"))" }
      Terminal.errors.line(
        say(
          "nhiều người trùng tên; chọn mã: \(list.joined(separator: ", "))",
          "several bear this name; choose an id: \(list.joined(separator: ", "))"
        )
      )
    } else {
      let near = NearestName.list(written, among: listed.map(\.name), most: 3)
      let hint = near.isEmpty ? "" : say("; gần giống: ", "; near: ") + near.joined(separator: ", ")
      Terminal.errors.line(
        say(
          "không có người «\(written)» trong \(offering.id)\(hint); người mới: attend join",
          "nobody '\(written)' is in \(offering.id)\(hint); someone new: attend join"
        )
      )
    }
    throw Exit.badInput
  }

  private static func trainer(_ id: String, in offering: Offering, of plan: Plan) -> Person? {
    guard offering.resources.contains(where: { $0.resource == id }) else { return nil }
    let profile = plan.programme.resources.first { $0.id == id && $0.kind == .trainer }
    return profile.map { Person(id: $0.id, name: $0.name, sex: .male) }
  }
}
