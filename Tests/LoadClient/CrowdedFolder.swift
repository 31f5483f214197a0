import Foundation

/// The sample year's folder, made for crowds: with many more invented people, and a course with free seats for them.
public enum CrowdedFolder {
  /// The offering that people register for; whoever lives in its districts may.
  public static let offering = "G1-01-1"
  private static let activity = "G1-01"
  /// How many the published answer of the sample seats in it.
  public static let seated = 35

  /// What goes wrong.
  public struct Unexpected: Error, CustomStringConvertible {
    /// What was met.
    public let description: String
  }

  /// The id of an invented person.
  public static func person(_ position: Int) -> String { "x\(position)" }

  /// Changes a copy of the sample's folder.
  ///
  /// - Parameters:
  ///   - folder: the copy.
  ///   - people: how many people it has then; fewer than it has already change nothing.
  ///   - freeSeats: how many seats of the offering nobody has.
  /// - Throws: ``Unexpected``, or what keeps a file from being read or written.
  public static func crowd(_ folder: String, people: Int, freeSeats: Int) throws {
    try enlarge("\(folder)/people.csv", to: people)
    try widen("\(folder)/activities.yaml", to: seated + freeSeats)
  }

  /// Adds invented people who live where the offering is for.
  private static func enlarge(_ path: String, to count: Int) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ"]
    let middles = ["Văn", "Thị", "Ngọc", "Minh", "Hoàng", "Kim", "Thanh", "Quốc", "Bảo"]
    let given = ["An", "Bình", "Chi", "Dũng", "Hạnh", "Khoa", "Lan", "Mai", "Nam", "Phúc", "Trâm"]
    let known = text.split(separator: "\n").count - 1
    var lines: [String] = []
    for number in 0..<max(0, count - known) {
      let name =
        "\(families[number % 10]) \(middles[number / 10 % 9]) \(given[number / 90 % 11]) (mẫu)"
      let home = number.isMultiple(of: 2) ? "855" : "857"
      lines.append(
        "\(person(number)),\(name),\(1960 + number % 45),\(number.isMultiple(of: 3) ? "nữ" : "nam"),,,"
          + "\(home),\"Khóm \(number % 9 + 1), Vĩnh Long\",0000 \(100_000 + number),"
          + "x\(number)@nguoithamgia.example,,,6\n"
      )
    }
    text += lines.joined()
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Gives the offering so many seats, without limits for organisations or seats that are kept for some.
  private static func widen(_ path: String, to seats: Int) throws {
    var lines = try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("  - id: \(activity)") }),
      let rule = lines[start...].firstIndex(where: { $0.hasPrefix("    people: {") })
    else { throw Unexpected(description: "\(path) has another form") }
    lines[rule] = "    people: {min: 25, max: \(seats), districts: [\"855\", \"857\"]}"
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
