import Almanac

/// How a form's columns lie on A4 paper: which way round, which columns, and how wide each is.
struct SheetPlan {
  /// The printed area and its margins, in millimetres; the binding edge is on the left.
  struct Paper: Hashable {
    let width: Double
    let height: Double
    let left = 30.0
    let right = 15.0
    let top = 20.0
    let bottom = 20.0

    static let portrait = Paper(width: 210, height: 297)
    static let landscape = Paper(width: 297, height: 210)

    var innerWidth: Double { width - left - right }
    var innerHeight: Double { height - top - bottom }
  }

  /// A series of sheets that shows the same columns of all rows.
  struct Series: Hashable {
    /// Positions of columns in the form, in order.
    let columns: [Int]
    /// The width of each, in millimetres; they fill the printed area.
    let widths: [Double]
  }

  let paper: Paper
  /// One series, or several where the days do not fit side by side.
  let series: [Series]

  /// Plans the sheets of these columns.
  ///
  /// They are upright if every column that must be there fits, else across, else several series across
  /// with the days spread evenly. Columns that may be missing come in by rank as far as there is room
  /// in every series.
  init(_ columns: [RosterColumn]) {
    let days = Self.days(of: columns)
    let groups: [[CivilDate]]
    if Self.minWidth(columns, days: days) <= Paper.portrait.innerWidth {
      paper = .portrait
      groups = [days]
    } else {
      paper = .landscape
      groups = Self.split(days, of: columns, width: Paper.landscape.innerWidth)
    }
    let room = paper.innerWidth
    let widest = groups.map { Self.minWidth(columns, days: $0) }.max() ?? 0
    let extras = Self.extras(of: columns, room: room - widest)
    series = groups.map { days in
      let shown = columns.indices.filter { index in
        switch columns[index].presence {
        case .always: true
        case .whereRoom: extras.contains(index)
        case .onDay(let day): days.contains(day)
        }
      }
      return Series(columns: shown, widths: Self.widths(shown.map { columns[$0] }, room: room))
    }
  }

  private static func days(of columns: [RosterColumn]) -> [CivilDate] {
    columns.reduce(into: []) { days, column in
      if case .onDay(let day) = column.presence, days.last != day { days.append(day) }
    }
  }

  /// The least width of the columns that must be there and those of some days.
  private static func minWidth(_ columns: [RosterColumn], days: [CivilDate]) -> Double {
    columns.reduce(0) { sum, column in
      switch column.presence {
      case .always: sum + column.minWidthMillimetres
      case .whereRoom: sum
      case .onDay(let day): days.contains(day) ? sum + column.minWidthMillimetres : sum
      }
    }
  }

  /// The days in as few consecutive groups as fit, the first ones not longer than needed.
  private static func split(
    _ days: [CivilDate],
    of columns: [RosterColumn],
    width: Double
  ) -> [[CivilDate]] {
    var groups: [[CivilDate]] = [[]]
    for day in days {
      let last = groups.count - 1
      let fits = minWidth(columns, days: groups[last] + [day]) <= width
      if fits || groups[last].isEmpty {
        groups[last].append(day)
      } else {
        groups.append([day])
      }
    }
    let evenLength = (days.count + groups.count - 1) / groups.count
    let longest = groups.map(\.count).max() ?? 0
    guard evenLength > 0, evenLength < longest else { return groups }
    let even = stride(from: 0, to: days.count, by: evenLength).map {
      Array(days[$0..<min($0 + evenLength, days.count)])
    }
    let fits = even.allSatisfy { minWidth(columns, days: $0) <= width }
    return fits && even.count == groups.count ? even : groups
  }

  /// The positions of the columns that come in where there is room, by rank until one does not fit.
  private static func extras(of columns: [RosterColumn], room: Double) -> Set<Int> {
    let ranked = columns.indices.compactMap { index -> (rank: Int, index: Int)? in
      guard case .whereRoom(let rank) = columns[index].presence else { return nil }
      return (rank, index)
    }
    var left = room
    var chosen: Set<Int> = []
    for (_, index) in ranked.sorted(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) {
      left -= columns[index].minWidthMillimetres
      guard left >= 0 else { break }
      chosen.insert(index)
    }
    return chosen
  }

  /// Widths that fill the room: each column's least width and its part of what is left over, first up
  /// to the preferred widths, then beyond them in proportion.
  private static func widths(_ columns: [RosterColumn], room: Double) -> [Double] {
    let least = columns.map(\.minWidthMillimetres)
    let useful = columns.map { max($0.preferredWidthMillimetres, $0.minWidthMillimetres) }
    let leastSum = least.reduce(0, +)
    let usefulSum = useful.reduce(0, +)
    guard leastSum < room, leastSum > 0 else {
      return least.map { $0 * room / max(leastSum, 1) }
    }
    guard usefulSum > room else { return useful.map { $0 * room / usefulSum } }
    let part = (room - leastSum) / (usefulSum - leastSum)
    return zip(least, useful).map { $0 + ($1 - $0) * part }
  }
}
