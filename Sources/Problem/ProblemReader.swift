/// Reads a problem from a scanned text: what is defined first, what uses it after.
struct ProblemReader {
  static let format = "lichtrinh-problem/1"

  let json: JSONReader
  let places = IdTable(.place)
  let resources = IdTable(.resource)
  let placementSets = IdTable(.placementSet)
  let activities = IdTable(.activity)
  let sources = IdTable(.source)
  let organisations = IdTable(.organisation)
  let participants = IdTable(.participant)
  /// The first minute after the last day; nil where the days cannot be read.
  var lastMinute: Int?

  init(_ json: JSONReader) {
    self.json = json
  }

  /// The problem; only of use if no mistake was noted.
  mutating func problem() -> PlanningProblem {
    var problem = PlanningProblem(name: "", start: "", days: 0, timeZone: "")
    guard var record = json.record(0) else { return problem }
    json.checkFormat(&record, Self.format)
    problem.name = json.text(&record, "name")
    problem.start = json.text(&record, "start")
    problem.days = readDays(&record)
    problem.timeZone = json.text(&record, "timeZone")
    problem.places = readIds(&record, "places", places).map(Place.init)
    problem.travelMinutes = readTable(&record, "travelMinutes", size: problem.places.count)
    problem.travelKm = readTable(&record, "travelKm", size: problem.places.count)
    problem.sources = readIds(&record, "sources", sources).map(Source.init)
    problem.organisations = readIds(&record, "organisations", organisations)
      .map(Organisation.init)
    problem.resources = readList(&record, "resources", resources) { resource($0) }
    problem.participants = readList(&record, "participants", participants) { participant($0) }
    problem.placementSets = readPlacementSets(&record)
    problem.activities = readList(&record, "activities", activities) { activity($0) }
    problem.precedences = json.list(&record, "precedences") { precedence($0) }
    problem.ceilings = json.list(&record, "ceilings") { ceiling($0) }
    problem.limits = json.list(&record, "limits") { limit($0) }
    problem.requests = readRequests(&record)
    problem.weights = json.required(
      &record,
      "weights",
      .table,
      or: Weights()
    ) { weights($0) }
    let needs = problem.activities.map(\.needs.count)
    problem.baseline = json.optional(&record, "baseline") { baseline($0, needs: needs) }
    return problem
  }

  private mutating func readDays(_ record: inout JSONRecord) -> Int {
    let before = json.misreads
    let days = json.count(&record, "days")
    if json.misreads == before {
      let (minutes, isTooLarge) = days.multipliedReportingOverflow(by: minutesPerDay)
      lastMinute = isTooLarge ? Int.max : minutes
    }
    return days
  }

  /// A list of ids, each of which defines one element.
  private func readIds(
    _ record: inout JSONRecord,
    _ key: StaticString,
    _ table: IdTable
  ) -> [String] {
    let before = json.misreads
    let ids = json.list(&record, key) { node in
      table.define(node, at: table.count, json)
      return json.tape.lead(node) == UInt8(ascii: "\"") ? json.tape.text(node) : ""
    }
    if json.misreads > before {
      table.markBroken()
    }
    return ids
  }

  /// A list of tables, each of which has an `id`.
  private func readList<Element>(
    _ record: inout JSONRecord,
    _ key: StaticString,
    _ table: IdTable,
    _ read: (Int) -> Element
  ) -> [Element] {
    let before = json.misreads
    let elements = json.list(&record, key) { read($0) }
    if elements.isEmpty && json.misreads > before {
      table.markBroken()
    }
    return elements
  }

  /// The `id` of an element, which defines it at the next position of a table.
  func defineId(
    _ record: inout JSONRecord,
    _ table: IdTable
  ) -> String {
    let before = json.misreads
    let id = json.required(&record, "id", .text, or: "") { node in
      table.define(node, at: table.count, json)
      return json.tape.lead(node) == UInt8(ascii: "\"") ? json.tape.text(node) : ""
    }
    if json.misreads > before {
      table.markBroken()
    }
    return id
  }

  /// A square table over the places.
  private func readTable(
    _ record: inout JSONRecord,
    _ key: StaticString,
    size: Int
  ) -> [[Int]] {
    json.required(&record, key, .rows, or: []) { node in
      let rows = json.list(node) { row in
        let columns = json.list(row) { json.count($0) }
        checkSize(row, .tableColumns, columns.count, size)
        return columns
      }
      checkSize(node, .tableRows, rows.count, size)
      return rows
    }
  }

  private func checkSize(_ node: Int, _ noun: FaultTerm, _ count: Int, _ size: Int) {
    if count != size, !places.isBroken, json.tape.lead(node) == UInt8(ascii: "[") {
      json.note(.notSquare, node, [noun, .same("\(count)"), .same("\(size)")])
    }
  }

  private func weights(_ node: Int) -> Weights {
    guard var record = json.record(node) else { return Weights() }
    return Weights(
      firstBonus: json.whole(&record, "firstBonus"),
      travelPer10Km: json.whole(&record, "travelPer10Km"),
      cancel: json.whole(&record, "cancel"),
      move: json.whole(&record, "move"),
      swap: json.whole(&record, "swap"),
      release: json.whole(&record, "release")
    )
  }
}
