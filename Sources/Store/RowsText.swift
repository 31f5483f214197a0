import Almanac
import Planning

/// Rows of the store as the tables of a plan folder: comma-separated values (RFC 4180) in UTF-8.
///
/// Reading such a file gives equal values. Nothing is put before a cell that a spreadsheet takes for a formula,
/// since that would be another value.
enum RowsText {
  static func organisations(_ rows: [OrganisationProfile]) -> [UInt8] {
    table(
      ["id", "name", "kind", "district", "address", "industry"],
      rows.map { [$0.id, $0.name, $0.kind, $0.district, $0.address ?? "", $0.industry ?? ""] }
    )
  }

  static func people(_ rows: [Person]) -> [UInt8] {
    rows.reduce(into: peopleHeading) { $0 += line($1) }
  }

  /// The first line of a table of people.
  static let peopleHeading = Array(
    (line([
      "id", "name", "birth_year", "sex", "organisation", "position", "home", "address", "phone",
      "email", "tags", "busy", "max_activities",
    ])).utf8
  )

  /// The line of a person.
  static func line(_ person: Person) -> [UInt8] {
    Array(
      line([
        person.id, person.name, person.birthYear.map(String.init) ?? "",
        person.sex == .female ? "nữ" : "nam", person.organisation ?? "", person.position ?? "",
        person.home ?? "", person.address ?? "", person.phone ?? "", person.email ?? "",
        person.tags.joined(separator: ";"), windows(person.busy), String(person.maxActivities),
      ]).utf8
    )
  }

  static func requests(_ rows: [PersonRequest]) -> [UInt8] {
    table(
      ["person", "activity", "priority"],
      rows.map { [$0.person, $0.activity, String($0.priority)] }
    )
  }

  /// Days as tables write them: `2016-02-14..2016-02-18;2016-07-21`.
  static func windows(_ windows: [DateWindow]) -> String {
    windows.map { $0.from == $0.to ? $0.from.iso : "\($0.from.iso)..\($0.to.iso)" }
      .joined(separator: ";")
  }

  private static func table(_ heading: [String], _ rows: [[String]]) -> [UInt8] {
    Array(([heading] + rows).map(line).joined().utf8)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",;\"\r\n\t".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
