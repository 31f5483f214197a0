/// `solution.json`: one answer to a planning problem as JSON text.
public enum SolutionFile {
  static let format = "lichtrinh-solution/1"

  /// Reads a solution from the bytes of a file, under the demands of `ProblemFile.read`.
  ///
  /// With a problem, the solution must bear its name. What it chooses is not checked: a wrong
  /// choice breaks a rule, which is for the referee to tell.
  public static func read(
    _ bytes: [UInt8],
    of problem: PlanningProblem? = nil
  ) -> Result<Solution, FileFaults> {
    readJSON(bytes) { solution($0, of: problem) }
  }

  /// Reads a solution from the file at a path.
  public static func read(
    path: String,
    of problem: PlanningProblem? = nil
  ) -> Result<Solution, FileFaults> {
    FileBytes.read(path: path).flatMap { read($0, of: problem) }
  }

  private static func solution(_ json: JSONReader, of problem: PlanningProblem?) -> Solution {
    guard var record = json.record(0) else { return Solution(problem: "", offerings: []) }
    json.checkFormat(&record, format)
    let name = json.required(&record, "problem", .problemName, or: "") { node in
      if let problem, json.isText(node), !json.bytes(node).bytes.elementsEqual(problem.name.utf8) {
        json.note(.otherProblem, node, [.same(problem.name), .same(json.tape.text(node))])
      }
      return json.text(node)
    }
    return Solution(
      problem: name,
      offerings: json.list(&record, "offerings") { offering($0, json) }
    )
  }

  private static func offering(_ node: Int, _ json: JSONReader) -> PlannedOffering {
    guard var record = json.record(node) else { return PlannedOffering(activity: "", placement: 0) }
    return PlannedOffering(
      activity: json.sharedText(&record, "activity"),
      id: json.optional(&record, "id") { json.text($0) },
      placement: json.whole(&record, "placement"),
      resources: json.list(&record, "resources") { json.sharedText($0) },
      participants: json.list(&record, "participants") { json.sharedText($0) }
    )
  }
}
