import Almanac

/// How a form's columns lie on A4 paper: which way round, how stacked, and how wide each is.
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
  }

  /// A series of sheets that shows the same columns of all rows.
  struct Series: Hashable {
    /// The columns, in order.
    let columns: [PaperColumn]
    /// The width of each, in millimetres; they fill the printed area.
    let widths: [Double]
  }

  let paper: Paper
  /// One series, or several where the days do not fit side by side.
  let series: [Series]

  /// Plans the sheets of these columns, all of which stand on paper.
  ///
  /// The sheets are upright if everything fits with two lines a person, else across with two, else
  /// across with three. Where not even that holds all days side by side, there are several series
  /// across, the days spread evenly; no day is torn. Columns without sessions stand each by itself,
  /// upright if they fit and else across, the organisation under the name if even that is too wide.
  init(_ columns: [RosterColumn]) {
    guard columns.contains(where: { $0.day != nil }) else {
      var single = PaperStacking.single.columns(of: columns)
      if Self.leastWidth(single) > Paper.landscape.innerWidth {
        single = PaperStacking.named.columns(of: columns)
      }
      paper = Self.leastWidth(single) <= Paper.portrait.innerWidth ? .portrait : .landscape
      series = [Series(columns: single, widths: Self.widths(single, room: paper.innerWidth))]
      return
    }
    for (paper, stacking) in [
      (Paper.portrait, PaperStacking.upright), (.landscape, .across), (.landscape, .dense),
    ] {
      let columns = stacking.columns(of: columns)
      if Self.leastWidth(columns) <= paper.innerWidth {
        self.paper = paper
        series = [
          Series(columns: columns, widths: Self.widths(columns, room: paper.innerWidth))
        ]
        return
      }
    }
    let paper = Paper.landscape
    let stacked = PaperStacking.across.columns(of: columns)
    self.paper = paper
    series = Self.split(stacked, width: paper.innerWidth).map { days in
      let shown = Self.shown(stacked, on: days)
      return Series(columns: shown, widths: Self.widths(shown, room: paper.innerWidth))
    }
  }

  private static func shown(_ columns: [PaperColumn], on days: [CivilDate]) -> [PaperColumn] {
    columns.filter { column in column.day.map(days.contains) ?? true }
  }

  private static func leastWidth(_ columns: [PaperColumn]) -> Double {
    columns.reduce(0) { $0 + $1.leastWidth }
  }

  /// The days in as few consecutive groups as fit, the first ones not longer than needed.
  private static func split(_ columns: [PaperColumn], width: Double) -> [[CivilDate]] {
    let days = columns.reduce(into: [CivilDate]()) { days, column in
      if let day = column.day, days.last != day { days.append(day) }
    }
    func fits(_ days: [CivilDate]) -> Bool { leastWidth(shown(columns, on: days)) <= width }
    var groups: [[CivilDate]] = [[]]
    for day in days {
      let last = groups.count - 1
      if groups[last].isEmpty || fits(groups[last] + [day]) {
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
    return even.count == groups.count && even.allSatisfy(fits) ? even : groups
  }

  /// Widths that fill the room: each column's least width and its part of what is left over up to what
  /// it can use; what is left beyond that goes to the columns that take it.
  private static func widths(_ columns: [PaperColumn], room: Double) -> [Double] {
    let least = columns.map(\.leastWidth)
    let useful = columns.map(\.usefulWidth)
    let leastSum = least.reduce(0, +)
    let usefulSum = useful.reduce(0, +)
    guard leastSum < room, leastSum > 0 else {
      return least.map { $0 * room / max(leastSum, 1) }
    }
    guard usefulSum > room else {
      let takers = columns.count(where: \.takesSpareWidth)
      guard takers > 0 else { return useful.map { $0 * room / usefulSum } }
      let spare = (room - usefulSum) / Double(takers)
      return columns.map { $0.usefulWidth + ($0.takesSpareWidth ? spare : 0) }
    }
    let part = (room - leastSum) / (usefulSum - leastSum)
    return zip(least, useful).map { $0 + ($1 - $0) * part }
  }
}
