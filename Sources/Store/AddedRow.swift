import GRDB

/// The id and the place of a row that the office adds to a table of a plan, behind the others.
struct AddedRow {
  let id: String
  let position: Int

  /// - Parameters:
  ///   - db: the store.
  ///   - table: `person` or `organisation`.
  ///   - plan: the plan's id.
  ///   - letter: what the ids of added rows begin with, before `001` and so on.
  /// - Throws: where the store cannot be read.
  init(_ db: Database, to table: String, of plan: String, letter: Character) throws {
    let known = try Set(
      String.fetchAll(
        db,
        sql: "SELECT id FROM \(table) WHERE plan = ? AND id GLOB ?",
        arguments: [plan, "\(letter)[0-9]*"]
      )
    )
    var number = known.count + 1
    func name() -> String {
      "\(letter)" + String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }
    while known.contains(name()) { number += 1 }
    id = name()
    let last = try Int.fetchOne(
      db,
      sql: "SELECT max(position) + 1 FROM \(table) WHERE plan = ?",
      arguments: [plan]
    )
    position = last ?? 0
  }
}
