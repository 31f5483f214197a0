import Problem

/// What offerings use.
struct ResourceTable {
  /// The number of resources.
  let count: Int
  /// The most people; `Int32.max` if any number.
  let seats: IndexColumn
  /// How many uses may hold it at the same moment.
  let units: IndexColumn
  /// Where it stands, or `PlacementTable.nowhere`.
  let place: IndexColumn
  /// Whether it needs travel time between its offerings.
  let travels: Column<Bool>
  /// The most session minutes over all uses; `Int.max` if any number.
  let maxMinutes: Column<Int>
  /// Money for each use.
  let costPerUse: Column<Int>
  /// Money for each session.
  let costPerSession: Column<Int>

  init(_ problem: PlanningProblem, nowhere: Int, _ storage: Storage) {
    let resources = problem.resources
    count = resources.count
    seats = storage.indices(resources.map { $0.seats ?? Int(Int32.max) })
    units = storage.indices(resources.map(\.units))
    place = storage.indices(resources.map { $0.place?.position ?? nowhere })
    travels = storage.column(resources.map { $0.travels && $0.units == 1 })
    maxMinutes = storage.column(resources.map { $0.maxMinutes ?? Int.max })
    costPerUse = storage.column(resources.map(\.costPerUse))
    costPerSession = storage.column(resources.map(\.costPerSession))
  }
}
