import Planning

/// The payments of the months as columns, the State's money below, other money above it.
struct MonthColumns: Equatable {
  /// One month's column, in the picture's units.
  struct Column: Equatable {
    /// The left edge.
    var x: Double
    /// The top of the part that the State pays.
    var stateTop: Double
    /// The top of all of it.
    var top: Double
  }

  /// The width of the picture.
  let width: Double
  /// The height of the columns' space.
  let height: Double
  /// The width of a column.
  let columnWidth: Double
  /// The columns, by month.
  let columns: [Column]
  /// The amounts at which lines are drawn, from the lowest, with their heights.
  let ticks: [Tick]

  /// A line across, at an amount.
  struct Tick: Equatable {
    var amount: Money
    var y: Double
  }

  /// The space left of the columns for the amounts.
  static let margin = 44.0
  /// The space above the columns.
  static let top = 10.0

  init(_ facts: PlanFacts, width: Double, height: Double) {
    self.width = width
    self.height = height
    let states = Set(facts.programme.sources.filter(\.isState).map(\.id))
    let largest = facts.months.map(\.paid).max() ?? .zero
    let step = MonthColumns.step(for: largest)
    let steps = step > .zero ? (largest.dong + step.dong - 1) / step.dong : 0
    let full = Double(max(1, steps * step.dong))
    func y(_ amount: Money) -> Double {
      MonthColumns.top + height * (1 - Double(max(0, amount.dong)) / full)
    }
    let pitch = (width - MonthColumns.margin) / Double(max(1, facts.months.count))
    columnWidth = pitch * 0.62
    columns = facts.months.enumerated().map { position, month in
      let state = month.payments.reduce(Money.zero) {
        states.contains($1.source) ? $0 + $1.amount : $0
      }
      return Column(
        x: MonthColumns.margin + pitch * (Double(position) + 0.19),
        stateTop: y(state),
        top: y(month.paid)
      )
    }
    ticks = (0...max(0, steps)).map { count in
      let amount = Money(count * step.dong)
      return Tick(amount: amount, y: y(amount))
    }
  }

  /// The least of the steps 1, 2, 5, 10, 20, 50, … of which five reach the amount.
  static func step(for largest: Money) -> Money {
    guard largest > .zero else { return .zero }
    var power = 1
    while true {
      for factor in [1, 2, 5] where factor * power * 5 >= largest.dong {
        return Money(factor * power)
      }
      power *= 10
    }
  }
}
