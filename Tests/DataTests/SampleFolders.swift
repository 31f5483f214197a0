import Foundation
import PlanFolder
import Planning

/// Where the data and, if it is there, the reference material lie.
enum SampleFolders {
  /// The root of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `Data/`.
  static let data = root.appending(path: "Data")

  /// The facts of the year, kept beside the package; not everyone has them.
  static let facts = root.deletingLastPathComponent().appending(path: "shared/facts/plan2016.yaml")

  /// What the reader makes of a plan folder of `Data/`.
  static func read(_ name: String) -> LoadedFolder {
    LoadedFolder.read(data.appending(path: name).path(percentEncoded: false))
  }

  /// The year as decided, read once for all tests.
  static let year = Result { try load("vinh-long-2016") }

  /// The list of candidates, read once for all tests.
  static let candidates = Result { try load("vinh-long-2016-candidates") }

  private static func load(_ name: String) throws -> Programme {
    let loaded = read(name)
    guard let programme = loaded.programme else {
      throw Unreadable(lines: loaded.diagnostics.map { $0.line(.en) })
    }
    return programme
  }

  /// A folder that could not be read, with what its reader said.
  struct Unreadable: Error {
    var lines: [String]
  }
}

extension Programme {
  /// The activities that people ask for, or must attend.
  var withPeople: [Activity] { activities.filter { $0.people != nil } }

  /// The people who ask for an activity.
  func askers(of activity: Activity) -> [Person] {
    let ids = Set(requests.filter { $0.activity == activity.id }.map(\.person))
    return people.filter { ids.contains($0.id) }
  }

  /// What the province pays by group when every offering runs at its greatest headcount.
  func askedByGroup() -> [String: Int] {
    activities.reduce(into: [:]) { $0[$1.group, default: 0] += $1.askedOfProvince }
  }
}

extension Activity {
  /// The days with a session and the sessions, as the estimate counts them.
  private var counted: (days: Int, sessions: Int) {
    switch pattern {
    case .workingDays(let count, let halves), .calendarDays(let count, let halves):
      (count, count * halves.count)
    case .halfDays, .monthly: (1, 1)
    case .weekly(let count, _, _), .evenings(let count): (count, count)
    case .fixedDates(let dates, let halves): (dates.count, dates.count * halves.count)
    case .milestones(let list): (list.count, list.count)
    }
  }

  /// What the first payer pays of all offerings at their greatest headcount, worked out from the definitions alone.
  var askedOfProvince: Int {
    let (days, sessions) = counted
    let most = people?.max ?? 0
    let amounts = costs.map { line in
      line.multiple(days: days, nights: days - 1, sessions: sessions) * line.unitCost.dong
        * (line.basis.isPerPerson ? most : 1)
    }
    let cost = amounts.reduce(0, +)
    let supported = zip(amounts, costs).reduce(0) { $0 + $1.0 * $1.1.support.thousandths / 1000 }
    guard let first = funding.first, funding.count > 1 else { return cost * values.count }
    let share = first.share.map { cost * $0.thousandths / 1000 } ?? cost
    return min(cost, share, first.cap?.dong ?? cost, supported) * values.count
  }
}
